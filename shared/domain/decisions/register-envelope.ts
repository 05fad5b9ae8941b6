import type { Application } from '../application.ts';
import { receivedBusinessDay } from '../calendar.ts';
import type { DecisionContext } from '../change.ts';
import { type CivilDate, civilDateOf, type Instant, startOfDay } from '../civil-date.ts';
import type { Paper } from '../paper.ts';
import { refuse } from '../result.ts';
import { missingPapersOf, policyOf } from './case-policy.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock } from './decision.ts';
import { deadlinesOf, endOfSpan, planWait, settleWait, withPlanned } from './waits.ts';

/** An envelope that the mail room opened; ids are given by the caller. */
export interface Envelope {
  envelopeId: string;
  receivedOn: CivilDate;
  papers: readonly Omit<Paper, 'envelopeId' | 'receivedOn' | 'scans' | 'inspection'>[];
}

/** The day by which the service promises to open when papers are received on a day (FAQ 「約5営業日」). */
const promisedOnFor = (application: Application, receivedOn: CivilDate, at: Instant): CivilDate => {
  /** The hour counts only on the day itself: an envelope entered later was on the desk in time. */
  const receivedAt = receivedOn === civilDateOf(at) ? at : startOfDay(receivedOn);
  return civilDateOf(endOfSpan(receivedBusinessDay(receivedAt), deadlinesOf(application).activationPromise));
};

/** The day of receipt by which a case is judged: that of the papers which came last, also when they are entered first. */
const lastReceipt = ({ receivedOn: known }: Application, receivedOn: CivilDate): CivilDate =>
  known && known > receivedOn ? known : receivedOn;

/** What an envelope that comes during the review changes: the promise counts from papers that are complete. */
const lateReceipt = (application: Application, receivedOn: CivilDate, at: Instant): Partial<Application> => {
  const last = lastReceipt(application, receivedOn);
  if (last === application.receivedOn) return {};
  const policy = policyOf(application, last);
  return {
    receivedOn: last,
    ...(policy ? { policyEdition: policy.edition } : {}),
    ...(missingPapersOf(application).length > 0 ? { promisedOn: promisedOnFor(application, last, at) } : {}),
  };
};

/**
 * Decides a registration: the papers are kept, and where they were waited for, the wait ends and a round of review is
 * planned. Papers that were accepted before stay accepted.
 */
export const decideEnvelope = (
  application: Application,
  { expectedVersion, ...envelope }: Expectation & Envelope,
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'register_envelope', { expectedVersion });
  if (!permitted.ok) return permitted;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  const { receivedOn, envelopeId } = envelope;
  const submittedOn = application.submittedAt ? civilDateOf(application.submittedAt) : receivedOn;
  if (receivedOn > civilDateOf(context.at) || receivedOn < submittedOn) return refuse('received_on_invalid');

  const papers = [
    ...application.papers,
    ...envelope.papers.map((paper) => ({ ...paper, envelopeId, receivedOn, scans: [] })),
  ];
  const audit = {
    action: 'envelope_registered',
    details: { envelopeId, receivedOn, papers: envelope.papers.map(({ kind }) => kind) },
  } as const;
  const wait = application.openWaits.documents ?? application.openWaits.resubmission;
  if (!wait) {
    /** Between two waits nothing can be decided yet. */
    if (permitted.value.decides) return refuse('not_possible_now', { status: application.status });
    /** What was approved stays judged by the papers and the law of its approval. */
    const isApproved = application.status === 'confirming_addresses';
    const patch = { papers, ...(isApproved ? {} : lateReceipt(application, receivedOn, context.at)) };
    return changeBy(application, permitted.value, patch, context, { audit });
  }
  const round = application.reviewRound + 1;
  const last = lastReceipt(application, receivedOn);
  const review = planWait(application, { kind: 'review', round }, context.at);
  const settled = settleWait(application, wait, { type: 'documents_received' });
  return changeBy(
    application,
    permitted.value,
    {
      papers,
      receivedOn: last,
      promisedOn: promisedOnFor(application, last, context.at),
      reviewRound: round,
      openWaits: settled.openWaits,
      plannedWaits: withPlanned(application, review),
    },
    context,
    { audit, waits: [settled.change], mailRound: String(round) },
  );
};
