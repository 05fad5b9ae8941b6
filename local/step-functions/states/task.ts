import { randomBytes } from 'node:crypto';
import type { StateOf } from '../definition/definition-schema.ts';
import { evaluateInteger, evaluateTemplate } from '../expressions/evaluate-template.ts';
import { isJsonObject, type Json } from '../json.ts';
import type { Cursor } from '../running/cursor.ts';
import type { TaskWork } from '../running/frame.ts';
import { assertWithinLimit } from '../running/leave-state.ts';
import { scopeOf } from '../running/scope.ts';
import { taskBeginEvents, taskResource } from '../running/task-events.ts';
import { StatesError, statesErrors } from '../states-error.ts';

/** Evaluates what the task is called with and fixes its token and deadlines, all of which a restart keeps. */
export async function beginTask(cursor: Cursor, state: StateOf<'Task'>): Promise<void> {
  const { run, frame } = cursor;
  const token = taskResource(cursor).waitsForToken ? randomBytes(96).toString('base64url') : undefined;
  const scope = scopeOf(cursor, { token });
  const args = await evaluateTemplate(state.Arguments, scope, 'Arguments');
  assertCallable(args);
  assertWithinLimit(cursor, args);
  const timeout = await optionalSeconds(state.TimeoutSeconds, 'TimeoutSeconds');
  const heartbeat = await optionalSeconds(state.HeartbeatSeconds, 'HeartbeatSeconds');
  const now = run.clock.now();
  const work: TaskWork = {
    arguments: args,
    isSubmitted: false,
    ...(token !== undefined && { token }),
    ...(timeout !== undefined && { timeoutAt: now + timeout * 1000 }),
    ...(heartbeat !== undefined && { heartbeat: { seconds: heartbeat, dueAt: now + heartbeat * 1000 } }),
  };
  run.commit(cursor, taskBeginEvents(cursor, work, timeout), () => {
    if (token !== undefined) run.store.executions.saveToken(token, run.execution.arn);
    frame.phase = { kind: 'working', task: work };
  });

  async function optionalSeconds(field: number | string | undefined, name: string): Promise<number | undefined> {
    return field === undefined ? undefined : evaluateInteger(field, scope, name, 1);
  }
}

function assertCallable(args: Json): void {
  if (isJsonObject(args) && typeof args.FunctionName === 'string') return;
  throw new StatesError(statesErrors.runtime, "The field 'Arguments' must be an object with a string FunctionName.");
}
