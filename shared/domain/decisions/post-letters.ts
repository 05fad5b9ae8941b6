import type { Application } from '../application.ts';
import type { AuditFact, Change, DecisionContext, MailRequest, WaitChange } from '../change.ts';
import { type CivilDate, civilDateOf } from '../civil-date.ts';
import type { DeficiencyCode } from '../deficiency.ts';
import { disprovesAddress, type Letter, type Posting } from '../letter.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { ReturnReason } from '../return-reason.ts';
import { parseTrackingNumber } from '../tracking-number.ts';
import type { OpenWait } from '../wait.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock, permitVersion } from './decision.ts';
import { promisedAfter } from './promised-day.ts';
import { resubmissionPhase } from './request-resubmission.ts';
import { newRunOf } from './restart-workflow.ts';
import { deadlinesOf, findWait, nextWaitOf, planWait, settleAllWaits, settleWait, withPlanned } from './waits.ts';

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

export const letterOf = (application: Application, letterId: string): Result<Letter, DomainRefusalCode> => {
  const letter = application.letters.find((one) => one.letterId === letterId);
  return letter ? ok(letter) : refuse('letter_unknown');
};

export const withLetter = (application: Application, changed: Letter): Letter[] =>
  application.letters.map((letter) => (letter.letterId === changed.letterId ? changed : letter));

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

const actionOfResult = (application: Application, { status }: Letter, reported: LetterResult) => {
  if (reported.result === 'delivered') return 'record_delivery';
  const isLate = status === 'delivered';
  const isLastAttempt = reported.round >= deadlinesOf(application).letterAttemptsAtMost;
  const isWorkedOn = application.status === 'confirming_addresses';
  const leadsToDocuments = isWorkedOn && (disprovesAddress(reported.returnReason) || isLastAttempt);
  if (isLate) return leadsToDocuments ? 'record_late_return_to_documents' : 'record_late_return';
  return leadsToDocuments ? 'record_return_to_documents' : 'record_return_resend';
};

/** Why the papers are asked for again after a return, in the words of the deficiency taxonomy. */
const deficiencyOfReturn = ({ addressee }: Letter, reason: ReturnReason): DeficiencyCode => {
  if (!disprovesAddress(reason)) return 'letter_retention_expired';
  return addressee === 'corporation' ? 'corporate_letter_address_unknown' : 'letter_addressee_moved';
};

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

/** What follows from what became of a letter. */
interface Following {
  patch: Partial<Application>;
  waits: WaitChange[];
  audit: Omit<AuditFact, 'actor'>[];
  mails?: MailRequest[];
  start?: Change['start'];
}

/** An address that fails while another one is asked for again stands in the same notice, and the applicant is told. */
const askMeanwhile = (application: Application, letter: Letter): Partial<Following> => {
  const { status, deficiencies, resubmissionRound } = application;
  const { returnReason, attempt } = letter.postings.at(-1) ?? {};
  if (status !== 'awaiting_resubmission' || !returnReason || !disprovesAddress(returnReason)) return {};
  const code = deficiencyOfReturn(letter, returnReason);
  if (deficiencies.some((deficiency) => deficiency.code === code)) return {};
  return {
    patch: { deficiencies: [...deficiencies, { code }] },
    mails: [{ kind: 'resubmission_requested', round: `${resubmissionRound}-${letter.letterId}-${attempt}` }],
  };
};

type ActionOfResult = ReturnType<typeof actionOfResult>;
type LateReturn = Extract<ActionOfResult, `record_late_${string}`>;

const isLateReturn = (action: ActionOfResult): action is LateReturn =>
  action === 'record_late_return' || action === 'record_late_return_to_documents';

/** The papers are asked for again, and every letter that is still waited for is interrupted. */
const askForPapers = (application: Application, letter: Letter, { at }: DecisionContext) => {
  const sisters = settleAllWaits(application, { type: 'interrupted' }, `delivery#${letter.letterId}`);
  const reason = letter.postings.at(-1)?.returnReason ?? 'lost';
  const phase = resubmissionPhase(
    { ...application, plannedWaits: {} },
    [{ code: deficiencyOfReturn(letter, reason) }],
    at,
  );
  return { patch: { ...phase.patch, openWaits: {} }, waits: sisters.changes, audit: phase.audit };
};

/** The run that saw the delivery has gone on: where letters are confirmed, a new one takes over from it. */
const followLateReturn = (
  application: Application,
  action: LateReturn,
  letter: Letter,
  context: DecisionContext,
): Following => {
  if (application.status !== 'confirming_addresses')
    return { patch: {}, waits: [], audit: [], ...askMeanwhile(application, letter) };
  const back = action === 'record_late_return_to_documents' ? askForPapers(application, letter, context) : undefined;
  const run = newRunOf({ ...application, ...(back ? { status: 'awaiting_resubmission' } : {}) });
  if (!run) throw new Error(`No run can take over in status ${application.status}.`);
  const { executions, audit, start } = run;
  return {
    patch: { ...back?.patch, executions },
    waits: back?.waits ?? [],
    audit: [...(back?.audit ?? []), audit],
    start,
  };
};

const followLetter = (
  application: Application,
  action: Exclude<ActionOfResult, LateReturn>,
  letter: Letter,
  wait: OpenWait | undefined,
  context: DecisionContext,
): Following => {
  if (!wait) return { patch: {}, waits: [], audit: [], ...askMeanwhile(application, letter) };
  if (action === 'record_delivery') {
    const { openWaits, change } = settleWait(application, wait, { type: 'delivered' });
    return { patch: { openWaits }, waits: [change], audit: [] };
  }
  if (action === 'record_return_resend') {
    const again = planWait(
      application,
      { kind: 'dispatch', letterId: letter.letterId, round: wait.round + 1 },
      context.at,
    );
    const { openWaits, change } = settleWait(application, wait, { type: 'resend', wait: nextWaitOf(again) });
    const letters = withLetter(application, { ...letter, status: 'awaiting_dispatch' });
    return {
      patch: { letters, openWaits, plannedWaits: withPlanned(application, again) },
      waits: [change],
      audit: [],
    };
  }
  const { change } = settleWait(application, wait, { type: 'back_to_documents' });
  const { patch, waits, audit } = askForPapers(application, letter, context);
  return { patch, waits: [change, ...waits], audit };
};
