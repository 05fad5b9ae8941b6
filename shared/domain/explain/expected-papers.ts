import * as z from 'zod/mini';
import type { Application } from '../application.ts';
import type { CivilDate } from '../civil-date.ts';
import { caseFactsOf, policyOf } from '../decisions/case-policy.ts';
import { assessBy } from '../policy/assess-case.ts';
import { paperKindSchema } from '../policy/paper-kind.ts';
import { paperItemSchema } from '../policy/policy-row.ts';
import { type ExplainedWay, explainedRequirementSchema, explainPapers } from './explain-papers.ts';

/** Papers that an envelope should hold: what they prove, by which article, and each way in which that can be done. */
export const expectedPapersSchema = z.strictObject({
  ...z.pick(explainedRequirementSchema, { subject: true, purpose: true, why: true }).shape,
  /** `deficient` where a paper came and is not good enough. */
  state: z.enum(['missing', 'deficient']),
  /** The ways that are open now, the first one first to be looked for. Of `kinds` any one is enough. */
  ways: z.array(
    z.strictObject({
      items: z.array(
        z.strictObject({
          kinds: z.array(paperKindSchema),
          ...z.pick(paperItemSchema, { form: true, count: true }).shape,
        }),
      ),
    }),
  ),
});
export type ExpectedPapers = z.infer<typeof expectedPapersSchema>;

const wayOf = ({ items }: ExplainedWay): ExpectedPapers['ways'][number] => ({
  items: items.map(({ anyOf, form, count }) => ({ kinds: anyOf.map(({ kind }) => kind), form, count })),
});

/**
 * What an envelope that comes on a day should hold, by the law of that day: everything that the papers of the case do not
 * prove yet. An approved case keeps its edition. None for a draft, and for an order that no edition covers.
 */
export const expectedPapersOf = (application: Application, on: CivilDate): ExpectedPapers[] => {
  const [facts, row] = [caseFactsOf(application, on), policyOf(application, on)];
  if (!facts || !row) return [];
  return explainPapers(assessBy(row, facts), on, on).flatMap(({ subject, purpose, why, state, offered }) =>
    state === 'met' ? [] : [{ subject, purpose, why, state, ways: offered.map(wayOf) }],
  );
};
