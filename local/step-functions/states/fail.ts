import type { StateOf } from '../definition/definition-schema.ts';
import { evaluateString } from '../expressions/evaluate-template.ts';
import type { Cursor } from '../running/cursor.ts';
import { scopeOf } from '../running/scope.ts';
import { StatesError } from '../states-error.ts';

/** Fails the branch with the error that the state names. */
export async function beginFail(cursor: Cursor, state: StateOf<'Fail'>): Promise<never> {
  const scope = scopeOf(cursor);
  const error = await evaluateString(state.Error ?? '', scope, 'Error');
  const cause = await evaluateString(state.Cause ?? '', scope, 'Cause');
  throw new StatesError(error, cause);
}
