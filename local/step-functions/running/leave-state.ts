import { evaluateFields, evaluateTemplate } from '../expressions/evaluate-template.ts';
import { type NewEvent, payload } from '../history/history-event.ts';
import { isOverLimit, type Json, type JsonObject } from '../json.ts';
import { StatesError, statesErrors } from '../states-error.ts';
import type { Cursor } from './cursor.ts';
import { type ScopeAdditions, scopeOf } from './scope.ts';

/** How a state is left. */
export interface Exit {
  /** The state, rule or catcher whose `Output` and `Assign` apply. */
  rule: { Output?: Json | undefined; Assign?: JsonObject | undefined };
  /** The output where the rule says nothing. */
  fallback: Json;
  next: string | undefined;
  additions?: ScopeAdditions;
  /** Name of the rule, for the trace. */
  branch?: string;
}

/** Evaluates `Output` and `Assign` in the same scope and moves on to the next state, or to the end of the branch. */
export async function leaveState(cursor: Cursor, exit: Exit): Promise<void> {
  const scope = scopeOf(cursor, exit.additions);
  const [output, assigned] = await Promise.all([
    exit.rule.Output === undefined ? exit.fallback : evaluateTemplate(exit.rule.Output, scope, 'Output'),
    evaluateFields(exit.rule.Assign ?? {}, scope, 'Assign'),
  ]);
  for (const value of [output, ...Object.values(assigned)]) assertWithinLimit(cursor, value);
  const exited = exitedEvent(cursor, output, assigned, exit.branch);
  if (exit.next !== undefined) moveOn(cursor, exited, exit.next, output, assigned);
  else if (cursor.parent) finishBranch(cursor, cursor.parent, exited, output);
  else endRun(cursor, exited, output);
}

/** Leaves a Task, Map or Parallel state that has its result. */
export async function concludeState(cursor: Cursor, result: Json): Promise<true> {
  const { state } = cursor;
  const rule = 'Assign' in state || 'Output' in state ? state : {};
  const next = 'Next' in state ? state.Next : undefined;
  await leaveState(cursor, { rule, fallback: result, next, additions: { result } });
  return true;
}

/** Fails the state when a value is larger than Step Functions takes. */
export function assertWithinLimit(cursor: Cursor, value: Json): void {
  if (!isOverLimit(value)) return;
  throw new StatesError(
    statesErrors.dataLimitExceeded,
    `The state/task '${cursor.frame.stateName}' returned a result with a size exceeding the maximum number of bytes service limit.`,
  );
}

function exitedEvent(cursor: Cursor, output: Json, assigned: JsonObject, branch: string | undefined): NewEvent {
  const names = Object.entries(assigned).map(([name, value]) => [name, JSON.stringify(value)]);
  return {
    type: `${cursor.state.Type}StateExited`,
    details: {
      name: cursor.frame.stateName,
      ...payload('output', output),
      ...(names.length > 0 && {
        assignedVariables: Object.fromEntries(names),
        assignedVariablesDetails: { truncated: false },
      }),
    },
    ...(branch !== undefined && { branch }),
  };
}

function moveOn(cursor: Cursor, exited: NewEvent, next: string, output: Json, assigned: JsonObject): void {
  const { frame, run } = cursor;
  run.commit(cursor, [exited], () => {
    frame.stateName = next;
    frame.input = output;
    frame.variables = { ...frame.variables, ...assigned };
    frame.phase = { kind: 'entering' };
  });
}

function finishBranch(cursor: Cursor, parent: Cursor, exited: NewEvent, output: Json): void {
  const { frame, run } = cursor;
  const events = [exited];
  if (parent.state.Type === 'Map') {
    const details = { name: parent.frame.stateName, index: frame.item?.index ?? 0 };
    events.push({ type: 'MapIterationSucceeded', details });
  }
  run.commit(cursor, events, () => {
    frame.phase = { kind: 'finished', output };
    frame.input = null;
    frame.variables = {};
    parent.frame.lastEventId = frame.lastEventId;
  });
  parent.wake();
}

function endRun(cursor: Cursor, exited: NewEvent, output: Json): void {
  const succeeded = { type: 'ExecutionSucceeded', details: payload('output', output) };
  cursor.run.end(cursor, [exited, succeeded], { status: 'SUCCEEDED', output: JSON.stringify(output) });
}
