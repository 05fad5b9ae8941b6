import type { Catcher, Retrier } from '../definition/retry-and-catch-schema.ts';
import { statesErrors } from '../states-error.ts';

/** Whether a name in `ErrorEquals` stands for the error. States.Runtime can be neither retried nor caught. */
export function matchesError(name: string, error: string): boolean {
  if (error === statesErrors.runtime) return false;
  if (name === error) return true;
  if (error === statesErrors.dataLimitExceeded) return false;
  if (name === statesErrors.all) return true;
  if (name === statesErrors.timeout) return error === statesErrors.heartbeatTimeout;
  return name === statesErrors.taskFailed && error !== statesErrors.timeout;
}

/** The first rule that names the error. */
export function findRule(rules: readonly (Retrier | Catcher)[] | undefined, error: string): number | undefined {
  const index = (rules ?? []).findIndex((rule) => rule.ErrorEquals.some((name) => matchesError(name, error)));
  return index < 0 ? undefined : index;
}
