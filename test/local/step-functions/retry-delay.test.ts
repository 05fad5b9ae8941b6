import fc from 'fast-check';
import { expect, test } from 'vitest';
import { retryDelay } from '#local/step-functions/running/retry-delay.ts';

const retriers = fc.record({
  IntervalSeconds: fc.integer({ min: 1, max: 1000 }),
  BackoffRate: fc.double({ min: 1, max: 10, noNaN: true }),
  MaxAttempts: fc.integer({ min: 0, max: 50 }),
  MaxDelaySeconds: fc.integer({ min: 1, max: 100_000 }),
});
const chances = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

test('a retry is allowed exactly MaxAttempts times', () => {
  fc.assert(
    fc.property(retriers, fc.nat(60), chances, (retrier, used, chance) => {
      const delay = retryDelay({ ErrorEquals: ['E'], ...retrier }, used, chance);
      expect(delay === undefined).toBe(used >= retrier.MaxAttempts);
    }),
  );
});

test('delays never shrink, never pass the maximum, and full jitter only shortens them', () => {
  fc.assert(
    fc.property(retriers, fc.nat(40), chances, (retrier, used, chance) => {
      const rule = { ErrorEquals: ['E'], ...retrier, MaxAttempts: 99 };
      const delay = retryDelay(rule, used, chance) ?? 0;
      const later = retryDelay(rule, used + 1, chance) ?? 0;
      const jittered = retryDelay({ ...rule, JitterStrategy: 'FULL' as const }, used, chance) ?? 0;
      expect(later).toBeGreaterThanOrEqual(delay);
      expect(delay).toBeLessThanOrEqual(retrier.MaxDelaySeconds * 1000);
      expect(jittered).toBeGreaterThanOrEqual(0);
      expect(jittered).toBeLessThanOrEqual(delay);
    }),
  );
});
