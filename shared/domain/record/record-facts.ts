import type { Application, RecordedConfirmation } from '../application.ts';
import type { Instant } from '../civil-date.ts';
import { assessmentOf } from '../decisions/case-policy.ts';
import type { ApplicationForm } from '../form.ts';
import type { Paper, Scan } from '../paper.ts';
import type { Actor } from '../people.ts';
import type { Assessment } from '../policy/assess-case.ts';
import { revisionOf } from '../policy/declared-facts.ts';
import { isProof } from '../policy/paper-defects.ts';
import type { PaperSubject } from '../policy/paper-kind.ts';
import type { PaperPurpose, Question } from '../policy/policy-row.ts';
import type { PaperReading } from '../reading/paper-reading.ts';
import type { RecordSource } from './record-item.ts';
import type { RecordedPaper, RecordedScan, VerifiedBy } from './record-values.ts';

/** What the record is written from, beside the application. */
export interface RecordPapers {
  readonly form: ApplicationForm;
  /** What was read off each paper, by the paper's id. */
  readonly readings: Readonly<Record<string, PaperReading>>;
}

/** Everything that the items are read from. */
export interface RecordFacts extends RecordPapers {
  readonly application: Application;
  readonly assessment: Assessment;
  readonly verifiedBy: VerifiedBy | undefined;
  readonly writtenBy: Actor;
  readonly writtenAt: Instant;
}

/** Who established an item, when and from what. */
export interface Established {
  readonly by: Actor;
  readonly at: Instant;
  readonly from: RecordSource;
}

const staff = (id: string): Actor => ({ kind: 'staff', id });

/** The review that led on, and the approval of the same round; the approval of an earlier round counts for nothing. */
const verifierOf = ({ reviews }: Application): VerifiedBy | undefined => {
  const review = reviews.findLast(({ step, outcome }) => step === 'review' && outcome !== 'decline');
  if (!review || review.outcome === 'request_resubmission') return undefined;
  const approval = reviews.findLast(({ step, outcome }) => step === 'approval' && outcome === 'approve');
  return {
    reviewedBy: review.decidedBy,
    reviewedAt: review.decidedAt,
    ...(approval?.round === review.round ? { approvedBy: approval.decidedBy, approvedAt: approval.decidedAt } : {}),
  };
};

/** Gathers the facts of a case; none before papers were received, for then nothing is confirmed. */
export const recordFactsOf = (
  application: Application,
  papers: RecordPapers,
  written: { readonly actor: Actor; readonly at: Instant },
): RecordFacts | undefined => {
  const assessment = assessmentOf(application);
  if (!assessment) return undefined;
  const { actor: writtenBy, at: writtenAt } = written;
  return { ...papers, application, assessment, verifiedBy: verifierOf(application), writtenBy, writtenAt };
};

/** What the system itself notes. */
export const bySystem = ({ writtenBy, writtenAt }: RecordFacts): Established => ({
  by: writtenBy,
  at: writtenAt,
  from: 'system',
});

/** What the reviewer decided; before the decision, whoever draws up the draft. */
export const byReview = ({ verifiedBy, writtenBy, writtenAt }: RecordFacts, from: RecordSource): Established =>
  verifiedBy
    ? { by: staff(verifiedBy.reviewedBy), at: verifiedBy.reviewedAt, from }
    : { by: writtenBy, at: writtenAt, from };

/** Who entered what the operator fetched or looked up; of an act of before that was kept, the reviewer. */
export const byOperatorAct = (
  facts: RecordFacts,
  { recordedBy, recordedAt }: { readonly recordedBy?: string | undefined; readonly recordedAt?: Instant | undefined },
  from: RecordSource,
): Established => (recordedBy && recordedAt ? { by: staff(recordedBy), at: recordedAt, from } : byReview(facts, from));

/** The confirmation of a question as it was answered last. */
export const confirmationOf = (
  { application: { confirmations, declared } }: RecordFacts,
  question: Question,
): RecordedConfirmation | undefined =>
  confirmations.findLast(
    (one) => one.question === question && declared !== undefined && one.formRevision === revisionOf(declared, question),
  );

/** Who confirmed a question, when and by which means. */
export const byConfirmation = ({ confirmedBy, confirmedAt, means }: RecordedConfirmation): Established => ({
  by: staff(confirmedBy),
  at: confirmedAt,
  from: means,
});

/** The papers by which the requirements of some purposes are met; one that nobody has inspected confirms nothing yet. */
export const papersFor = (
  { application, assessment }: RecordFacts,
  purposes: readonly PaperPurpose[],
  subject?: PaperSubject,
): Paper[] => {
  const paperIds = assessment.papers
    .filter(({ isMet, requirement }) => isMet && purposes.includes(requirement.purpose))
    .filter(({ requirement }) => subject === undefined || requirement.subject === subject)
    .flatMap((judgement) => judgement.paperIds);
  return application.papers.filter((paper) => paperIds.includes(paper.paperId) && isProof(paper));
};

/** A paper as the record names it. */
export const recordedPaperOf = ({ paperId, kind, subject, form, receivedOn }: Paper): RecordedPaper => ({
  paperId,
  kind,
  subject,
  form,
  receivedOn,
});

/** A scan as the record names it: by its hash, so that it stays known when it has to be destroyed. */
export const recordedScanOf = ({ scanId, contentType, bytes, sha256 }: Scan): RecordedScan => ({
  scanId,
  contentType,
  bytes,
  sha256,
});

/** Who inspected papers last; nothing without a paper. */
export const byInspection = (papers: readonly Paper[]): Established | undefined => {
  const inspections = papers.flatMap(({ inspection }) => (inspection ? [inspection] : []));
  const last = inspections.toSorted((left, right) => (left.inspectedAt < right.inspectedAt ? -1 : 1)).at(-1);
  return last && { by: staff(last.inspectedBy), at: last.inspectedAt, from: 'paper' };
};
