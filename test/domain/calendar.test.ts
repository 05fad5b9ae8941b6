import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  businessDayFrom,
  CalendarYearMissingError,
  isBusinessDay,
  nthBusinessDayOf,
  operatorCalendar,
  receivedBusinessDay,
} from '#shared/domain/calendar.ts';
import { closedFrom } from '#shared/domain/calendar-closing-days.ts';
import { holidaysByYear, lastGazettedYear } from '#shared/domain/calendar-holidays.ts';
import { addDays, civilDate, civilDateOf, compareCivilDates, instant } from '#shared/domain/civil-date.ts';

/** 国民の祝日に関する法律2条, 3条; the equinoxes of 2028 are computed, not gazetted. */
const HOLIDAYS: [number, string][] = [
  [2026, '01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23'],
  [2027, '01-01 01-11 02-11 02-23 03-21 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23'],
  [2028, '01-01 01-10 02-11 02-23 03-20 04-29 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23'],
];

describe('the calendar data', () => {
  it.each(HOLIDAYS)('knows the holidays of %i (祝日法)', (year, days) => {
    expect([...(holidaysByYear.get(year) ?? [])].toSorted()).toEqual(days.split(' ').map((day) => `${year}-${day}`));
  });

  it('has no gap between its years, and each of them has at least the sixteen holidays of the law', () => {
    const years = [...holidaysByYear.keys()].toSorted();
    expect(years).toEqual(years.map((_, at) => (years[0] ?? 0) + at));
    expect(years).toContain(lastGazettedYear);
    for (const [year, days] of holidaysByYear) {
      expect(days.size).toBeGreaterThanOrEqual(16);
      for (const day of days) expect(civilDate(day).startsWith(String(year))).toBe(true);
    }
  });

  it('refuses a year that nobody has entered', () => {
    expect(() => isBusinessDay(civilDate('2031-01-06'))).toThrow(CalendarYearMissingError);
    expect(() => addBusinessDays(civilDate('2030-12-27'), 5)).toThrow('no holidays for 2031');
    expect(() => addBusinessDays(civilDate('2024-12-31'), 0)).not.toThrow();
  });
});

describe('isBusinessDay', () => {
  it.each([
    ['Saturday', '2026-11-21', false],
    ['Sunday', '2026-11-22', false],
    ['祝日法2条', '2026-11-23', false],
    ['Tuesday', '2026-11-24', true],
    ['祝日法3条2項 振替休日', '2026-05-06', false],
    ['祝日法3条3項 国民の休日', '2026-09-22', false],
    ['the last day of the year that is worked', '2026-12-28', true],
    ['年末年始', '2026-12-29', false],
    ['年末年始', '2026-12-31', false],
    ['年末年始', '2028-01-03', false],
    ['after 年末年始', '2027-01-04', true],
  ])('%s: %s %s', (_why, day, expected) => {
    expect(isBusinessDay(civilDate(day))).toBe(expected);
  });

  it('keeps the closing days that the operator announces', () => {
    const calendar = { ...operatorCalendar, closings: [closedFrom('2027-08-12', '2027-08-13')] };

    expect(isBusinessDay(civilDate('2027-08-12'))).toBe(true);
    expect(isBusinessDay(civilDate('2027-08-12'), calendar)).toBe(false);
    expect(addBusinessDays(civilDate('2027-08-10'), 1, calendar)).toBe('2027-08-16');
  });
});

describe('約5営業日 (民法140条)', () => {
  it.each([
    ['2026-11-20', '2026-11-20', '2026-11-30'],
    ['2026-11-22', '2026-11-24', '2026-12-01'],
    ['2026-12-22', '2026-12-22', '2027-01-04'],
    ['2026-12-25', '2026-12-25', '2027-01-07'],
    ['2027-04-26', '2027-04-26', '2027-05-07'],
    ['2026-09-15', '2026-09-15', '2026-09-25'],
  ])('papers of %s count from %s and make %s', (received, counted, fifth) => {
    expect(receivedBusinessDay(civilDate(received))).toBe(counted);
    expect(addBusinessDays(receivedBusinessDay(civilDate(received)), 5)).toBe(fifth);
  });

  it.each([
    ['2026-11-24T05:59:59.999Z', '2026-11-24'],
    ['2026-11-24T06:00:00.000Z', '2026-11-25'],
    ['2026-11-20T06:00:00.000Z', '2026-11-24'],
    ['2026-11-20T15:00:00.000Z', '2026-11-24'],
    ['2026-12-28T06:00:00.000Z', '2027-01-04'],
  ])('an envelope of %s counts as received on %s', (at, day) => {
    expect(receivedBusinessDay(instant(at))).toBe(day);
  });

  it('takes another cut-off hour', () => {
    expect(receivedBusinessDay(instant('2026-11-24T05:59:59.999Z'), 12)).toBe('2026-11-25');
  });
});

describe('nthBusinessDayOf', () => {
  it.each([
    [2026, ['', '', '', '', '', '', '', '', '', '', '', '12-04']],
    [
      2027,
      ['01-07', '02-04', '03-04', '04-06', '05-11', '06-04', '07-06', '08-05', '09-06', '10-06', '11-05', '12-06'],
    ],
    [
      2028,
      ['01-07', '02-04', '03-06', '04-06', '05-09', '06-06', '07-06', '08-04', '09-06', '10-05', '11-07', '12-06'],
    ],
  ])('finds the fourth business day of each month of %i (請求書の発行日)', (year, days) => {
    for (const [at, day] of days.entries()) {
      if (day !== '') expect(nthBusinessDayOf(year, at + 1, 4)).toBe(`${year}-${day}`);
    }
  });
});

describe('addBusinessDays', () => {
  const day = fc.integer({ min: 0, max: 365 * 5 }).map((days) => addDays(civilDateOf(Date.UTC(2025, 0, 1)), days));

  it('agrees with counting the days one by one on the wall calendar', () => {
    const isOpen = (epochMs: number): boolean => {
      const text = new Date(epochMs).toISOString().slice(0, 10);
      const closed = /-12-(29|30|31)$|-01-0[123]$/.test(text);
      return (
        ![0, 6].includes(new Date(epochMs).getUTCDay()) &&
        !closed &&
        !holidaysByYear.get(Number(text.slice(0, 4)))?.has(text)
      );
    };
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 30 }), (from, count) => {
        const until = addBusinessDays(from, count);
        let open = 0;
        for (let at = Date.parse(from) + 86_400_000; at <= Date.parse(until); at += 86_400_000)
          if (isOpen(at)) open += 1;

        expect(open).toBe(count);
        if (count > 0) expect(isOpen(Date.parse(until))).toBe(true);
      }),
    );
  });

  it('adds up, and never goes back', () => {
    fc.assert(
      fc.property(day, fc.nat(15), fc.nat(15), (from, first, second) => {
        const together = addBusinessDays(from, first + second);

        expect(addBusinessDays(addBusinessDays(from, first), second)).toBe(together);
        expect(compareCivilDates(together, from)).toBeGreaterThanOrEqual(first + second);
        expect(businessDayFrom(businessDayFrom(from))).toBe(businessDayFrom(from));
      }),
    );
  });

  it.each([-1, 0.5, Number.NaN])('does not count %s days', (count) => {
    expect(() => addBusinessDays(civilDate('2026-11-24'), count)).toThrow(RangeError);
  });
});
