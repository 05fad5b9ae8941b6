import type * as z from 'zod/mini';
import type { Instant } from '#shared/domain/civil-date.ts';
import { now } from './now.ts';
import { errorNameOf, type Observability } from './observability.ts';
import { TemporarilyUnavailable, WorkflowNews } from './task-errors.ts';
import { isTransient } from './transient-error.ts';

/** What a task gets beside its event. */
export interface TaskCall {
  readonly at: Instant;
  readonly observability: Observability;
}

/**
 * An error on its way out: its name, by which the workflow catches and retries, and nothing that was in it. The runtime
 * writes what leaves a function into the log.
 */
class LeavingError extends Error {
  constructor(name: string) {
    super('See the log line of this invocation.');
    this.name = name;
  }
}

const leaving = (error: unknown): Error => {
  if (error instanceof WorkflowNews) return error;
  if (isTransient(error)) return new TemporarilyUnavailable('Worth another attempt.');
  return new LeavingError(errorNameOf(error));
};

/**
 * Wraps what one function does for the workflow, for another function, or on a schedule: the event is parsed, errors
 * are logged by name and leave by name.
 */
export const createTaskHandler =
  <Schema extends z.ZodMiniType, Output>({
    event: schema,
    perform,
    observability,
  }: {
    event: Schema;
    perform: (event: z.infer<Schema>, call: TaskCall) => Promise<Output>;
    observability: Observability;
  }) =>
  async (event: unknown): Promise<Output> => {
    try {
      return await perform(schema.parse(event), { at: now(), observability });
    } catch (error) {
      const left = leaving(error);
      if (left instanceof WorkflowNews) observability.record('task_told', { code: left.name });
      else observability.fail('task_failed', error, { code: left.name });
      throw left;
    } finally {
      observability.flush();
    }
  };
