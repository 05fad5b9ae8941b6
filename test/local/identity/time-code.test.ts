import { expect, test } from 'vitest';
import { matchTimeCode, timeCode, timeStepAt } from '#local/identity/time-code.ts';

// The secret of RFC 6238, appendix B: "12345678901234567890" in base32.
const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('the code at second %i is that of RFC 6238', (second, code) => {
  expect(timeCode(secret, timeStepAt(second * 1000))).toBe(code);
});

test('a code is taken one step early or late, and never twice', () => {
  const now = 59_000;
  expect(matchTimeCode(secret, timeCode(secret, 2), now, 0)).toBe(2);
  expect(matchTimeCode(secret, timeCode(secret, 3), now, 0)).toBeUndefined();
  expect(matchTimeCode(secret, timeCode(secret, 1), now, 1)).toBeUndefined();
});
