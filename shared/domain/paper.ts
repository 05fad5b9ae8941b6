import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from './civil-date.ts';
import { deficiencyCodeSchema } from './deficiency.ts';
import { observationSchema } from './observation.ts';
import { paperFormSchema, paperKindSchema, paperSubjectSchema } from './policy/paper-kind.ts';

/** What may be uploaded as a scan, and how large at most (bytes). */
export const scanContentTypes = ['application/pdf', 'image/jpeg', 'image/png'] as const;
export const scanContentTypeSchema = z.enum(scanContentTypes);
export type ScanContentType = z.infer<typeof scanContentTypeSchema>;
export const scanSizeAtMost = 20 * 1024 * 1024;

/** By how many degrees a scan is turned when it is shown, clockwise. */
export const rotationSchema = z.literal([0, 90, 180, 270]);
export type Rotation = z.infer<typeof rotationSchema>;

/** A stored scan: which object version, and the hash that proves it is still the same. */
export const scanSchema = z.strictObject({
  scanId: z.string(),
  contentType: scanContentTypeSchema,
  bytes: z.int().check(z.positive()),
  sha256: z.string(),
  objectKey: z.string(),
  objectVersion: z.string(),
  storedAt: instantSchema,
  storedBy: z.string(),
  /** How it is turned when it is shown; the file itself is never changed. */
  rotation: z.optional(z.literal([90, 180, 270])),
});
export type Scan = z.infer<typeof scanSchema>;

/** Why a scan is destroyed although its case goes on. */
export const purgeReasonSchema = z.enum(['individual_number_visible']);
export type PurgeReason = z.infer<typeof purgeReasonSchema>;

/** What stays of a scan that had to be destroyed (番号法20条): that there was one, and never again one of this id. */
export const purgedScanSchema = z.strictObject({
  scanId: z.string(),
  sha256: z.string(),
  reason: purgeReasonSchema,
  purgedAt: instantSchema,
  purgedBy: z.string(),
});

/** What a reviewer found on one paper. */
export const inspectionSchema = z.strictObject({
  result: z.enum(['accepted', 'rejected']),
  /** What the reviewer adds by judgement; what follows from the observation is worked out by the policy. */
  findings: z.array(deficiencyCodeSchema),
  observation: z.optional(observationSchema),
  /** Findings of the policy that the reviewer overruled; the justifications are kept with the readings. */
  overruled: z.optional(z.array(deficiencyCodeSchema)),
  /** The revision of the form's part that the paper was compared with; a later one opens the paper again. */
  formRevision: z.optional(z.int()),
  inspectedBy: z.string(),
  inspectedAt: instantSchema,
});
export type Inspection = z.infer<typeof inspectionSchema>;

/** A paper that arrived by post. Dates are those printed on it; `receivedOn` is the day that the law looks at. */
export const paperSchema = z.strictObject({
  paperId: z.string(),
  envelopeId: z.string(),
  kind: paperKindSchema,
  subject: paperSubjectSchema,
  form: paperFormSchema,
  receivedOn: civilDateSchema,
  issuedOn: z.optional(civilDateSchema),
  expiresOn: z.optional(civilDateSchema),
  scans: z.array(scanSchema),
  purgedScans: z.optional(z.array(purgedScanSchema)),
  inspection: z.optional(inspectionSchema),
});
export type Paper = z.infer<typeof paperSchema>;
