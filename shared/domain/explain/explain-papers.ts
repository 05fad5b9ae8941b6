import * as z from 'zod/mini';
import type { CivilDate } from '../civil-date.ts';
import { deficiencyCodeSchema } from '../deficiency.ts';
import type { Assessment } from '../policy/assess-case.ts';
import { applies } from '../policy/circumstance.ts';
import type { PaperJudgement } from '../policy/judge-papers.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';
import { paperKindSchema, paperSubjectSchema } from '../policy/paper-kind.ts';
import { operatorActSchema, type PaperAlternative, paperItemSchema, paperPurposeSchema } from '../policy/policy-row.ts';
import { waysToOffer } from '../policy/ways-to-offer.ts';
import { explainedMethodSchema, explainMethod } from './explain-method.ts';

/** One way to meet a requirement: papers that are enough together, or an act of the operator. */
export const explainedWaySchema = z.strictObject({
  method: z.optional(explainedMethodSchema),
  operatorAct: z.optional(operatorActSchema),
  items: z.array(paperItemSchema),
});
export type ExplainedWay = z.infer<typeof explainedWaySchema>;

/** One thing that papers must prove: how it stands, by which article, and everything that is accepted for it. */
export const explainedRequirementSchema = z.strictObject({
  subject: paperSubjectSchema,
  purpose: paperPurposeSchema,
  why: lawReferenceSchema,
  state: z.enum(['met', 'missing', 'deficient']),
  /** By which way it is met; where it is not, `accepted` lists those that are open. */
  method: z.optional(explainedMethodSchema),
  paperIds: z.array(z.string()),
  findings: z.array(deficiencyCodeSchema),
  ifMissing: deficiencyCodeSchema,
  accepted: z.array(explainedWaySchema),
  /** What a customer is told to send now: copies only as long as the operator offers them. */
  offered: z.array(explainedWaySchema),
  refusedKinds: z.array(paperKindSchema),
});
export type ExplainedRequirement = z.infer<typeof explainedRequirementSchema>;

const stateOf = ({ isMet, paperIds, findings }: PaperJudgement): ExplainedRequirement['state'] => {
  if (isMet) return 'met';
  return paperIds.length === 0 && findings.every(({ paperId }) => paperId === undefined) ? 'missing' : 'deficient';
};

/** The requirements of the case, each with the ways that are open to it. */
export const explainPapers = (
  { row, situation, papers }: Assessment,
  day: CivilDate,
  askedOn: CivilDate,
): ExplainedRequirement[] =>
  papers.map((judgement) => {
    const { requirement, method, paperIds, findings } = judgement;
    const { subject, purpose, why, alternatives, refusedKinds, ifMissing } = requirement;
    const cited = (one: PaperAlternative['method']) =>
      one === undefined ? {} : { method: explainMethod(one, subject, row, day) };
    const explained = ({ method: way, operatorAct, items }: PaperAlternative): ExplainedWay => ({
      ...cited(way),
      ...(operatorAct ? { operatorAct } : {}),
      items,
    });
    return {
      subject,
      purpose,
      why,
      state: stateOf(judgement),
      ...cited(method),
      paperIds: [...paperIds],
      findings: [...new Set(findings.map(({ code }) => code))],
      ifMissing,
      accepted: alternatives.filter(({ when }) => applies(when, situation.circumstances)).map(explained),
      offered: waysToOffer(requirement, situation.circumstances, askedOn).map(explained),
      refusedKinds,
    };
  });
