import { payload } from '../history/history-event.ts';
import { beginChoice } from '../states/choice.ts';
import { beginFail } from '../states/fail.ts';
import { beginMap } from '../states/map.ts';
import { beginParallel } from '../states/parallel.ts';
import { beginTask } from '../states/task.ts';
import { advanceWait, beginWait } from '../states/wait.ts';
import { StatesError, statesErrors } from '../states-error.ts';
import { advanceBranches } from './advance-branches.ts';
import { advanceTask } from './advance-task.ts';
import type { Cursor } from './cursor.ts';
import { failState } from './fail-state.ts';
import { handleFailure } from './handle-failure.ts';
import { concludeState, leaveState } from './leave-state.ts';

const historyLimit = 25_000;
/** Room for the events that still end an execution. */
const historyReserve = 50;

/** Takes one step and says whether the next can follow at once; whatever goes wrong becomes the state's failure. */
export async function stepCursor(cursor: Cursor): Promise<boolean> {
  try {
    return await takeStep(cursor);
  } catch (thrown) {
    failState(cursor, thrown);
    return true;
  }
}

async function takeStep(cursor: Cursor): Promise<boolean> {
  const { phase } = cursor.frame;
  switch (phase.kind) {
    case 'pending':
    case 'finished':
      return false;
    case 'entering':
      return enterState(cursor);
    case 'entered':
      await beginState(cursor);
      return true;
    case 'sleeping':
      return advanceWait(cursor, phase.until);
    case 'working':
      return advanceTask(cursor, phase.task);
    case 'branching':
      return advanceBranches(cursor, phase);
    case 'resulted':
      return concludeState(cursor, phase.result);
    case 'failed':
      return handleFailure(cursor, phase.failure);
    case 'retrying':
      return advanceRetry(cursor, phase.until);
  }
}

function enterState(cursor: Cursor): true {
  const { frame, run, state } = cursor;
  const details = { name: frame.stateName, ...payload('input', frame.input) };
  run.commit(cursor, [{ type: `${state.Type}StateEntered`, details }], () => {
    frame.phase = { kind: 'entered' };
    frame.enteredAt = run.clock.now();
    frame.enteredEventId = frame.lastEventId;
    frame.retryCounts = [];
  });
  return true;
}

async function beginState(cursor: Cursor): Promise<void> {
  const { state } = cursor;
  if (cursor.run.eventCount > historyLimit - historyReserve) {
    throw new StatesError(
      statesErrors.runtime,
      `The execution reached the maximum number of history events (${historyLimit}).`,
    );
  }
  switch (state.Type) {
    case 'Pass':
      return leaveState(cursor, { rule: state, fallback: cursor.frame.input, next: state.Next });
    case 'Succeed':
      return leaveState(cursor, { rule: state, fallback: cursor.frame.input, next: undefined });
    case 'Fail':
      return beginFail(cursor, state);
    case 'Choice':
      return beginChoice(cursor, state);
    case 'Wait':
      return beginWait(cursor, state);
    case 'Task':
      return beginTask(cursor, state);
    case 'Map':
      return beginMap(cursor, state);
    case 'Parallel':
      return beginParallel(cursor, state);
  }
}

function advanceRetry(cursor: Cursor, until: number): boolean {
  if (cursor.run.clock.now() < until) {
    cursor.armAlarm(until);
    return false;
  }
  cursor.run.commit(cursor, [], () => {
    cursor.frame.phase = { kind: 'entered' };
  });
  return true;
}
