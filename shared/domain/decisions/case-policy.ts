import type { Application } from '../application.ts';
import type { CivilDate } from '../civil-date.ts';
import { deficiencyKindOf } from '../deficiency.ts';
import type { Paper } from '../paper.ts';
import { type Assessment, assessBy, type CaseFinding } from '../policy/assess-case.ts';
import type { CaseFacts } from '../policy/case-facts.ts';
import { customerClassOf } from '../policy/declared-facts.ts';
import { policyFor, policyOfEdition } from '../policy/policy.ts';
import type { PolicyRow } from '../policy/policy-row.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';

/**
 * Once approved, a case keeps the papers and the edition that it was judged by, whatever arrives or comes into force while
 * its letters are under way.
 */
const isApproved = ({ status }: Application): boolean =>
  status === 'confirming_addresses' || status === 'activating' || status === 'active';

/** No approval is given while a paper has not been inspected: one without an inspection has come after it. */
const judgedPapersOf = (application: Application): Paper[] =>
  isApproved(application) ? application.papers.filter(({ inspection }) => inspection) : application.papers;

/** What the policy judges an application by; none before it was submitted. */
export const caseFactsOf = (application: Application, askedOn: CivilDate): CaseFacts | undefined => {
  const { applicantKind, order, declared, authorityBasis, risks, operatorActs, letters, duplicate } = application;
  if (!applicantKind || !order || !declared) return undefined;
  return {
    askedOn,
    applicantKind,
    order,
    declared,
    ...(authorityBasis ? { authorityBasis } : {}),
    risks,
    operatorActs,
    confirmations: application.confirmations.map(
      ({ confirmedBy: _, confirmedAt: __, ...confirmation }) => confirmation,
    ),
    papers: judgedPapersOf(application),
    letters,
    duplicate,
  };
};

/**
 * The policy that judges a case: by who applies, what is ordered, and the day on which its papers were received. None
 * before they are.
 */
export const policyOf = (application: Application, receivedOn = application.receivedOn): PolicyRow | undefined => {
  const { applicantKind, order, declared, policyEdition } = application;
  if (!applicantKind || !order || !declared || !receivedOn) return undefined;
  const question = {
    customerClass: customerClassOf(applicantKind, declared),
    orderedNumberKinds: order.numbers.map(({ kind }) => kind),
  };
  const row =
    policyEdition && isApproved(application)
      ? policyOfEdition(policyEdition, question)
      : policyFor({ ...question, receivedOn });
  return row.ok ? row.value : undefined;
};

/** How a case stands with the law of its day of receipt; none before papers were received. */
export const assessmentOf = (application: Application): Assessment | undefined => {
  const { receivedOn } = application;
  const row = policyOf(application);
  const facts = receivedOn && caseFactsOf(application, receivedOn);
  return row && facts ? assessBy(row, facts) : undefined;
};

const isAboutPapers = ({ purpose }: CaseFinding): boolean => purpose !== undefined;

/** What is deficient, counting the papers that a reviewer has not rejected. Empty before papers are received. */
export const findingsOf = (application: Application): readonly CaseFinding[] =>
  assessmentOf(application)?.findings ?? [];

/** What the papers still lack; the rest of the findings is about answers and letters. */
export const missingPapersOf = (application: Application): CaseFinding[] =>
  findingsOf(application).filter(isAboutPapers);

/** 規則19条2項: what is approved on a copy has the copy; one that was destroyed is put back first, masked. */
const hasLostItsScan = ({ scans, purgedScans, inspection }: Paper): boolean =>
  purgedScans !== undefined && scans.length === 0 && inspection?.result === 'accepted';

/**
 * Refuses while a paper has not been looked at, something is deficient, or an item that the law wants confirmed has not
 * been: no approval before that.
 */
export const permitApproval = (application: Application): Result<Assessment, DomainRefusalCode> => {
  const assessment = assessmentOf(application);
  if (!assessment) return refuse('order_not_covered');
  const { toInspect, findings, questions } = assessment;
  if (toInspect.length > 0) return refuse('papers_not_inspected', { count: toInspect.length });
  if (application.papers.some(hasLostItsScan)) return refuse('paper_not_scanned');
  const deficient = findings.filter(({ code }) => deficiencyKindOf(code).blocks !== 'nothing').map(({ code }) => code);
  if (deficient.length > 0) return refuse('papers_missing', { deficiencies: [...new Set(deficient)].join(' ') });
  const open = questions.filter(({ state }) => state !== 'confirmed').map(({ requirement }) => requirement.question);
  return open.length > 0 ? refuse('questions_not_confirmed', { questions: open.join(' ') }) : ok(assessment);
};
