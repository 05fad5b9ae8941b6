import type { StateOf } from '../definition/definition-schema.ts';
import { evaluateInteger, evaluateTemplate, unexpectedType } from '../expressions/evaluate-template.ts';
import type { Json } from '../json.ts';
import type { Cursor } from '../running/cursor.ts';
import { type Frame, newFrame } from '../running/frame.ts';
import { scopeOf } from '../running/scope.ts';

/** Makes one frame per item; how many run at once is decided as they run. */
export async function beginMap(cursor: Cursor, state: StateOf<'Map'>): Promise<void> {
  const { frame, run } = cursor;
  const items = await itemsOf(cursor, state);
  const children = await Promise.all(items.map((value, index) => iteration(cursor, state, { index, value })));
  const maxConcurrency = await evaluateInteger(state.MaxConcurrency ?? 0, scopeOf(cursor), 'MaxConcurrency', 0);
  run.commit(cursor, [{ type: 'MapStateStarted', details: { length: items.length } }], () => {
    frame.phase = { kind: 'branching', children, maxConcurrency };
    cursor.openChildren();
  });
}

async function itemsOf(cursor: Cursor, state: StateOf<'Map'>): Promise<Json[]> {
  const { input } = cursor.frame;
  const items = state.Items === undefined ? input : await evaluateTemplate(state.Items, scopeOf(cursor), 'Items');
  if (Array.isArray(items)) return items;
  throw unexpectedType(state.Items ?? '$states.input', 'Items', "'array'", items);
}

async function iteration(cursor: Cursor, state: StateOf<'Map'>, item: { index: number; value: Json }): Promise<Frame> {
  const input =
    state.ItemSelector === undefined
      ? item.value
      : await evaluateTemplate(state.ItemSelector, scopeOf(cursor, { item }), 'ItemSelector');
  return { ...newFrame(state.ItemProcessor.StartAt, input, { kind: 'pending' }), item };
}
