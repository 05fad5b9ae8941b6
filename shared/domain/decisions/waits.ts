import type { Application } from '../application.ts';
import { addBusinessDays, businessDayFrom } from '../calendar.ts';
import type { WaitChange } from '../change.ts';
import { addDays, type CivilDate, civilDateOf, endOfDay, type Instant } from '../civil-date.ts';
import type { Deadlines, Span } from '../deadlines.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type NextWait, type OpenWait, type PlannedWait, type WaitKind, type WaitOutcome, waitKeyOf } from '../wait.ts';

/** The last moment of the JST day that lies a span after a day; one that would be a day off is the next business day (民法142条). */
export const endOfSpan = (from: CivilDate, span: Span): Instant =>
  endOfDay('days' in span ? businessDayFrom(addDays(from, span.days)) : addBusinessDays(from, span.businessDays));

/** The durations of the application's run. Throws before submission: nothing waits then. */
export const deadlinesOf = (application: Application): Deadlines => {
  if (!application.deadlines) throw new Error('The application has no deadlines before its submission.');
  return application.deadlines;
};

const earlier = (left: Instant, right: Instant): Instant => (left < right ? left : right);

/** Fixes the times of a wait that comes next, counted from today. `endsAt` overrules the table's absolute end. */
export const planWait = (
  application: Application,
  wait: { kind: WaitKind; letterId?: string; round: number; endsAt?: Instant },
  at: Instant,
): PlannedWait => {
  const { kind, letterId, round } = wait;
  const today = civilDateOf(at);
  const deadline = deadlinesOf(application).waits[kind];
  const endsAt = wait.endsAt ?? endOfSpan(today, deadline.endsAfter);
  const [firstReminder] = deadline.reminders;
  return {
    kind,
    ...(letterId ? { letterId } : {}),
    round,
    actBy: earlier(endOfSpan(today, deadline.actWithin), endsAt),
    dueAt: firstReminder ? earlier(endOfSpan(today, firstReminder), endsAt) : endsAt,
    endsAt,
  };
};

/** When silence is looked at after `remindersSent` reminders: the next reminder, but never after the end. */
export const nextDueAt = (application: Application, wait: OpenWait, remindersSent: number): Instant => {
  const reminder = deadlinesOf(application).waits[wait.kind].reminders[remindersSent];
  return reminder ? earlier(endOfSpan(civilDateOf(wait.openedAt), reminder), wait.endsAt) : wait.endsAt;
};

/** Adds planned waits to those that the workflow has yet to open. */
export const withPlanned = (application: Application, ...planned: PlannedWait[]): Application['plannedWaits'] => ({
  ...application.plannedWaits,
  ...Object.fromEntries(planned.map((wait) => [waitKeyOf(wait.kind, wait.letterId), wait])),
});

/** What the workflow is told about a planned wait. */
export const nextWaitOf = ({ round, dueAt }: PlannedWait): NextWait => ({ round, dueAt });

/** Finds the wait that a decision is about, and refuses a decision on another round of it. */
export const findWait = (
  application: Application,
  kind: WaitKind,
  round: number,
  letterId?: string,
): Result<OpenWait, DomainRefusalCode> => {
  const wait = application.openWaits[waitKeyOf(kind, letterId)];
  return wait?.round === round ? ok(wait) : refuse('round_closed');
};

/** Takes one wait out of the application and decides it. */
export const settleWait = (
  application: Application,
  wait: OpenWait,
  outcome: WaitOutcome,
): { openWaits: Application['openWaits']; change: WaitChange } => {
  const waitKey = waitKeyOf(wait.kind, wait.letterId);
  const { [waitKey]: _, ...openWaits } = application.openWaits;
  return { openWaits, change: { type: 'decide', waitKey, round: wait.round, outcome } };
};

/** Decides every open wait with one outcome, but for `except`; nothing is planned any more. */
export const settleAllWaits = (
  application: Application,
  outcome: WaitOutcome,
  except?: string,
): { openWaits: Application['openWaits']; plannedWaits: Application['plannedWaits']; changes: WaitChange[] } => ({
  openWaits: {},
  plannedWaits: {},
  changes: Object.entries(application.openWaits)
    .filter(([waitKey]) => waitKey !== except)
    .map(([waitKey, { round }]) => ({ type: 'decide', waitKey, round, outcome })),
});
