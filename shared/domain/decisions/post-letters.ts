import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { type CivilDate, civilDateOf } from '../civil-date.ts';
import { disprovesAddress, type Letter, type Posting } from '../letter.ts';
import { refuse } from '../result.ts';
import type { ReturnReason } from '../return-reason.ts';
import { parseTrackingNumber } from '../tracking-number.ts';
import type { OpenWait } from '../wait.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock, permitVersion } from './decision.ts';
import {
  type Following,
  followLateReturn,
  followLetter,
  type LateReturn,
  type LetterAction,
} from './follow-letter-result.ts';
import { letterOf, withLetter } from './letter-of-case.ts';
import { promisedAfter } from './promised-day.ts';
import { deadlinesOf, findWait, nextWaitOf, planWait, settleWait, withPlanned } from './waits.ts';

/** A posting that the mail room reports. */
export interface Dispatch extends Expectation {
  letterId: string;
  round: number;
  trackingNumber: string;
  postedOn: CivilDate;
}

/** What the post's tracking says about a letter. */
export type LetterResult = Expectation & { letterId: string; round: number; resultOn: CivilDate } & (
    | { result: 'delivered' }
    | { result: 'returned'; returnReason: ReturnReason }
  );

/** The wait for the posting is over, and the one for the delivery comes next. */
const awaitDelivery = (
  application: Application,
  wait: OpenWait,
  { at }: DecisionContext,
): Pick<Following, 'patch' | 'waits'> => {
  const { letterId = '', round } = wait;
  const delivery = planWait(application, { kind: 'delivery', letterId, round }, at);
  const { openWaits, change } = settleWait(application, wait, { type: 'dispatched', wait: nextWaitOf(delivery) });
  return { patch: { openWaits, plannedWaits: withPlanned(application, delivery) }, waits: [change] };
};

/** Decides a posting: the number must carry its check digit, and the day must not lie ahead. */
export const decideDispatch = (application: Application, dispatch: Dispatch, context: DecisionContext): Decision => {
  const { letterId, round, postedOn } = dispatch;
  const permitted = permitAction(application, 'record_dispatch');
  if (!permitted.ok) return permitted;
  const letter = letterOf(application, letterId);
  if (!letter.ok) return letter;
  const wait = findWait(application, 'dispatch', round, letterId);
  const isAgain = letter.value.status === 'returned' && round === letter.value.postings.length + 1;
  if (permitted.value.decides ? !wait.ok : !isAgain) return refuse('round_closed');
  const current = permitVersion(application, dispatch);
  if (!current.ok) return current;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  const tracking = parseTrackingNumber(dispatch.trackingNumber);
  if (!tracking.ok) return refuse('tracking_number_invalid');
  const { trackingNumber } = tracking.value;
  const isUsed = application.letters.some(({ postings }) => postings.some((p) => p.trackingNumber === trackingNumber));
  if (isUsed) return refuse('tracking_number_used');
  if (postedOn > civilDateOf(context.at) || (application.receivedOn && postedOn < application.receivedOn)) {
    return refuse('posted_on_invalid');
  }

  const { destination } = letter.value;
  const posting: Posting = { attempt: round, trackingNumber, postedOn, postedBy: context.actor.id, destination };
  const inTransit: Letter = { ...letter.value, status: 'in_transit', postings: [...letter.value.postings, posting] };
  const followed = wait.ok ? awaitDelivery(application, wait.value, context) : { patch: {}, waits: [] };
  return changeBy(
    application,
    permitted.value,
    { letters: withLetter(application, inTransit), ...followed.patch },
    context,
    {
      audit: { action: 'letter_dispatched', details: { letterId, attempt: round, postedOn } },
      waits: followed.waits,
      mailRound: `${letterId}-${round}`,
    },
  );
};

const actionOfResult = (application: Application, { status }: Letter, reported: LetterResult): LetterAction => {
  if (reported.result === 'delivered') return 'record_delivery';
  const isLate = status === 'delivered';
  const isLastAttempt = reported.round >= deadlinesOf(application).letterAttemptsAtMost;
  const isWorkedOn = application.status === 'confirming_addresses';
  const leadsToDocuments = isWorkedOn && (disprovesAddress(reported.returnReason) || isLastAttempt);
  if (isLate) return leadsToDocuments ? 'record_late_return_to_documents' : 'record_late_return';
  return leadsToDocuments ? 'record_return_to_documents' : 'record_return_resend';
};

const isLateReturn = (action: LetterAction): action is LateReturn =>
  action === 'record_late_return' || action === 'record_late_return_to_documents';

/** A delivery that had been recorded is kept beside the return that came after it. */
const earlierResultOf = ({ result, resultOn, resultBy }: Posting): Pick<Posting, 'deliveredBefore'> =>
  result === 'delivered' && resultOn ? { deliveredBefore: { resultOn, ...(resultBy ? { resultBy } : {}) } } : {};

/** Closes the last posting of a letter with what became of it. */
export const closePosting = (letter: Letter, result: Partial<Posting> & Pick<Posting, 'result'>): Letter => ({
  ...letter,
  status: result.result === 'delivered' ? 'delivered' : 'returned',
  postings: letter.postings.map((posting, index) =>
    index === letter.postings.length - 1 ? { ...posting, ...earlierResultOf(posting), ...result } : posting,
  ),
});

/** 転送不要: a letter that was forwarded is handed over somewhere else, and confirms no address (§5.4). */
const wasForwarded = ({ trackingEvents = [] }: Posting): boolean =>
  trackingEvents.some(({ status }) => status === 'forwarded');

/** A result is reported once, but for a letter that comes back although it was recorded as delivered (§5.4). */
const awaitsResult = ({ status }: Letter, { result }: LetterResult): boolean =>
  status === 'in_transit' || (status === 'delivered' && result === 'returned');

/**
 * Decides what becomes of a letter: delivered; returned and posted again to the same address; or returned because the
 * address failed, which leads back to the papers and interrupts the sister letters without losing where they are. A
 * letter that was delivered and comes back has no wait any more: a new run takes over where the case then stands. While
 * the service is being opened no run can go back; the activation is held up until the letter has arrived.
 */
export const decideLetterResult = (
  application: Application,
  reported: LetterResult,
  context: DecisionContext,
): Decision => {
  const { letterId, round, resultOn } = reported;
  const letter = letterOf(application, letterId);
  if (!letter.ok) return letter;
  const action = actionOfResult(application, letter.value, reported);
  const permitted = permitAction(application, action);
  if (!permitted.ok) return permitted;
  const posting = letter.value.postings.at(-1);
  if (!awaitsResult(letter.value, reported) || posting?.attempt !== round) return refuse('round_closed');
  const current = permitVersion(application, reported);
  if (!current.ok) return current;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  if (resultOn > civilDateOf(context.at) || resultOn < (posting.resultOn ?? posting.postedOn))
    return refuse('result_on_invalid');
  if (reported.result === 'delivered' && wasForwarded(posting)) return refuse('letter_forwarded');
  const wait = findWait(application, 'delivery', round, letterId);
  /** The letter is posted, but the workflow has yet to wait for its delivery. */
  if (permitted.value.decides && !wait.ok) return wait;

  const reason = reported.result === 'returned' ? { returnReason: reported.returnReason } : {};
  const closed = closePosting(letter.value, {
    result: reported.result,
    resultOn,
    resultBy: context.actor.id,
    ...reason,
  });
  const letters = withLetter(application, closed);
  const { promisedOn } = application;
  const promise =
    reported.result === 'delivered' && promisedOn ? { promisedOn: promisedAfter(promisedOn, posting, resultOn) } : {};
  const after = { ...application, letters };
  const followed = isLateReturn(action)
    ? followLateReturn(after, action, closed, context)
    : followLetter(after, action, closed, wait.ok ? wait.value : undefined, context);
  return changeBy(application, permitted.value, { letters, ...promise, ...followed.patch }, context, {
    audit: [
      {
        action: reported.result === 'delivered' ? 'letter_delivered' : 'letter_returned',
        details: {
          letterId,
          attempt: round,
          resultOn,
          ...reason,
          ...(isLateReturn(action) ? { afterDelivery: true } : {}),
        },
      },
      ...followed.audit,
    ],
    waits: followed.waits,
    mails: followed.mails ?? [],
    ...(followed.start ? { start: followed.start } : {}),
    mailRound: `${letterId}-${round}`,
  });
};
