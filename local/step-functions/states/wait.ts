import type { StateOf } from '../definition/definition-schema.ts';
import { evaluateInteger, evaluateString } from '../expressions/evaluate-template.ts';
import type { Cursor } from '../running/cursor.ts';
import { leaveState } from '../running/leave-state.ts';
import { scopeOf } from '../running/scope.ts';
import { QueryEvaluationError } from '../states-error.ts';

const timestampPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** Fixes the instant until which the state waits; a restart does not move it. */
export async function beginWait(cursor: Cursor, state: StateOf<'Wait'>): Promise<void> {
  const until = await wakeTime(cursor, state);
  cursor.run.commit(cursor, [], () => {
    cursor.frame.phase = { kind: 'sleeping', until };
  });
}

/** Leaves the state when its time has come, else sets the alarm. */
export async function advanceWait(cursor: Cursor, until: number): Promise<boolean> {
  if (cursor.run.clock.now() < until) {
    cursor.armAlarm(until);
    return false;
  }
  const { state } = cursor;
  if (state.Type !== 'Wait') throw new Error(`A ${state.Type} state does not sleep`);
  await leaveState(cursor, { rule: state, fallback: cursor.frame.input, next: state.Next });
  return true;
}

async function wakeTime(cursor: Cursor, state: StateOf<'Wait'>): Promise<number> {
  const scope = scopeOf(cursor);
  if (state.Timestamp === undefined) {
    return cursor.run.clock.now() + (await evaluateInteger(state.Seconds ?? 0, scope, 'Seconds', 0)) * 1000;
  }
  const timestamp = await evaluateString(state.Timestamp, scope, 'Timestamp');
  if (timestampPattern.test(timestamp) && !Number.isNaN(Date.parse(timestamp))) return Date.parse(timestamp);
  throw new QueryEvaluationError('Timestamp', `The value '${timestamp}' of the field 'Timestamp' is no timestamp.`);
}
