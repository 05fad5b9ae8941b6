import { describe, expect, it, test } from 'vitest';
import { orderSchema, personNameSchema, soleProprietorFormSchema } from '#shared/domain/form.ts';
import { paperReadingSchema } from '#shared/domain/reading/paper-reading.ts';
import { amendmentSchema } from '#shared/domain/record/amendment.ts';

test('an order names each kind of number once, so that every number of it is counted', () => {
  const order = (...kinds: string[]) =>
    orderSchema.safeParse({ numbers: kinds.map((kind) => ({ kind, count: 2 })) }).success;

  expect(order('geographic_03', 'toll_free_0120')).toBe(true);
  expect(order('geographic_03', 'geographic_03')).toBe(false);
});

test('half a character is refused, for what holds one cannot be exported; rare characters are taken', () => {
  const accepts = (text: string) => [
    personNameSchema.shape.familyName.safeParse(text).success,
    paperReadingSchema.shape.name.safeParse(text).success,
    amendmentSchema.shape.reason.safeParse(text).success,
  ];
  expect(accepts('𠮷葛\u{e0101}')).toEqual([true, true, true]);
  expect(accepts('吉\ud842')).toEqual([false, false, false]);
});

test.each([
  ['§6.3 mobile', '09012345678', true],
  ['§6.3 0800 of eleven digits', '08001234567', true],
  ['§6.3 geographic', '0312345678', true],
  ['§6.3 0800 of ten digits', '0800123456', false],
  ['§6.3 0570', '0570012345', false],
  ['§6.3 unassigned', '0140123456', false],
  ['§6.3 fourth digit', '09001234567', false],
])('%s: the contact telephone %s is taken: %s', (_, number, taken) => {
  expect(soleProprietorFormSchema.shape.contactPhone.safeParse(number).success).toBe(taken);
});

describe('a name as entered', () => {
  const accepts = (familyName: string) => personNameSchema.shape.familyName.safeParse(familyName).success;

  it.each([
    ['§11 grapheme', '葛\u{e0100}'.repeat(21), true],
    ['§11 grapheme', '𠮷\u{e0100}'.repeat(40), true],
    ['§11 grapheme', '𠮷'.repeat(41), false],
    ['§11 grapheme', '高'.repeat(41), false],
    ['§11 grapheme', `高${'\u0301'.repeat(160)}`, false],
    ['§11 IVS', '葛\u{e0100}', true],
    ['invisible', '\u200b', false],
    ['invisible', '\u{e0100}', false],
    ['invisible', ' \u3164 ', false],
    ['turned', '\u202e高崎', false],
    ['turned', '高\u2067崎', false],
  ])('%s: %j is taken: %s', (_, familyName, taken) => {
    expect(accepts(familyName)).toBe(taken);
    expect(paperReadingSchema.shape.name.safeParse(familyName.repeat(3)).success).toBe(taken);
  });
});
