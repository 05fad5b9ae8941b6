import type { StateOf } from '../definition/definition-schema.ts';
import { evaluateTemplate } from '../expressions/evaluate-template.ts';
import type { Cursor } from '../running/cursor.ts';
import { newFrame } from '../running/frame.ts';
import { scopeOf } from '../running/scope.ts';

/** Makes one frame per branch; all get the same input. */
export async function beginParallel(cursor: Cursor, state: StateOf<'Parallel'>): Promise<void> {
  const { frame, run } = cursor;
  const input =
    state.Arguments === undefined ? frame.input : await evaluateTemplate(state.Arguments, scopeOf(cursor), 'Arguments');
  const children = state.Branches.map((branch) => newFrame(branch.StartAt, input, { kind: 'pending' }));
  run.commit(cursor, [{ type: 'ParallelStateStarted' }], () => {
    frame.phase = { kind: 'branching', children, maxConcurrency: 0 };
    cursor.openChildren();
  });
}
