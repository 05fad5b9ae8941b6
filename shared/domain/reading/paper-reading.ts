import * as z from 'zod/mini';
import type { DecisionContext } from '../change.ts';
import { instantSchema } from '../civil-date.ts';
import { printedText } from '../written-text.ts';

/**
 * What is written on a paper, as a reviewer read it off (規則20条1項18号 wants what identifies the paper), and the
 * reviewer's note; a registered glyph is part of the evidence, so no text is trimmed or normalised. Personal data: it is
 * kept beside the application, never in it.
 */
export const paperReadingSchema = z.strictObject({
  issuer: z.optional(printedText(120)),
  documentNumber: z.optional(printedText(60)),
  name: z.optional(printedText(120)),
  address: z.optional(printedText(200)),
  /** The office, on a paper that shows another address, too. */
  officeAddress: z.optional(printedText(200)),
  birthDate: z.optional(printedText(40)),
  corporateNumber: z.optional(printedText(40)),
  issuedOn: z.optional(printedText(60)),
  expiresOn: z.optional(printedText(60)),
  note: z.optional(printedText(500)),
});
export type PaperReading = z.infer<typeof paperReadingSchema>;

/** One reading with who made it; a correction is a further version. */
export const readingVersionSchema = z.strictObject({
  version: z.int().check(z.minimum(1)),
  reading: paperReadingSchema,
  readBy: z.string(),
  readAt: instantSchema,
});

/** Every reading of one paper, oldest first; what was written is never changed or erased. */
export const paperReadingsSchema = z.strictObject({
  paperId: z.string(),
  versions: z.array(readingVersionSchema).check(z.minLength(1)),
});
export type PaperReadings = z.infer<typeof paperReadingsSchema>;

/** Adds a reading to those that were made before. */
export const addReading = (
  earlier: PaperReadings | undefined,
  { paperId, reading }: { paperId: string; reading: PaperReading },
  { actor, at }: DecisionContext,
): PaperReadings => {
  const versions = earlier?.versions ?? [];
  return {
    paperId,
    versions: [...versions, { version: versions.length + 1, reading, readBy: actor.id, readAt: at }],
  };
};
