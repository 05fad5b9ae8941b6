import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import type { Deadlines } from '../deadlines.ts';
import { areAllDelivered, type Letter } from '../letter.ts';
import { revisionOf } from '../policy/declared-facts.ts';
import { ok } from '../result.ts';
import { type NextWait, type WaitKind, waitKeyOf } from '../wait.ts';
import { assessmentOf, findingsOf, policyOf } from './case-policy.ts';
import { changeBy, type Decision, permitAction } from './decision.ts';
import { planWait, withPlanned } from './waits.ts';

/** The wait that a task announces to the workflow: planned, or open already when the task runs again. */
export const announcedWait = (application: Application, kind: WaitKind, letterId?: string): NextWait => {
  const waitKey = waitKeyOf(kind, letterId);
  const wait = application.plannedWaits[waitKey] ?? application.openWaits[waitKey];
  if (!wait) throw new Error(`The application has no ${kind} wait to announce.`);
  return { round: wait.round, dueAt: wait.dueAt };
};

const isAnnounced = (application: Application, waitKey: string): boolean =>
  waitKey in application.plannedWaits || waitKey in application.openWaits;

/** The first task of a run: keeps the durations that it goes by and plans the wait for the papers. */
export const decideRegistration = (
  application: Application,
  { deadlines }: { deadlines: Deadlines },
  context: DecisionContext,
): Decision => {
  if (isAnnounced(application, 'documents')) return ok(null);
  const permitted = permitAction(application, 'register_submission');
  if (!permitted.ok) return permitted;
  const wait = planWait({ ...application, deadlines }, { kind: 'documents', round: 1 }, context.at);
  return changeBy(application, permitted.value, { deadlines, plannedWaits: withPlanned(application, wait) }, context, {
    audit: { action: 'submission_registered', details: { deadlines: deadlines.edition } },
  });
};

/** The day on which the last paper came. What came after an approval counts from the next round, which looks at it. */
const lastReceiptOf = ({ papers, receivedOn }: Application) =>
  [...papers.map((paper) => paper.receivedOn), ...(receivedOn ? [receivedOn] : [])].toSorted().at(-1);

/** Holds the papers against the policy of their day of receipt; the round of review sees what is missing. */
export const decideAssessment = (application: Application, context: DecisionContext): Decision => {
  const { reviewRound } = application;
  if (application.assessedRound === reviewRound) return ok(null);
  const permitted = permitAction(application, 'assess_documents');
  if (!permitted.ok) return permitted;
  const judged = { ...application, receivedOn: lastReceiptOf(application) };
  const policy = policyOf(judged);
  const missing = findingsOf(judged).map(({ code }) => code);
  return changeBy(
    judged,
    permitted.value,
    { assessedRound: reviewRound, ...(policy ? { policyEdition: policy.edition } : {}) },
    context,
    {
      audit: {
        action: 'documents_assessed',
        details: { round: reviewRound, edition: policy?.edition ?? 'none', missing: [...new Set(missing)] },
      },
    },
  );
};

/** One letter as the Map of the workflow takes it. */
export interface LetterToConfirm {
  letterId: string;
  next: 'dispatch' | 'delivery';
  wait: NextWait;
}

/** A letter whose address has been changed since it was posted goes out again; what became of it before is kept. */
const lettersOf = (application: Application): Letter[] =>
  (assessmentOf(application)?.letters ?? []).map(({ to, address, state }) => {
    const known = application.letters.find(({ letterId }) => letterId === to);
    if (known && state !== 'changed') return known;
    const formRevision = revisionOf(application.declared, to);
    /** A posting of before its address was kept went to where the letter went until now. */
    const postings = (known?.postings ?? []).map((posting) => ({ destination: known?.destination, ...posting }));
    return { letterId: to, addressee: to, destination: address, formRevision, status: 'awaiting_dispatch', postings };
  });

/** Names the letters that are still to be confirmed and plans a wait for each; a delivered one is not repeated. */
export const decideOpenVerificationRecord = (application: Application, context: DecisionContext): Decision => {
  const permitted = permitAction(application, 'open_verification_record');
  if (!permitted.ok) return permitted;
  const letters = lettersOf(application).map(
    (letter): Letter => (letter.status === 'returned' ? { ...letter, status: 'awaiting_dispatch' } : letter),
  );
  const planned = letters
    .filter(({ status }) => status !== 'delivered')
    .map(({ letterId, status, postings }) =>
      status === 'in_transit'
        ? ({ kind: 'delivery', letterId, round: postings.length } as const)
        : ({ kind: 'dispatch', letterId, round: postings.length + 1 } as const),
    )
    .filter(({ kind, letterId }) => !isAnnounced(application, waitKeyOf(kind, letterId)))
    .map((wait) => planWait(application, wait, context.at));
  if (planned.length === 0 && letters.length === application.letters.length) return ok(null);
  return changeBy(
    application,
    permitted.value,
    { letters, plannedWaits: withPlanned(application, ...planned) },
    context,
    { audit: { action: 'verification_record_opened', details: { letters: letters.map(({ letterId }) => letterId) } } },
  );
};

/** The letters of the workflow's Map: where each goes on. */
export const lettersToConfirm = (application: Application): LetterToConfirm[] =>
  application.letters
    .filter(({ status }) => status !== 'delivered')
    .map(({ letterId, status }) => {
      const next = status === 'in_transit' ? 'delivery' : 'dispatch';
      return { letterId, next, wait: announcedWait(application, next, letterId) };
    });

/** Every letter is delivered: the verification is complete and the service is being opened. */
export const decideCompleteVerification = (application: Application, context: DecisionContext): Decision => {
  if (application.status === 'activating') return ok(null);
  const permitted = permitAction(application, 'complete_verification');
  if (!permitted.ok) return permitted;
  const outstanding = application.letters
    .filter(({ status }) => status !== 'delivered')
    .map(({ letterId }) => letterId);
  if (!areAllDelivered(application.letters)) {
    throw new Error(`The workflow completes a verification with letters outstanding: ${outstanding.join(', ')}`);
  }
  return changeBy(application, permitted.value, { activation: { attempt: 1 }, lock: undefined }, context, {
    audit: { action: 'verification_completed', details: { letters: application.letters.length } },
  });
};
