import * as z from 'zod/mini';
import { askSchema, editionDifferenceSchema } from '#shared/domain/explain/edition-difference.ts';
import { editionReportSchema } from '#shared/domain/explain/edition-report.ts';
import { explainedDeficiencySchema } from '#shared/domain/explain/explain-deficiencies.ts';
import { explainedLetterSchema } from '#shared/domain/explain/explain-letters.ts';
import { noticeSchema } from '#shared/domain/explain/explain-notices.ts';
import { explainedOwnersSchema } from '#shared/domain/explain/explain-owners.ts';
import { explainedRequirementSchema, explainedWaySchema } from '#shared/domain/explain/explain-papers.ts';
import { explainedQuestionSchema } from '#shared/domain/explain/explain-questions.ts';
import { explainedRetentionSchema } from '#shared/domain/explain/explain-retention.ts';
import { explanationSchema } from '#shared/domain/explain/explanation.ts';
import { promiseSchema } from '#shared/domain/explain/promise.ts';

const words = z.string();

/** One way to meet a requirement, in words: in one line, and each group of papers with its conditions. */
export const wordedWaySchema = z.strictObject({ ...explainedWaySchema.shape, text: words, lines: z.array(words) });
/** A requirement of papers in words. */
export const wordedRequirementSchema = z.strictObject({
  ...explainedRequirementSchema.shape,
  citation: words,
  text: words,
  accepted: z.array(wordedWaySchema),
  offered: z.array(wordedWaySchema),
});
/** A letter in words. */
export const wordedLetterSchema = z.strictObject({ ...explainedLetterSchema.shape, citation: words, text: words });
/** A question in words. */
export const wordedQuestionSchema = z.strictObject({ ...explainedQuestionSchema.shape, citation: words, text: words });
/** A deficiency with what the customer reads, and what to send for it. */
export const wordedDeficiencySchema = z.strictObject({
  ...explainedDeficiencySchema.shape,
  citation: words,
  title: words,
  request: words,
  /** The ways that are open for the requirement behind it; none where no paper is missing. */
  send: z.array(words),
});

/** An explanation as people and programs get it: the codes, the articles, and the same in Japanese. */
export const explanationAnswerSchema = z.strictObject({
  ...explanationSchema.shape,
  /** Class, laws, edition, readiness. */
  summary: z.array(z.strictObject({ label: words, text: words })),
  papers: z.array(wordedRequirementSchema),
  letters: z.array(wordedLetterSchema),
  questions: z.array(wordedQuestionSchema),
  deficiencies: z.array(wordedDeficiencySchema),
  notices: z.array(z.strictObject({ notice: noticeSchema, text: words })),
  promise: z.strictObject({ promise: promiseSchema, text: z.array(words) }),
  beneficialOwners: z.optional(z.strictObject({ found: explainedOwnersSchema, text: z.array(words) })),
  retention: z.optional(z.strictObject({ kept: explainedRetentionSchema, text: z.array(words) })),
});
export type ExplanationAnswer = z.infer<typeof explanationAnswerSchema>;

const wordedTallySchema = z.strictObject({ ask: askSchema, cases: z.int(), text: words });

/** What another edition would ask of many cases, in codes and in words. */
export const editionReportAnswerSchema = z.strictObject({
  ...editionReportSchema.shape,
  newlyAsked: z.array(wordedTallySchema),
  noLongerAsked: z.array(wordedTallySchema),
  differences: z.array(
    z.strictObject({
      ...editionDifferenceSchema.shape,
      newlyAskedTexts: z.array(words),
      noLongerAskedTexts: z.array(words),
    }),
  ),
});
export type EditionReportAnswer = z.infer<typeof editionReportAnswerSchema>;
