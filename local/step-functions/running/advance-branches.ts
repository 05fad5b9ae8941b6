import type { NewEvent } from '../history/history-event.ts';
import type { Json } from '../json.ts';
import type { Cursor } from './cursor.ts';
import type { Phase } from './frame.ts';

/** Starts as many children as may run at once; when all are finished, their outputs are the result. */
export function advanceBranches(cursor: Cursor, phase: Extract<Phase, { kind: 'branching' }>): boolean {
  const outputs = phase.children.flatMap(({ phase: child }) => (child.kind === 'finished' ? [child.output] : []));
  if (outputs.length === phase.children.length) {
    finishBranches(cursor, outputs);
    return true;
  }
  const waiting = cursor.children.filter((child) => child.frame.phase.kind === 'pending');
  const underWay = phase.children.length - outputs.length - waiting.length;
  const free = phase.maxConcurrency > 0 ? phase.maxConcurrency - underWay : waiting.length;
  for (const child of waiting.slice(0, Math.max(0, free))) startChild(cursor, child);
  return false;
}

function startChild(cursor: Cursor, child: Cursor): void {
  const events: NewEvent[] = [];
  if (cursor.state.Type === 'Map') {
    const details = { name: cursor.frame.stateName, index: child.frame.item?.index ?? 0 };
    events.push({ type: 'MapIterationStarted', details });
  }
  child.frame.lastEventId = cursor.frame.lastEventId;
  cursor.run.commit(child, events, () => {
    child.frame.phase = { kind: 'entering' };
  });
  child.wake();
}

function finishBranches(cursor: Cursor, outputs: Json[]): void {
  cursor.rest();
  cursor.run.commit(cursor, [{ type: `${cursor.state.Type}StateSucceeded` }], () => {
    cursor.frame.phase = { kind: 'resulted', result: outputs };
  });
}
