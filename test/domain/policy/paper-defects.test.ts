import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, type CivilDate, civilDate, civilDateOf, partsOf } from '#shared/domain/civil-date.ts';
import { isMadeWithinSixMonths } from '#shared/domain/policy/paper-defects.ts';

/** 民法140条, 143条 counted forward: the period starts on the day after the issue and ends before its corresponding day. */
const lastDayCountedForward = (issuedOn: CivilDate): CivilDate => {
  const start = addDays(issuedOn, 1);
  const corresponding = addMonths(start, 6);
  return partsOf(corresponding).day === partsOf(start).day ? addDays(corresponding, -1) : corresponding;
};

describe('isMadeWithinSixMonths (規則7条柱書)', () => {
  it.each([
    ['2026-05-24', '2026-11-24', true],
    ['2026-05-23', '2026-11-24', false],
    ['2026-08-28', '2027-02-28', true],
    ['2026-08-27', '2027-02-28', false],
    ['2027-08-29', '2028-02-29', true],
    ['2027-08-28', '2028-02-29', false],
    ['2027-02-28', '2027-08-31', true],
    ['2028-02-28', '2028-08-31', false],
    ['2028-02-29', '2028-08-31', true],
    ['2027-04-30', '2027-10-31', true],
  ])('a paper of %s received on %s: %s', (issued, received, expected) => {
    expect(isMadeWithinSixMonths(civilDate(issued), civilDate(received))).toBe(expected);
  });

  it('agrees with the Civil Code counted forward from the issue', () => {
    const day = fc.integer({ min: 0, max: 5000 }).map((days) => addDays(civilDateOf(Date.UTC(2023, 0, 1)), days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 200 }), (issuedOn, days) => {
        const receivedOn = addDays(issuedOn, days);
        expect(isMadeWithinSixMonths(issuedOn, receivedOn)).toBe(receivedOn <= lastDayCountedForward(issuedOn));
      }),
      { numRuns: 2000 },
    );
  });
});
