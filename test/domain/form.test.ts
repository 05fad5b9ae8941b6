import { describe, expect, it, test } from 'vitest';
import { orderSchema, personNameSchema } from '#shared/domain/form.ts';
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
