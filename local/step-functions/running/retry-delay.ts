import type { Retrier } from '../definition/retry-and-catch-schema.ts';

/**
 * How many milliseconds to wait before the next attempt, or undefined when the rule allows no more.
 * `used` is how often the rule was used already, `random` a number in [0, 1) for the jitter.
 */
export function retryDelay(retrier: Retrier, used: number, random: number): number | undefined {
  if (used >= (retrier.MaxAttempts ?? 3)) return undefined;
  const grown = (retrier.IntervalSeconds ?? 1) * (retrier.BackoffRate ?? 2) ** used;
  const seconds = Math.min(grown, retrier.MaxDelaySeconds ?? 99_999_999);
  return Math.round(seconds * (retrier.JitterStrategy === 'FULL' ? random : 1) * 1000);
}
