import * as z from 'zod/mini';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { letterSchema } from '#shared/domain/letter.ts';
import { guideStates } from '#shared/domain/paper-guide/guide-state.ts';
import { paperSubjectSchema } from '#shared/domain/policy/paper-kind.ts';

/** One kind of paper that is taken, with all that the customer has to mind. */
export const guidedPaperSchema = z.strictObject({
  /** Papers of one group stand in each other's place; `countText` says how many of the group are wanted. */
  group: z.int().check(z.minimum(1)),
  name: z.string(),
  formText: z.string(),
  countText: z.string(),
  freshnessText: z.string(),
  /** The first day of issue that is new enough for every day of receipt until the last one. */
  issuedOnOrAfter: z.optional(civilDateSchema),
  /** The last day of receipt on which it is taken like this. */
  usableUntil: z.optional(civilDateSchema),
  sidesText: z.string(),
  maskTexts: z.array(z.string()),
  noteTexts: z.array(z.string()),
});

/** One way to meet a requirement: so many papers of each group. */
export const guidedWaySchema = z.strictObject({ text: z.string(), papers: z.array(guidedPaperSchema) });

/** What to send and why, in the customer's words: generated from the policy. */
export const paperGuideSchema = z.strictObject({
  requirements: z.array(
    z.strictObject({
      subject: paperSubjectSchema,
      subjectText: z.string(),
      purposeText: z.string(),
      whyText: z.string(),
      citation: z.string(),
      state: z.enum(guideStates),
      ways: z.array(guidedWaySchema),
    }),
  ),
  letters: z.array(
    z.strictObject({
      addressee: letterSchema.shape.addressee,
      text: z.string(),
      whyText: z.string(),
      citation: z.string(),
    }),
  ),
  documentsEndOn: z.optional(civilDateSchema),
  /** The lines of the address to which the papers are posted. */
  mailTo: z.array(z.string()),
});
export type PaperGuideAnswer = z.infer<typeof paperGuideSchema>;
