import * as z from 'zod/mini';
import { deficiencyCodeSchema } from '../deficiency.ts';
import type { Assessment } from '../policy/assess-case.ts';
import { questionStateSchema } from '../policy/judge-questions.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import { questionSchema } from '../policy/policy-row.ts';

/** A question of the law beside the papers: how it stands, and whose turn it is. */
export const explainedQuestionSchema = z.strictObject({
  question: questionSchema,
  why: lawReferenceSchema,
  state: questionStateSchema,
  /** Nobody's turn once it is confirmed. */
  answeredBy: z.optional(z.enum(['applicant', 'reviewer'])),
  ifUnanswered: deficiencyCodeSchema,
});
export type ExplainedQuestion = z.infer<typeof explainedQuestionSchema>;

const turnOf = (state: ExplainedQuestion['state']): Pick<ExplainedQuestion, 'answeredBy'> => {
  if (state === 'confirmed') return {};
  return { answeredBy: state === 'unanswered' ? 'applicant' : 'reviewer' };
};

/** The questions of the case. */
export const explainQuestions = ({ questions }: Assessment): ExplainedQuestion[] =>
  questions.map(({ requirement: { question, why, ifUnanswered }, state }) => ({
    question,
    why,
    state,
    ...turnOf(state),
    ifUnanswered,
  }));
