import * as z from 'zod/mini';
import type { CaseFacts } from './case-facts.ts';
import { applies, type Circumstance } from './circumstance.ts';
import { revisionOf } from './declared-facts.ts';
import type { PolicyRow, Question, QuestionRequirement } from './policy-row.ts';

/** How a question stands; `changed` is one whose answer was changed after a reviewer had confirmed it. */
export const questionStateSchema = z.enum(['unanswered', 'to_confirm', 'confirmed', 'changed']);
export type QuestionState = z.infer<typeof questionStateSchema>;

/** A question of the row with its state. */
export interface QuestionJudgement {
  readonly requirement: QuestionRequirement;
  readonly state: QuestionState;
}

const isUnanswered = (question: Question, { declared, authorityBasis }: CaseFacts): boolean => {
  if (question === 'duplicate') return false;
  if (question === 'site') return declared.site === 'not_told';
  if (question === 'authority') return authorityBasis === undefined;
  return declared.unanswered.includes(question);
};

const stateOf = (question: Question, facts: CaseFacts): QuestionState => {
  if (isUnanswered(question, facts)) return 'unanswered';
  const confirmations = facts.confirmations.filter((one) => one.question === question);
  if (confirmations.length === 0) return 'to_confirm';
  const revision = revisionOf(facts.declared, question);
  return confirmations.some(({ formRevision }) => formRevision === revision) ? 'confirmed' : 'changed';
};

/** The questions that the row asks in this case, and how each stands. */
export const judgeQuestions = (
  row: PolicyRow,
  facts: CaseFacts,
  circumstances: ReadonlySet<Circumstance>,
): QuestionJudgement[] =>
  row.questions
    .filter(({ when }) => applies(when, circumstances))
    .map((requirement) => ({ requirement, state: stateOf(requirement.question, facts) }));
