import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigitOf, corporateNumberSchema, parseCorporateNumber } from '#shared/domain/corporate-number.ts';

const codeOf = (input: string) => {
  const parsed = parseCorporateNumber(input);
  return parsed.ok ? parsed.value : parsed.refusal.code;
};

describe('parseCorporateNumber (番号法施行令35条)', () => {
  it.each([
    '7000012050002',
    '2013301991234',
    '8010401997701',
    '4120001994455',
    '4140003991028',
    '5010003998811',
    '1180001995566',
  ])('accepts %s', (digits) => {
    expect(codeOf(digits)).toBe(digits);
  });

  it.each([
    ['２０１３３０１９９１２３４', '2013301991234'],
    [' 2013-3019-9123-4 ', '2013301991234'],
    ['201330199123', 'corporate_number_not_13_digits'],
    ['T2013301991234', 'corporate_number_not_13_digits'],
    ['', 'corporate_number_not_13_digits'],
    ['0013301991234', 'corporate_number_starts_with_zero'],
    ['3013301991234', 'corporate_number_check_digit'],
    ['2013301991243', 'corporate_number_check_digit'],
  ])('reads %j as %s', (input, expected) => {
    expect(codeOf(input)).toBe(expected);
  });

  it('notices every wrong digit except a swap of 0 and 9', () => {
    const base = fc.stringMatching(/^\d{12}$/);
    fc.assert(
      fc.property(base, fc.nat(12), fc.integer({ min: 1, max: 9 }), (digits, at, step) => {
        const whole = [...`${checkDigitOf(digits)}${digits}`];
        const right = Number(whole[at]);
        const wrong = (right + step) % 10;
        whole[at] = String(wrong);
        const swapped = [right, wrong].toSorted().join() === '0,9';

        expect(corporateNumberSchema.safeParse(whole.join('')).success).toBe(at > 0 && swapped);
      }),
    );
  });
});
