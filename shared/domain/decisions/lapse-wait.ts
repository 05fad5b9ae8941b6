import type { Application } from '../application.ts';
import type { MailRequest } from '../change.ts';
import { type Change, changeOf, type DecisionContext } from '../change.ts';
import { civilDateOf, type Instant } from '../civil-date.ts';
import { type OpenWait, type WaitKind, type WaitOutcome, waitKeyOf } from '../wait.ts';
import { changeBy, permitAction } from './decision.ts';
import { endedBy } from './end-application.ts';
import { letterOf, withLetter } from './letter-of-case.ts';
import { closePosting } from './post-letters.ts';
import { deadlinesOf, nextDueAt, nextWaitOf, planWait, withPlanned } from './waits.ts';

/** Which wait ran out, and which due time the workflow had in mind. */
export interface LapsedWait {
  kind: WaitKind;
  round: number;
  dueAt: Instant;
  letterId?: string | undefined;
}

/** What silence means: an outcome for the workflow, and the change that must be saved with it, if any. */
export interface Lapse {
  outcome: WaitOutcome;
  change: Change | null;
}

const reminderMail = (application: Application, wait: OpenWait, number: number): MailRequest => {
  const { waitsFor } = deadlinesOf(application).waits[wait.kind];
  const round = `${waitKeyOf(wait.kind, wait.letterId)}-${wait.round}-${number}`;
  if (waitsFor === 'staff') return { kind: 'staff_overdue', round };
  return { kind: wait.kind === 'documents' ? 'documents_reminder' : 'resubmission_reminder', round };
};

const remind = (application: Application, wait: OpenWait, context: DecisionContext): Lapse => {
  const waitKey = waitKeyOf(wait.kind, wait.letterId);
  const remindersSent = wait.remindersSent + 1;
  const dueAt = nextDueAt(application, wait, remindersSent);
  const openWaits = { ...application.openWaits, [waitKey]: { ...wait, remindersSent, dueAt } };
  return {
    outcome: { type: 'reminded', wait: { round: wait.round, dueAt } },
    change: changeOf(application, { openWaits }, context, {
      audit: { action: 'wait_reminded', details: { wait: waitKey, round: wait.round, number: remindersSent } },
      waits: [{ type: 'remind', waitKey, round: wait.round, dueAt }],
      mails: [reminderMail(application, wait, remindersSent)],
      keepsVersion: true,
    }),
  };
};

const expire = (application: Application, wait: OpenWait, context: DecisionContext): Lapse => {
  const permitted = permitAction(application, 'expire');
  if (!permitted.ok) throw new Error(`A wait is open in status ${application.status}, which cannot expire.`);
  const waitKey = waitKeyOf(wait.kind, wait.letterId);
  const { patch, waits } = endedBy(application, 'expired', context.at, waitKey);
  const outcome: WaitOutcome = { type: 'expired' };
  const { value: change } = changeBy(application, permitted.value, patch, context, {
    audit: { action: 'application_expired', details: { wait: waitKey, round: wait.round } },
    waits: [{ type: 'lapse', waitKey, round: wait.round, outcome }, ...waits],
  });
  return { outcome, change };
};

/** A letter without any result counts as lost and is posted again, as long as attempts remain. */
const resend = (application: Application, wait: OpenWait, context: DecisionContext): Lapse => {
  const letter = letterOf(application, wait.letterId ?? '');
  if (!letter.ok) throw new Error('A letter that is waited for is not in the application.');
  const waitKey = waitKeyOf(wait.kind, wait.letterId);
  const { letterId } = letter.value;
  const lost = closePosting(letter.value, {
    result: 'returned',
    resultOn: civilDateOf(context.at),
    returnReason: 'lost',
  });
  const again = planWait(application, { kind: 'dispatch', letterId, round: wait.round + 1 }, context.at);
  const { [waitKey]: _, ...openWaits } = application.openWaits;
  const outcome: WaitOutcome = { type: 'resend', wait: nextWaitOf(again) };
  return {
    outcome,
    change: changeOf(
      application,
      {
        letters: withLetter(application, { ...lost, status: 'awaiting_dispatch' }),
        openWaits,
        plannedWaits: withPlanned(application, again),
      },
      context,
      {
        audit: { action: 'letter_lost', details: { letterId, attempt: wait.round } },
        waits: [{ type: 'lapse', waitKey, round: wait.round, outcome }],
      },
    ),
  };
};

/**
 * Decides what silence means at a due time: a reminder and back to the wait, or its named end. `null` when the wait of
 * that round is not open any more, because a decision was committed in the same moment: that decision wins. A wait that
 * was due before it could be opened, because the workflow had stood still, is gone back to: nobody has had a chance yet.
 */
export const decideLapse = (application: Application, lapsed: LapsedWait, context: DecisionContext): Lapse | null => {
  const waitKey = waitKeyOf(lapsed.kind, lapsed.letterId);
  const planned = application.plannedWaits[waitKey];
  if (planned?.round === lapsed.round)
    return { outcome: { type: 'reminded', wait: nextWaitOf(planned) }, change: null };
  const wait = application.openWaits[waitKey];
  if (wait?.round !== lapsed.round) return null;
  const { round, dueAt, endsAt } = wait;
  if (dueAt > lapsed.dueAt) return { outcome: { type: 'reminded', wait: { round, dueAt } }, change: null };
  if (dueAt < endsAt) return remind(application, wait, context);
  const { waits, letterAttemptsAtMost } = deadlinesOf(application);
  return waits[wait.kind].onSilence === 'resend_then_expire' && round < letterAttemptsAtMost
    ? resend(application, wait, context)
    : expire(application, wait, context);
};
