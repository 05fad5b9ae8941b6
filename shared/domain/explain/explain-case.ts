import { type CivilDate, epochMsOf, type Instant, instantOf, startOfDay } from '../civil-date.ts';
import { assessCase } from '../policy/assess-case.ts';
import { ok, type Result } from '../result.ts';
import { envelopeTextOf } from './envelope-text.ts';
import { explainAssessment } from './explain-assessment.ts';
import { explainOwners } from './explain-owners.ts';
import { explainRetention } from './explain-retention.ts';
import type { Explanation } from './explanation.ts';
import { factsOfCase } from './facts-of-case.ts';
import type { StatedCase } from './stated-case.ts';

/** Why a case cannot be explained: no edition governs its day of receipt, or the named one does not exist. */
export type ExplainRefusalCode = 'no_policy_on_receipt_day' | 'policy_edition_unknown';

const minuteMs = 60_000;

/** The moment at which the last papers came, where the hour is stated: after the cut-off, the next business day counts. */
const completeSince = ({ papers = [] }: StatedCase, receivedOn: CivilDate): Instant | undefined => {
  const [latest] = papers
    .filter((paper) => paper.receivedOn === receivedOn || paper.receivedOn === undefined)
    .flatMap(({ receivedAt }) => receivedAt ?? [])
    .toSorted()
    .toReversed();
  if (latest === undefined) return undefined;
  const [hours = 0, minutes = 0] = latest.split(':').map(Number);
  return instantOf(epochMsOf(startOfDay(receivedOn)) + (hours * 60 + minutes) * minuteMs);
};

/**
 * Explains a stated case: by the edition of its day of receipt, or by another one that is named. `today` stands for the
 * receipt of a case that states no day.
 */
export const explainCase = (
  stated: StatedCase,
  { today, edition }: { today: CivilDate; edition?: string | undefined },
): Result<Explanation, ExplainRefusalCode> => {
  const { facts, papers } = factsOfCase(stated, today);
  const assessed = assessCase(facts, edition);
  if (!assessed.ok) return assessed;
  const assessment = assessed.value;
  const explanation = explainAssessment(assessment, facts, {
    papers,
    completeSince: completeSince(stated, assessment.situation.receivedOn),
    envelopeOf: (letter) => envelopeTextOf(letter, { stated, assessment, papers }),
  });
  return ok({
    ...(stated.caseId ? { caseId: stated.caseId } : {}),
    ...explanation,
    ...(stated.ownership ? { beneficialOwners: explainOwners(stated.ownership) } : {}),
    ...(stated.contract ? { retention: explainRetention(stated.contract, explanation.regime) } : {}),
  });
};
