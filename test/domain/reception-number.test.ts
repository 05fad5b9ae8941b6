import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  displayReceptionNumber,
  parseReceptionNumber,
  receptionCheckDigitOf,
  receptionNumberOf,
  receptionNumberSchema,
} from '#shared/domain/reception-number.ts';

const nineDigits = fc.stringMatching(/^\d{9}$/);

describe('a reception number', () => {
  /** ISO/IEC 7064 MOD 11,10: the standard's own example, and two official numbers that are built by it. */
  it.each([
    ['0794', 5],
    ['8609574271', 9],
    ['3339200596', 1],
  ])('checks %s by %i', (base, digit) => {
    expect(receptionCheckDigitOf(base)).toBe(digit);
  });

  it('is shown in groups', () => {
    expect(displayReceptionNumber(receptionNumberOf('123456789'))).toBe('1234-5678-97');
  });

  it.each(['12345678', '1234567890', '12345678x', ''])('is not made of %j', (digits) => {
    expect(() => receptionNumberOf(digits)).toThrow();
  });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(nineDigits, (digits) => {
        const number = receptionNumberOf(digits);
        const shown = displayReceptionNumber(number);
        const wide = shown.replaceAll(/[\d-]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));

        for (const typed of [number, shown, wide, ` ${shown.replaceAll('-', ' ')} `, shown.replaceAll('-', 'ー')])
          expect(parseReceptionNumber(typed)).toEqual({ ok: true, value: number });
      }),
    );
  });

  it('notices every digit that is wrong', () => {
    fc.assert(
      fc.property(nineDigits, fc.nat(9), fc.integer({ min: 1, max: 9 }), (digits, at, off) => {
        const number = receptionNumberOf(digits);
        const wrong = `${number.slice(0, at)}${(Number(number[at]) + off) % 10}${number.slice(at + 1)}`;

        expect(parseReceptionNumber(wrong)).toEqual({
          ok: false,
          refusal: { code: 'reception_number_check_digit' },
        });
      }),
    );
  });

  it.each(['123456789', '12345678901', 'REC-1234567', ''])('is not %j', (input) => {
    expect(parseReceptionNumber(input)).toEqual({ ok: false, refusal: { code: 'reception_number_not_10_digits' } });
  });

  it('is kept as its digits only', () => {
    expect(receptionNumberSchema.safeParse(displayReceptionNumber(receptionNumberOf('123456789'))).success).toBe(false);
  });
});
