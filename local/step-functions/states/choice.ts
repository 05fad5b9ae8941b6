import type { StateOf } from '../definition/definition-schema.ts';
import { evaluateTemplate, unexpectedType } from '../expressions/evaluate-template.ts';
import type { Cursor } from '../running/cursor.ts';
import { leaveState } from '../running/leave-state.ts';
import { scopeOf } from '../running/scope.ts';
import { StatesError, statesErrors } from '../states-error.ts';

/** Takes the first rule whose condition is true, else the default. */
export async function beginChoice(cursor: Cursor, state: StateOf<'Choice'>): Promise<void> {
  const fallback = cursor.frame.input;
  for (const [index, rule] of state.Choices.entries()) {
    if (!(await isTrue(cursor, rule.Condition, `Choices[${index}]/Condition`))) continue;
    return leaveState(cursor, { rule, fallback, next: rule.Next, branch: `Choices[${index}]` });
  }
  if (state.Default === undefined) {
    throw new StatesError(statesErrors.noChoiceMatched, 'No rule of the Choice state matched and it has no Default.');
  }
  return leaveState(cursor, { rule: state, fallback, next: state.Default, branch: 'Default' });
}

async function isTrue(cursor: Cursor, condition: boolean | string, field: string): Promise<boolean> {
  const value = await evaluateTemplate(condition, scopeOf(cursor), field);
  if (typeof value === 'boolean') return value;
  throw unexpectedType(condition, field, "'boolean'", value);
}
