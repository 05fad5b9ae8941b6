import { describe, expect, it } from 'vitest';
import { compareCorporateNumber } from '#shared/domain/comparison/compare-corporate-number.ts';
import { fitsInGraphemes } from '#shared/domain/comparison/graphemes.ts';
import { invoiceNumberOf, parseInvoiceNumber } from '#shared/domain/comparison/invoice-number.ts';
import { parseCorporateNumber } from '#shared/domain/corporate-number.ts';

describe('compareCorporateNumber (§6.1)', () => {
  it.each([
    ['2013301991234', '2013301991234', 'same', []],
    ['2013301991234', '2-0133-0199-1234', 'variant', ['hyphen_form']],
    ['2013301991234', '２０１３３０１９９１２３４', 'variant', ['width_or_compatibility_form']],
    ['2013301991234', '0133-01-991234', 'variant', ['registry_number_shown']],
    ['2013301991234', '8010401997701', 'different', ['text_differs']],
    ['2013301991234', '0104-01-997701', 'different', ['text_differs']],
    ['2013301991234', '2013301991243', 'different', ['number_unreadable']],
    ['2013301991234', '', 'different', ['number_unreadable']],
  ])('%s and %j: %s', (entered, shown, outcome, notes) => {
    expect(compareCorporateNumber(entered, shown)).toEqual({ outcome, notes });
    expect(compareCorporateNumber(shown, entered).outcome).toBe(outcome);
  });
});

describe('parseInvoiceNumber (§6.2)', () => {
  it.each([
    ['T2013301991234', 'corporation', 'T2013301991234'],
    ['ｔ２０１３３０１９９１２３４', 'corporation', 'T2013301991234'],
    ['Ｔ2-0133-0199-1234', 'corporation', 'T2013301991234'],
    [' t 2013301991234 ', 'corporation', 'T2013301991234'],
    ['T3013301991234', 'corporation', 'invoice_number_not_a_corporate_number'],
    ['T0013301991234', 'corporation', 'invoice_number_not_a_corporate_number'],
    ['T3013301991234', 'sole_proprietor', 'T3013301991234'],
    ['T0013301991234', 'sole_proprietor', 'T0013301991234'],
    ['2013301991234', 'corporation', 'invoice_number_not_t_and_13_digits'],
    ['T201330199123', 'sole_proprietor', 'invoice_number_not_t_and_13_digits'],
    ['XT2013301991234', 'corporation', 'invoice_number_not_t_and_13_digits'],
    ['T20133019912345', 'corporation', 'invoice_number_not_t_and_13_digits'],
    ['', 'corporation', 'invoice_number_not_t_and_13_digits'],
  ] as const)('reads %j of a %s as %s', (input, holder, expected) => {
    const parsed = parseInvoiceNumber(input, holder);

    expect(parsed.ok ? parsed.value : parsed.refusal.code).toBe(expected);
  });

  it('is T and the 法人番号 for a corporation', () => {
    const number = parseCorporateNumber('2013301991234');

    expect(number.ok && invoiceNumberOf(number.value)).toBe('T2013301991234');
  });
});

describe('fitsInGraphemes (§11)', () => {
  it.each([
    ['高崎', 2],
    ['𠮷', 1],
    ['葛\u{E0100}', 1],
    ['か\u3099', 1],
    ['👨‍👩‍👧', 1],
    ['ＡＢ', 2],
  ])('counts %j as %d', (text, length) => {
    expect(fitsInGraphemes(text, length)).toBe(true);
    expect(fitsInGraphemes(text, length - 1)).toBe(false);
    expect(fitsInGraphemes(`${text}凪`, length)).toBe(false);
  });
});
