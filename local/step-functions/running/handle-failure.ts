import { errorDetails, type NewEvent } from '../history/history-event.ts';
import type { Cursor } from './cursor.ts';
import { fullCause } from './fail-state.ts';
import type { Failure } from './frame.ts';
import { leaveState } from './leave-state.ts';
import { findRule } from './match-error.ts';
import { retryDelay } from './retry-delay.ts';

/** Retries, catches or passes on the failure of the cursor's state. */
export async function handleFailure(cursor: Cursor, failure: Failure): Promise<true> {
  if (!failure.isFinal && (retry(cursor, failure) || (await catchFailure(cursor, failure)))) return true;
  // A sister may have failed the parent in the meantime: that failure stands.
  if (!cursor.isLive) return true;
  if (cursor.parent) failParent(cursor, cursor.parent, failure);
  else endFailed(cursor, failure);
  return true;
}

function retry(cursor: Cursor, failure: Failure): boolean {
  const { frame, run, state } = cursor;
  if (!('Retry' in state)) return false;
  const index = findRule(state.Retry, failure.error);
  const retrier = index === undefined ? undefined : state.Retry?.[index];
  if (index === undefined || !retrier) return false;
  const used = frame.retryCounts[index] ?? 0;
  const delay = retryDelay(retrier, used, Math.random());
  if (delay === undefined) return false;
  run.commit(cursor, [], () => {
    frame.retryCounts = (state.Retry ?? []).map((_, i) => (frame.retryCounts[i] ?? 0) + (i === index ? 1 : 0));
    frame.phase = { kind: 'retrying', until: run.clock.now() + delay };
  });
  return true;
}

async function catchFailure(cursor: Cursor, failure: Failure): Promise<boolean> {
  const { state } = cursor;
  if (!('Catch' in state)) return false;
  const index = findRule(state.Catch, failure.error);
  const catcher = index === undefined ? undefined : state.Catch?.[index];
  if (!catcher) return false;
  const errorOutput = { Error: failure.error, Cause: failure.cause };
  await leaveState(cursor, {
    rule: catcher,
    fallback: errorOutput,
    next: catcher.Next,
    additions: { errorOutput },
    branch: `Catch[${index}]`,
  });
  return true;
}

/** One failed branch fails the whole Map or Parallel state and gives up its sisters. */
function failParent(cursor: Cursor, parent: Cursor, failure: Failure): void {
  const events: NewEvent[] = [];
  if (parent.state.Type === 'Map') {
    const name = parent.frame.stateName;
    events.push({ type: 'MapIterationFailed', details: { name, index: cursor.frame.item?.index ?? 0 } });
    for (const sister of parent.children) {
      const isUnderWay = sister !== cursor && !['pending', 'finished'].includes(sister.frame.phase.kind);
      if (isUnderWay)
        events.push({ type: 'MapIterationAborted', details: { name, index: sister.frame.item?.index ?? 0 } });
    }
  }
  events.push({ type: `${parent.state.Type}StateFailed` });
  parent.frame.lastEventId = cursor.frame.lastEventId;
  cursor.run.commit(parent, events, () => {
    parent.frame.phase = { kind: 'failed', failure: { ...failure, isFinal: false } };
  });
  parent.rest();
  parent.wake();
}

function endFailed(cursor: Cursor, failure: Failure): void {
  const cause = fullCause(failure);
  const failed = { type: 'ExecutionFailed', details: errorDetails({ error: failure.error, cause }) };
  cursor.run.end(cursor, [failed], { status: 'FAILED', error: failure.error || undefined, cause: cause || undefined });
}
