import type { CivilDate, Instant } from '../civil-date.ts';
import { deficiencyKindOf } from '../deficiency.ts';
import type { Assessment } from '../policy/assess-case.ts';
import type { CaseFacts } from '../policy/case-facts.ts';
import type { LetterJudgement } from '../policy/judge-letters.ts';
import type { PolicyEdition } from '../policy/policy-row.ts';
import type { EnvelopeText } from './envelope-text.ts';
import { explainDeficiencies } from './explain-deficiencies.ts';
import { explainLetters } from './explain-letters.ts';
import { explainNotices } from './explain-notices.ts';
import { explainPapers } from './explain-papers.ts';
import { explainQuestions } from './explain-questions.ts';
import type { Explanation } from './explanation.ts';
import { editionNamed, lawDayOf } from './law-day.ts';
import type { PaperOfCase } from './paper-of-case.ts';
import { promiseFor, type ServicePromise } from './promise.ts';
import { standstillsOf } from './standstills.ts';

/** What is known of a case beside what the policy judges by. */
export interface BesideFacts {
  readonly papers: readonly PaperOfCase[];
  /** When the papers came that made the case complete, if the hour is known. */
  readonly completeSince?: Instant | undefined;
  readonly envelopeOf: (letter: LetterJudgement) => EnvelopeText | undefined;
}

/** 規則32条1項4号, 27条1項1号ハ: high-risk cases are approved by the 統括管理者. */
const secondApprovalOf = ({ situation, needsSecondApproval }: Assessment, { texts }: PolicyEdition) => {
  const asOf = texts.find(({ law }) => law === 'criminal_proceeds_rules')?.asOf;
  const isByLaw = situation.risks.length > 0 && asOf !== undefined;
  return {
    needed: needsSecondApproval,
    risks: [...situation.risks],
    ...(isByLaw ? { why: { law: 'criminal_proceeds_rules', article: '32条1項4号', asOf } as const } : {}),
  };
};

/** It is the customer's turn while something of theirs is missing; a letter on its way is the clock's own matter. */
const isComplete = ({ findings, letters }: Assessment, { papers }: CaseFacts): boolean => {
  const ofLetters = letters.flatMap(({ finding }) => finding ?? []);
  const open = findings.filter(({ code }) => deficiencyKindOf(code).blocks !== 'nothing' && !ofLetters.includes(code));
  return open.length === 0 && papers.length > 0;
};

const promiseOf = (assessment: Assessment, facts: CaseFacts, beside: BesideFacts): ServicePromise => {
  if (!isComplete(assessment, facts)) return { state: 'waiting_for_customer' };
  const { receivedOn } = assessment.situation;
  return promiseFor(beside.completeSince ?? receivedOn, receivedOn, standstillsOf(facts.letters));
};

const isOutside = ({ validFrom, validUntil }: PolicyEdition, day: CivilDate): boolean =>
  day < validFrom || (validUntil !== undefined && day > validUntil);

/** Puts an assessment into an explanation; the texts of papers come in only through what is known beside the facts. */
export const explainAssessment = (assessment: Assessment, facts: CaseFacts, beside: BesideFacts): Explanation => {
  const { row, situation } = assessment;
  const edition = editionNamed(row.edition);
  const isOtherEdition = isOutside(edition, situation.receivedOn);
  return {
    edition: edition.edition,
    validFrom: edition.validFrom,
    ...(edition.validUntil ? { validUntil: edition.validUntil } : {}),
    expected: row.expected,
    customerClass: situation.customerClass,
    regime: row.regime,
    receivedOn: situation.receivedOn,
    papers: explainPapers(assessment, lawDayOf(edition, situation.receivedOn), facts.askedOn),
    letters: explainLetters(assessment, facts, beside.envelopeOf),
    questions: explainQuestions(assessment),
    deficiencies: explainDeficiencies(assessment, facts),
    notices: explainNotices(assessment, { facts, papers: beside.papers, isOtherEdition }),
    secondApproval: secondApprovalOf(assessment, edition),
    isReadyToApprove: assessment.isReadyToApprove,
    isReadyToActivate: assessment.isReadyToActivate,
    promise: promiseOf(assessment, facts, beside),
  };
};
