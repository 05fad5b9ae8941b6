import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayPhoneNumber, parsePhoneNumber } from '#shared/domain/phone-number.ts';

describe('parsePhoneNumber', () => {
  it.each([
    ['03-1234-5678', 'geographic', '0312345678', '03-1234-5678'],
    ['06-6123-4567', 'geographic', '0661234567', '0661234567'],
    ['0220-12-3456', 'geographic', '0220123456', '0220123456'],
    ['０４２（１２３）４５６７', 'geographic', '0421234567', '0421234567'],
    ['050-1234-5678', 'ip_050', '05012345678', '050-1234-5678'],
    ['0120-123-456', 'toll_free_0120', '0120123456', '0120-123-456'],
    ['0800-123-4567', 'toll_free_0800', '08001234567', '0800-123-4567'],
    ['080-1234-5678', 'mobile', '08012345678', '080-1234-5678'],
    ['060 1234 5678', 'mobile', '06012345678', '060-1234-5678'],
    ['090ー1234ー5678', 'mobile', '09012345678', '090-1234-5678'],
    ['+81 3-1234-5678', 'geographic', '0312345678', '03-1234-5678'],
    ['+81 (0)90-1234-5678', 'mobile', '09012345678', '090-1234-5678'],
  ])('reads %s as %s', (input, kind, digits, shown) => {
    const parsed = parsePhoneNumber(input);

    expect(parsed).toEqual({ ok: true, value: { kind, digits } });
    if (parsed.ok) expect(displayPhoneNumber(parsed.value)).toBe(shown);
  });

  it.each([
    ['0800-123-456', 'phone_number_kind_unknown'],
    ['050-0123-4567', 'phone_number_kind_unknown'],
    ['080-0123-456', 'phone_number_kind_unknown'],
    ['0570-123-456', 'phone_number_kind_unknown'],
    ['0990-123-456', 'phone_number_kind_unknown'],
    ['0120-1234-567', 'phone_number_kind_unknown'],
    ['03-1234-567', 'phone_number_kind_unknown'],
    ['050-123-4567', 'phone_number_kind_unknown'],
    ['110', 'phone_number_kind_unknown'],
    ['1234567890', 'phone_number_kind_unknown'],
    ['03-1234-567x', 'phone_number_not_digits'],
    ['+1 212 555 0100', 'phone_number_not_digits'],
    ['', 'phone_number_not_digits'],
  ])('refuses %j: %s', (input, code) => {
    expect(parsePhoneNumber(input)).toEqual({ ok: false, refusal: { code } });
  });
});

describe('parsePhoneNumber (§6.3: match order and fourth digit)', () => {
  const kindOf = (input: string) => {
    const parsed = parsePhoneNumber(input);
    return parsed.ok ? parsed.value.kind : parsed.refusal.code;
  };

  it.each([
    ['§6.3 0800 before 080', '080-0123-4567', 'toll_free_0800'],
    ['§6.3 0120 before 0AB', '01-2012-3456', 'toll_free_0120'],
    ['§6.3 0800 of ten digits', '0800-123-456', 'phone_number_kind_unknown'],
    ['§6.3 0570', '0570-012-345', 'phone_number_kind_unknown'],
    ['§6.3 0990', '0990-512-345', 'phone_number_kind_unknown'],
    ['§6.3 0180', '0180-123-456', 'phone_number_kind_unknown'],
    ['§6.3 unassigned 0AB0', '0130-123-456', 'phone_number_kind_unknown'],
    ['§6.3 unassigned 0AB0', '0140-123-456', 'phone_number_kind_unknown'],
    ['§6.3 unassigned 0AB0', '0160-123-456', 'phone_number_kind_unknown'],
    ['§6.3 unassigned 0AB0', '0190-123-456', 'phone_number_kind_unknown'],
    ['§6.3 unassigned 0AB0', '0910-123-456', 'phone_number_kind_unknown'],
    ['§6.3 assigned 0AB0', '0460-81-2345', 'geographic'],
    ['§6.3 assigned 0AB0', '0980-51-2345', 'geographic'],
    ['§6.3 assigned 01AB', '0138-21-2345', 'geographic'],
    ['§6.3 060 since 2026-07', '060-1234-5678', 'mobile'],
    ['§6.3 fourth digit', '060-0123-4567', 'phone_number_kind_unknown'],
    ['§6.3 fourth digit', '070-0123-4567', 'phone_number_kind_unknown'],
    ['§6.3 fourth digit', '090-0123-4567', 'phone_number_kind_unknown'],
    ['§6.3 fourth digit', '050-0123-4567', 'phone_number_kind_unknown'],
    ['§6.3 no such kind', '020-1234-5678', 'phone_number_kind_unknown'],
    ['§6.3 +81', '+81-80-1234-5678', 'mobile'],
    ['§6.3 +81', '＋８１－５０－１２３４－５６７８', 'ip_050'],
    ['§11 hyphens', '03─1234─5678', 'geographic'],
    ['§11 hyphens', '03⁃1234˗5678', 'geographic'],
  ])('%s: %s is %s', (_, input, kind) => {
    expect(kindOf(input)).toBe(kind);
  });

  it('gives every number of one beginning and length one kind, whatever its hyphens', () => {
    const cases = fc.constantFrom(
      ['0120', 6, 'toll_free_0120'],
      ['0800', 7, 'toll_free_0800'],
      ['03', 8, 'geographic'],
    );
    const hyphen = fc.constantFrom('', '-', '−', 'ー', '－', ' ', '　');
    fc.assert(
      fc.property(
        cases,
        fc.integer({ min: 11_111_111, max: 99_999_999 }),
        hyphen,
        ([prefix, rest, kind], serial, gap) => {
          const digits = String(serial).slice(0, Number(rest)).replaceAll('0', '1');

          expect(kindOf(`${prefix}${gap}${digits.slice(0, 3)}${gap}${digits.slice(3)}`)).toBe(kind);
        },
      ),
      { numRuns: 300 },
    );
  });
});
