import * as z from 'zod/mini';
import type { CaseFinding } from '../case/staff-case.ts';

/** What a reviewer prepares for the decision: findings judged otherwise, with the reason for each. */
export const decisionMarksSchema = z.object({
  overruled: z.array(z.object({ paperId: z.string(), code: z.string(), justification: z.string() })),
});
export type DecisionMarks = z.infer<typeof decisionMarksSchema>;

/** The reason by which a finding was judged otherwise; undefined while it stands. */
export const overrulingOf = ({ overruled }: DecisionMarks, { paperId, code }: CaseFinding) =>
  overruled.find((one) => one.paperId === paperId && one.code === code);

/** A finding judged otherwise, its reason changed, or standing again when no reason is given. */
export const withOverruling = (
  { overruled }: DecisionMarks,
  { paperId, code }: CaseFinding,
  justification: string | undefined,
): DecisionMarks => {
  const others = overruled.filter((one) => one.paperId !== paperId || one.code !== code);
  return {
    overruled: justification === undefined || !paperId ? others : [...others, { paperId, code, justification }],
  };
};

/** So many characters at least make a reason. */
const reasonAtLeast = 5;

/** Reasons that are still too short to stand. */
export const unreasoned = ({ overruled }: DecisionMarks) =>
  overruled.filter(({ justification }) => justification.trim().length < reasonAtLeast);
