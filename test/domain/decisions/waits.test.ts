import { expect, it } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { endOfSpan } from '#shared/domain/decisions/waits.ts';

it.each([
  ['民法140条: the first day does not count', '2026-11-24', { days: 7 }, '2026-12-01'],
  ['民法142条: a Saturday is moved to Monday', '2026-11-24', { days: 4 }, '2026-11-30'],
  ['民法142条: a holiday is moved to the day after it', '2026-11-20', { days: 3 }, '2026-11-24'],
  ['民法142条: the days off of a new year are passed over together', '2026-12-22', { days: 7 }, '2027-01-04'],
  ['当社規定: business days are counted one by one', '2026-11-20', { businessDays: 5 }, '2026-11-30'],
])('%s: from %s, %o ends with %s in Japan', (_law, from, span, last) => {
  expect(endOfSpan(civilDate(from), span)).toBe(new Date(`${last}T23:59:59.999+09:00`).toISOString());
});
