import * as z from 'zod/mini';
import type { DecisionContext } from '../change.ts';
import { instantSchema } from '../civil-date.ts';

/** A text as it is printed: neither trimmed nor normalised, because a registered glyph is part of the evidence. */
const printed = (longest: number) =>
  z.string().check(
    z.minLength(1),
    z.maxLength(longest),
    /** Half a character is printed nowhere, and a record that held one could not be exported. */
    z.refine((text) => text.isWellFormed()),
  );

/**
 * What is written on a paper, as a reviewer read it off (規則20条1項18号 wants what identifies the paper), and the
 * reviewer's note. Personal data: it is kept beside the application, never in it.
 */
export const paperReadingSchema = z.strictObject({
  issuer: z.optional(printed(120)),
  documentNumber: z.optional(printed(60)),
  name: z.optional(printed(120)),
  address: z.optional(printed(200)),
  /** The office, on a paper that shows another address, too. */
  officeAddress: z.optional(printed(200)),
  birthDate: z.optional(printed(40)),
  corporateNumber: z.optional(printed(40)),
  issuedOn: z.optional(printed(60)),
  expiresOn: z.optional(printed(60)),
  note: z.optional(printed(500)),
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
