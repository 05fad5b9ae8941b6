import type { Scope } from '../expressions/evaluate-expression.ts';
import type { Json, JsonObject } from '../json.ts';
import type { Cursor } from './cursor.ts';

/** What a state adds to `$states` at one moment of its life. */
export interface ScopeAdditions {
  result?: Json;
  errorOutput?: Json;
  token?: string | undefined;
  item?: { index: number; value: Json } | undefined;
}

/** Everything that an expression of the cursor's state can see now. */
export function scopeOf(cursor: Cursor, additions: ScopeAdditions = {}): Scope {
  const states: JsonObject = { input: cursor.frame.input, context: contextOf(cursor, additions) };
  if (additions.result !== undefined) states.result = additions.result;
  if (additions.errorOutput !== undefined) states.errorOutput = additions.errorOutput;
  return { states, variables: visibleVariables(cursor), now: cursor.run.clock.now() };
}

/** Inner frames read the variables of the outer ones. */
function visibleVariables(cursor: Cursor): JsonObject {
  return cursor.parent ? { ...visibleVariables(cursor.parent), ...cursor.frame.variables } : cursor.frame.variables;
}

function contextOf(cursor: Cursor, additions: ScopeAdditions): JsonObject {
  const { execution, input } = cursor.run;
  const { frame } = cursor;
  const item = additions.item ?? nearestItem(cursor);
  return {
    Execution: {
      Id: execution.arn,
      Input: input,
      Name: execution.name,
      RoleArn: execution.roleArn,
      StartTime: new Date(execution.startedAt).toISOString(),
      RedriveCount: 0,
    },
    StateMachine: { Id: execution.machineArn, Name: execution.machineName },
    State: {
      Name: frame.stateName,
      EnteredTime: new Date(frame.enteredAt).toISOString(),
      RetryCount: frame.retryCounts.reduce((sum, count) => sum + (count ?? 0), 0),
    },
    ...(additions.token !== undefined && { Task: { Token: additions.token } }),
    ...(item && { Map: { Item: { Index: item.index, Value: item.value } } }),
  };
}

function nearestItem(cursor: Cursor | undefined): { index: number; value: Json } | undefined {
  return cursor && (cursor.frame.item ?? nearestItem(cursor.parent));
}
