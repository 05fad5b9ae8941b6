import { type Json, toJson } from '../json.ts';
import { StatesError, statesErrors } from '../states-error.ts';
import { crash } from './crash.ts';
import type { Cursor } from './cursor.ts';
import type { Outcome, TaskWork } from './frame.ts';
import { assertWithinLimit } from './leave-state.ts';
import { taskOutputEvent, taskResource } from './task-events.ts';

/** Calls the function if that was not done, waits for the outcome, and lets the deadlines pass. */
export function advanceTask(cursor: Cursor, work: TaskWork): boolean {
  if (work.outcome) {
    // A person may be quicker than the function that told them: its answer still comes first in the history.
    if (cursor.invocation) return false;
    settle(cursor, work.outcome);
    return true;
  }
  const now = cursor.run.clock.now();
  if (work.timeoutAt !== undefined && work.timeoutAt <= now) throw new StatesError(statesErrors.timeout, '');
  if (work.heartbeat && work.heartbeat.dueAt <= now) throw new StatesError(statesErrors.heartbeatTimeout, '');
  const dueAt = Math.min(work.timeoutAt ?? Infinity, work.heartbeat?.dueAt ?? Infinity);
  if (dueAt < Infinity) cursor.armAlarm(dueAt);
  if (!work.isSubmitted && !cursor.invocation) invoke(cursor, work);
  return false;
}

function settle(cursor: Cursor, outcome: Outcome): void {
  if (outcome.kind === 'failed') throw new StatesError(outcome.error, outcome.cause);
  cursor.rest();
  cursor.run.commit(cursor, [taskOutputEvent(cursor, 'TaskSucceeded', outcome.output)], () => {
    cursor.frame.phase = { kind: 'resulted', result: outcome.output };
  });
}

function invoke(cursor: Cursor, work: TaskWork): void {
  const invocation = new AbortController();
  cursor.invocation = invocation;
  const { called, waitsForToken } = taskResource(cursor);
  const call = async () => {
    const answer = await answerOf(cursor, called, work.arguments, invocation.signal);
    if (cursor.invocation !== invocation) return;
    cursor.invocation = undefined;
    if (waitsForToken && answer.kind === 'succeeded') submit(cursor, work, answer.output);
    else if (!work.outcome) keepOutcome(cursor, work, answer);
    cursor.wake();
  };
  cursor.run.clock.track(call()).catch(crash);
}

async function answerOf(cursor: Cursor, resource: string, args: Json, signal: AbortSignal): Promise<Outcome> {
  try {
    const output = toJson(await cursor.run.integrations.invoke(resource, args, signal));
    assertWithinLimit(cursor, output);
    return { kind: 'succeeded', output };
  } catch (fault) {
    if (fault instanceof StatesError) return { kind: 'failed', error: fault.error, cause: fault.causeText };
    return { kind: 'failed', error: statesErrors.runtime, cause: String(fault) };
  }
}

function submit(cursor: Cursor, work: TaskWork, output: Json): void {
  cursor.run.commit(cursor, [taskOutputEvent(cursor, 'TaskSubmitted', output)], () => {
    work.isSubmitted = true;
  });
}

/** Stores how the task ended; only then may anybody hear of it. */
export function keepOutcome(cursor: Cursor, work: TaskWork, outcome: Outcome): void {
  cursor.run.commit(cursor, [], () => {
    work.outcome = outcome;
  });
}
