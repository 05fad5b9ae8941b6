import * as z from 'zod/mini';
import { deficiencyCodeSchema } from '#shared/domain/deficiency.ts';

/** What can be read off a paper; each is kept as it is written there. */
export const readingParts = [
  'name',
  'address',
  'officeAddress',
  'birthDate',
  'corporateNumber',
  'issuer',
  'documentNumber',
  'issuedOn',
  'expiresOn',
  'note',
] as const;
export type ReadingPart = (typeof readingParts)[number];

/** What a reviewer has marked on a paper and not sent yet. */
export const inspectionMarksSchema = z.object({
  /** 適 or 不備 for each row of the checklist. */
  rows: z.record(z.string(), z.enum(['good', 'bad'])),
  reading: z.partialRecord(z.enum(readingParts), z.optional(z.string())),
  /** Where the address is not the present one: what it is. */
  address: z.enum(['former', 'none']),
  /** Where the reverse is not there to be seen: why. */
  reverse: z.enum(['missing', 'blank']),
  coResident: z.boolean(),
  missingEntries: z.array(z.string()),
  differingEntries: z.array(z.string()),
  /** What the reviewer adds by judgement. */
  findings: z.array(deficiencyCodeSchema),
  corrected: z.object({
    kind: z.string(),
    subject: z.string(),
    form: z.string(),
    issuedOn: z.string(),
    expiresOn: z.string(),
  }),
});
export type InspectionMarks = z.infer<typeof inspectionMarksSchema>;
