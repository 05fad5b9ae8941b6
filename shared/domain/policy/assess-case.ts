import { civilDate } from '../civil-date.ts';
import { type DeficiencyCode, deficiencyKindOf } from '../deficiency.ts';
import { ok, type Result } from '../result.ts';
import { type CaseFacts, type Situation, situationOf } from './case-facts.ts';
import { judgeLetters, type LetterJudgement } from './judge-letters.ts';
import { judgePapers, type PaperFinding, type PaperJudgement } from './judge-papers.ts';
import { judgeQuestions, type QuestionJudgement } from './judge-questions.ts';
import type { LawReference } from './law-reference.ts';
import { revisionForPaper } from './paper-revision.ts';
import { policyFor, policyOfEdition } from './policy.ts';
import type { PolicyRow } from './policy-row.ts';
import type { RegisteredPaper } from './registered-paper.ts';

/** One thing that is deficient, and the article that makes it so. */
export interface CaseFinding {
  readonly code: DeficiencyCode;
  readonly why: LawReference;
  readonly subject?: PaperFinding['subject'];
  readonly purpose?: PaperFinding['purpose'];
  readonly paperId?: string;
  readonly originalsOnly?: true;
}

/** Everything that the policy says about a case: what is needed, how each of it stands, and what is deficient. */
export interface Assessment {
  readonly row: PolicyRow;
  readonly situation: Situation;
  readonly papers: readonly PaperJudgement[];
  readonly letters: readonly LetterJudgement[];
  readonly questions: readonly QuestionJudgement[];
  readonly findings: readonly CaseFinding[];
  /** Papers that nobody has looked at yet, or not since the form was changed. */
  readonly toInspect: readonly string[];
  readonly needsSecondApproval: boolean;
  /** The papers are complete, every paper is inspected and every question confirmed: a reviewer may approve. */
  readonly isReadyToApprove: boolean;
  /** Beside that, every letter has arrived. */
  readonly isReadyToActivate: boolean;
}

const isInspected = (paper: RegisteredPaper, { declared }: CaseFacts): boolean =>
  paper.inspection !== undefined && (paper.inspection.formRevision ?? 0) === revisionForPaper(paper, declared);

const ofPapers = (papers: readonly PaperJudgement[]): CaseFinding[] =>
  papers.flatMap(({ requirement, findings }) => findings.map((finding) => ({ ...finding, why: requirement.why })));

const ofQuestions = (questions: readonly QuestionJudgement[]): CaseFinding[] =>
  questions
    .filter(({ state }) => state === 'unanswered')
    .map(({ requirement: { question, ifUnanswered, why } }) => ({
      code: ifUnanswered,
      why,
      ...(question === 'authority' ? { subject: 'person_in_charge' as const } : {}),
    }));

const ofLetters = (letters: readonly LetterJudgement[]): CaseFinding[] =>
  letters.flatMap(({ finding, why, to }) => (finding === undefined ? [] : [{ code: finding, why, subject: to }]));

/** 番号法20条: an individual number on a paper is masked by the operator; the customer need not send the paper again. */
const individualNumbersMayNotBeKept: LawReference = {
  law: 'individual_number_act',
  article: '20条',
  asOf: civilDate('2026-06-14'),
};

const ofIndividualNumbers = ({ papers }: CaseFacts): CaseFinding[] =>
  papers
    .filter(({ inspection }) => inspection?.observation?.individualNumberVisible)
    .map(({ paperId, subject }) => ({
      code: 'individual_number_visible',
      why: individualNumbersMayNotBeKept,
      subject,
      paperId,
    }));

/** Somebody has to ask which application is meant, and until then neither goes on. */
const ofDuplicate = (questions: readonly QuestionJudgement[]): CaseFinding[] =>
  questions
    .filter(({ requirement, state }) => requirement.question === 'duplicate' && state !== 'confirmed')
    .map(({ requirement }) => ({ code: requirement.ifUnanswered, why: requirement.why }));

/** 法人番号公表サイト: a corporation that is shown as closed is not the one that applies. */
const ofClosedCorporation = ({ isClosed }: Situation, { papers }: PolicyRow): CaseFinding[] => {
  const why = papers.find(({ subject, purpose }) => subject === 'corporation' && purpose === 'identity')?.why;
  return isClosed && why
    ? [{ code: 'corporate_identity_differs', subject: 'corporation', purpose: 'identity', why }]
    : [];
};

const isSame = (one: CaseFinding, other: CaseFinding): boolean =>
  one.code === other.code &&
  one.subject === other.subject &&
  one.paperId === other.paperId &&
  // One paper's defect is told once; what two purposes lack is wanted twice.
  (one.paperId !== undefined ||
    one.purpose === undefined ||
    other.purpose === undefined ||
    one.purpose === other.purpose);

const once = (findings: readonly CaseFinding[]): CaseFinding[] =>
  findings.filter((one, at) => findings.findIndex((other) => isSame(one, other)) === at);

/** Judges a case by a row, whatever day the row is meant for. */
export const assessBy = (row: PolicyRow, facts: CaseFacts): Assessment => {
  const situation = situationOf(facts);
  const { circumstances, operatorActs, risks } = situation;
  const { papers: registered, authorityBasis } = facts;
  const papers = judgePapers(row, { papers: registered, circumstances, operatorActs, authorityBasis });
  const letters = judgeLetters(row, facts, { circumstances, papers });
  const questions = judgeQuestions(row, facts, circumstances);
  const toInspect = registered.filter((paper) => !isInspected(paper, facts)).map(({ paperId }) => paperId);
  const findings = once([
    ...ofPapers(papers),
    ...ofQuestions(questions),
    ...ofLetters(letters),
    ...ofIndividualNumbers(facts),
    ...ofClosedCorporation(situation, row),
    ...ofDuplicate(questions),
  ]);
  const isReadyToApprove =
    toInspect.length === 0 &&
    questions.every(({ state }) => state === 'confirmed') &&
    findings.every(({ code }) => deficiencyKindOf(code).blocks === 'nothing');
  return {
    row,
    situation,
    papers,
    letters,
    questions,
    findings,
    toInspect,
    needsSecondApproval: row.secondApproval === 'every_case' || risks.length > 0,
    isReadyToApprove,
    isReadyToActivate: isReadyToApprove && letters.every(({ state }) => state === 'delivered'),
  };
};

/** Judges a case by the edition of its day of receipt, or by another one that is named. */
export const assessCase = (
  facts: CaseFacts,
  edition?: string,
): Result<Assessment, 'no_policy_on_receipt_day' | 'policy_edition_unknown'> => {
  const { customerClass, receivedOn } = situationOf(facts);
  const orderedNumberKinds = facts.order.numbers.map(({ kind }) => kind);
  const row =
    edition === undefined
      ? policyFor({ customerClass, orderedNumberKinds, receivedOn })
      : policyOfEdition(edition, { customerClass, orderedNumberKinds });
  return row.ok ? ok(assessBy(row.value, facts)) : row;
};
