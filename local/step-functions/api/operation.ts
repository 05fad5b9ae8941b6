import * as z from 'zod/mini';
import type { VirtualClock } from '#local/clock/virtual-clock.ts';
import type { StateMachines } from '../machines/state-machines.ts';
import type { Runs } from '../running/runs.ts';
import type { Store } from '../store/store.ts';
import { ApiError } from './api-error.ts';

/** What the operations work on. */
export interface OperationParts {
  clock: VirtualClock;
  store: Store;
  machines: StateMachines;
  runs: Runs;
}

/** An API operation: takes the parsed request body, returns the answer's. */
export type Operation = (parts: OperationParts, body: unknown) => object;

/** Puts the check of the request before the operation; fields of AWS that have no meaning here are let through. */
export function operation<Schema extends z.ZodMiniType>(
  schema: Schema,
  perform: (parts: OperationParts, input: z.infer<Schema>) => object,
): Operation {
  return (parts, body) => {
    const parsed = z.safeParse(schema, body);
    if (!parsed.success) throw new ApiError('ValidationException', z.prettifyError(parsed.error));
    return perform(parts, parsed.data);
  };
}

/** Seconds since the epoch, the form of instants in the AWS JSON protocol. */
export function seconds(milliseconds: number): number {
  return milliseconds / 1000;
}
