import * as z from 'zod/mini';
import { auditEventSchema } from '../audit-chain.ts';
import { instantSchema } from '../civil-date.ts';
import { scanSchema } from '../paper.ts';
import { actorSchema } from '../people.ts';
import { recordItemStates, recordLineCodeSchema } from '../record/completeness.ts';
import { recordMoments } from '../record/item-table.ts';
import { recordedPaperSchema } from '../record/record-values.ts';
import { verificationRecordSchema } from '../record/verification-record.ts';

/** What an export says it is; another arrangement of it gets another number. */
export const exportFormat = { format: 'clocall-verification-record', formatVersion: 1 } as const;

/** A stored scan with its paper, by the hash of its content. */
export const exportedScanSchema = z.strictObject({
  ...recordedPaperSchema.shape,
  scanId: scanSchema.shape.scanId,
  contentType: scanSchema.shape.contentType,
  bytes: scanSchema.shape.bytes,
  sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/)),
});
export type ExportedScan = z.infer<typeof exportedScanSchema>;

/** How complete the record was when it was exported; whoever reads the export can measure again. */
export const exportedMeterSchema = z.strictObject({
  moment: z.enum(recordMoments),
  required: z.int(),
  there: z.int(),
  percent: z.int(),
  isComplete: z.boolean(),
  lines: z.array(
    z.strictObject({
      code: recordLineCodeSchema,
      law: z.enum(['criminal_proceeds_rules', 'mobile_misuse_rules']),
      article: z.string(),
      state: z.enum(recordItemStates),
    }),
  ),
});

/** Everything that is exported of a record. Its digest goes into the trail, and the document is drawn from it. */
export const exportContentSchema = z.strictObject({
  format: z.literal(exportFormat.format),
  formatVersion: z.literal(exportFormat.formatVersion),
  exportedAt: instantSchema,
  exportedBy: actorSchema,
  /** Every version, what was proposed to be amended, and the other law's record in each statement. */
  record: verificationRecordSchema,
  completeness: exportedMeterSchema,
  /** Every scan that is stored of the case, also of papers that do not count as proof. */
  scans: z.array(exportedScanSchema),
  /** The whole audit trail as it was read, from its first event. */
  trail: z.array(auditEventSchema).check(z.minLength(1)),
});
export type ExportContent = z.infer<typeof exportContentSchema>;

const digestSchema = z.string().check(z.regex(/^[0-9a-f]{64}$/));

/** The facts of the event by which an export takes its place in the trail. */
export const exportFactsSchema = z.strictObject({
  formatVersion: z.literal(exportFormat.formatVersion),
  /** SHA-256 of the content in canonical JSON. */
  contentDigest: digestSchema,
  /** SHA-256 of the bytes of the document that was drawn from the content. */
  documentDigest: digestSchema,
  recordVersions: z.int().check(z.minimum(1)),
  scans: z.int().check(z.minimum(0)),
});
export type ExportFacts = z.infer<typeof exportFactsSchema>;

/** An export: the content, and what of the trail follows its content, up to the event that holds its digests. */
export const recordExportSchema = z.strictObject({
  content: exportContentSchema,
  seal: z.array(auditEventSchema).check(z.minLength(1)),
});
export type RecordExport = z.infer<typeof recordExportSchema>;
