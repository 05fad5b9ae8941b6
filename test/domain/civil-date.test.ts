import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  civilDateOf,
  civilDateSchema,
  compareCivilDates,
  daysBetween,
  endOfDay,
  epochMsOf,
  hourOf,
  instant,
  instantOf,
  instantSchema,
  startOfDay,
  weekdayOf,
} from '#shared/domain/civil-date.ts';

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(2199, 11, 31) })
  .map((epochMs) => civilDateOf(epochMs));

describe('civilDateSchema', () => {
  it.each(['2026-11-24', '2028-02-29', '2000-02-29'])('accepts %s', (text) => {
    expect(civilDateSchema.safeParse(text).success).toBe(true);
  });

  it.each(['2027-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '26-11-24', '2026/11/24', ''])(
    'refuses %s, a day that does not exist or is written otherwise',
    (text) => {
      expect(civilDateSchema.safeParse(text).success).toBe(false);
    },
  );
});

describe('instantSchema', () => {
  it.each(['2026-11-24T01:12:00Z', '2026-11-24T10:12:00.000+09:00', '2026-11-24', '2027-02-29T00:00:00.000Z'])(
    'refuses %s',
    (text) => {
      expect(instantSchema.safeParse(text).success).toBe(false);
    },
  );

  it('round-trips epoch milliseconds', () => {
    expect(instantOf(epochMsOf(instant('2026-11-24T01:12:00.123Z')))).toBe('2026-11-24T01:12:00.123Z');
  });
});

describe('civilDateOf', () => {
  it.each([
    ['2026-11-23T14:59:59.999Z', '2026-11-23'],
    ['2026-11-23T15:00:00.000Z', '2026-11-24'],
    ['2027-03-31T14:59:59.999Z', '2027-03-31'],
    ['2027-03-31T15:00:00.000Z', '2027-04-01'],
    ['2028-02-28T15:00:00.000Z', '2028-02-29'],
  ])('puts %s on %s in Japan', (at, day) => {
    expect(civilDateOf(instant(at))).toBe(day);
  });

  it('agrees with the time zone database of the platform', () => {
    const format = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo', dateStyle: 'short' });
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2100, 0, 1) }), (epochMs) => {
        expect(civilDateOf(epochMs)).toBe(format.format(epochMs));
      }),
    );
  });
});

describe('a day in Japan', () => {
  it('starts at 15:00 UTC of the day before and ends a millisecond before the next one', () => {
    expect(startOfDay(civilDate('2027-04-01'))).toBe('2027-03-31T15:00:00.000Z');
    expect(endOfDay(civilDate('2027-04-01'))).toBe('2027-04-01T14:59:59.999Z');
  });

  it('holds its own first and last moment', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(civilDateOf(startOfDay(day))).toBe(day);
        expect(civilDateOf(endOfDay(day))).toBe(day);
        expect(civilDateOf(epochMsOf(endOfDay(day)) + 1)).toBe(addDays(day, 1));
      }),
    );
  });

  it('knows its hour and its weekday', () => {
    expect(hourOf(instant('2026-11-24T05:59:59.999Z'))).toBe(14);
    expect(hourOf(instant('2026-11-24T15:00:00.000Z'))).toBe(0);
    expect(weekdayOf(civilDate('2026-11-22'))).toBe('sunday');
    expect(weekdayOf(civilDate('2028-02-29'))).toBe('tuesday');
  });
});

describe('addMonths (民法143条)', () => {
  it.each([
    ['2026-11-24', -6, '2026-05-24'],
    ['2027-08-31', -6, '2027-02-28'],
    ['2028-08-31', -6, '2028-02-29'],
    ['2026-10-31', 1, '2026-11-30'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2027-01-15', -1, '2026-12-15'],
    ['2027-12-01', -12, '2026-12-01'],
  ])('moves %s by %i months to %s', (from, months, to) => {
    expect(addMonths(civilDate(from), months)).toBe(to);
  });
});

describe('arithmetic of days', () => {
  it('undoes itself and orders days as their text does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40_000, max: 40_000 }), (day, days) => {
        const other = addDays(day, days);

        expect(daysBetween(day, other)).toBe(days);
        expect(Math.sign(compareCivilDates(day, other))).toBe(day < other ? -1 : day > other ? 1 : 0);
      }),
    );
  });
});
