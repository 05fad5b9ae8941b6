import * as z from 'zod/mini';
import { type Json, parseJson, payloadLimitBytes } from '../json.ts';
import { keepOutcome } from '../running/advance-task.ts';
import type { Cursor } from '../running/cursor.ts';
import type { Outcome, TaskWork } from '../running/frame.ts';
import { ApiError } from './api-error.ts';
import { type OperationParts, operation } from './operation.ts';

const taskToken = z.string().check(z.minLength(1), z.maxLength(2048));

export const sendTaskSuccess = operation(z.object({ taskToken, output: z.string() }), (parts, input) => {
  const output = parseOutput(input.output);
  complete(parts, input.taskToken, { kind: 'succeeded', output });
  return {};
});

export const sendTaskFailure = operation(
  z.object({
    taskToken,
    error: z.optional(z.string().check(z.maxLength(256))),
    cause: z.optional(z.string().check(z.maxLength(32_768))),
  }),
  (parts, { taskToken, error = '', cause = '' }) => {
    complete(parts, taskToken, { kind: 'failed', error, cause });
    return {};
  },
);

export const sendTaskHeartbeat = operation(z.object({ taskToken }), (parts, input) => {
  const { cursor, work } = findWaitingTask(parts, input.taskToken);
  const { heartbeat } = work;
  if (heartbeat) {
    cursor.run.commit(cursor, [], () => {
      heartbeat.dueAt = parts.clock.now() + heartbeat.seconds * 1000;
    });
    cursor.wake();
  }
  return {};
});

/** Tokens whose tasks still wait. */
export function openTokens(parts: Pick<OperationParts, 'runs'>): string[] {
  return parts.runs.all().flatMap((run) => [...run.root.walk()].flatMap((cursor) => waitingTask(cursor)?.token ?? []));
}

/** The result is stored before the caller hears that it was accepted. */
function complete(parts: OperationParts, token: string, outcome: Outcome): void {
  const { cursor, work } = findWaitingTask(parts, token);
  keepOutcome(cursor, work, outcome);
  cursor.wake();
}

function findWaitingTask(parts: OperationParts, token: string): { cursor: Cursor; work: TaskWork } {
  const owner = parts.store.executions.findTokenOwner(token);
  if (owner === undefined) throw new ApiError('InvalidToken', 'Invalid token');
  for (const cursor of parts.runs.get(owner)?.root.walk() ?? []) {
    const work = waitingTask(cursor);
    if (work?.token === token && !isOverdue(work, parts.clock.now())) return { cursor, work };
  }
  throw new ApiError('TaskTimedOut', 'Task Timed Out: the task is over or its deadline has passed');
}

function waitingTask(cursor: Cursor): TaskWork | undefined {
  const { phase } = cursor.frame;
  return phase.kind === 'working' && !phase.task.outcome ? phase.task : undefined;
}

function isOverdue(work: TaskWork, now: number): boolean {
  return Math.min(work.timeoutAt ?? Infinity, work.heartbeat?.dueAt ?? Infinity) <= now;
}

function parseOutput(text: string): Json {
  if (Buffer.byteLength(text) > payloadLimitBytes) {
    throw new ApiError('InvalidOutput', 'The output is larger than 262144 bytes');
  }
  try {
    return parseJson(text);
  } catch {
    throw new ApiError('InvalidOutput', 'Invalid output: it is not JSON');
  }
}
