import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { compareBirthDate } from '#shared/domain/comparison/compare-birth-date.ts';
import { parseDateText } from '#shared/domain/comparison/date-text.ts';
import { eraDateText } from '#shared/domain/comparison/era-date.ts';

const read = (text: string, reading: 'within_era' | 'beyond_era') => {
  const parsed = parseDateText(text, reading);
  return parsed.ok ? parsed.value : parsed.refusal.code;
};

describe('parseDateText within the era (a birth, an issue)', () => {
  it.each([
    ['§13 S2', '昭和60年3月3日', '1985-03-03'],
    ['§11', 'S60.3.3', '1985-03-03'],
    ['§11', 's60/03/03', '1985-03-03'],
    ['§11', '昭和６０年　３月　３日', '1985-03-03'],
    ['§11', '昭和六十年三月三日生', '1985-03-03'],
    ['§11', '㍼60年3月3日', '1985-03-03'],
    ['§11', '令和元年5月1日', '2019-05-01'],
    ['§11', '令和1年5月1日', '2019-05-01'],
    ['§11', '2026年10月30日', '2026-10-30'],
    ['§11', '２０２６年１０月３０日', '2026-10-30'],
    ['§11', '西暦2026年10月30日', '2026-10-30'],
    ['§11', '二〇二六年十月三十日', '2026-10-30'],
    ['§11', '1988-04-12', '1988-04-12'],
    ['§11', '1988.4.12', '1988-04-12'],
    ['§11', '2024年2月29日', '2024-02-29'],
    ['§11', '2026年2月29日', 'date_text_no_such_day'],
    ['§11', '昭和60年13月1日', 'date_text_no_such_day'],
    ['§11', '昭和60年3月', 'date_text_not_a_date'],
    ['§11', '慶応元年3月3日', 'date_text_not_a_date'],
    ['§11', '', 'date_text_not_a_date'],
    ['§11 one sign of the era', '昭63.4.12', '1988-04-12'],
    ['§11 one sign of the era', '平31・4・30', '2019-04-30'],
    ['§11', 'S60・3・3', '1985-03-03'],
    ['§11', 'S60･3･3', '1985-03-03'],
    ['§11', '1985/3/3', '1985-03-03'],
    ['§11', '1985−03−03', '1985-03-03'],
    ['§11 eight digits', '19850303', '1985-03-03'],
    ['§11 eight digits', '１９８５０３０３', '1985-03-03'],
    ['§11 eight digits', '19851303', 'date_text_no_such_day'],
    ['§11 nine digits', '119850303', 'date_text_not_a_date'],
    ['§11 nine digits', '198503031', 'date_text_not_a_date'],
    ['§11 letters of the eras', 'R1.5.1', '2019-05-01'],
    ['§11 letters of the eras', 'H31.4.30', '2019-04-30'],
    ['§11 letters of the eras', 'T15.12.24', '1926-12-24'],
    ['§11 letters of the eras', 'M45.7.29', '1912-07-29'],
    ['§11 letters of the eras', 'K1.1.1', 'date_text_not_a_date'],
    ['§11 seven digits', '1985033', 'date_text_not_a_date'],
    ['§3 PP', '12 APR 1988', '1988-04-12'],
    ['§3 PP', '3 Sept 1985', '1985-09-03'],
    ['§3 PP', '03 MAR/MAR 1985', '1985-03-03'],
    ['§3 PP', '03 MAR / MARS 1985', '1985-03-03'],
    ['§3 PP', '03 AOÛT/AUG 1985', '1985-08-03'],
    ['§3 PP', '03 MAR/MAY 1985', 'date_text_contradicts_itself'],
    ['§3 PP', '12-APR-1988', '1988-04-12'],
    ['§3 PP', '12.APR.1988', '1988-04-12'],
    ['§3 PP', '12 APR_1988', 'date_text_not_a_date'],
    ['§3 PP', '12 APR 19881', 'date_text_not_a_date'],
    ['§3 PP', '112 APR 1988', 'date_text_not_a_date'],
    ['§3 PP', '31 APR 1988', 'date_text_no_such_day'],
    ['§3 PP', '03 XYZ 1985', 'date_text_not_a_date'],
    ['§11', '2029年(令和11年)5月12日', '2029-05-12'],
    ['§11', '令和11年（2029年）5月12日', '2029-05-12'],
    ['§11', '2029年(令和10年)5月12日', 'date_text_contradicts_itself'],
    ['§11', '2027年(令和6年)2月29日', 'date_text_no_such_day'],
    ['§11', '1991年(昭和66年)5月12日', 'date_text_outside_era'],
    ['§11', 'x2029年(令和11年)5月12日', 'date_text_not_a_date'],
  ])('%s: reads %j as %s', (_, text, expected) => {
    expect(read(text, 'within_era')).toBe(expected);
  });

  it.each([
    ['§11 明治', '明治45年7月29日', '1912-07-29', '明治45年7月30日'],
    ['§11 大正', '大正15年12月24日', '1926-12-24', '大正15年12月25日'],
    ['§11 昭和', '昭和64年1月7日', '1989-01-07', '昭和64年1月8日'],
    ['§11 平成', '平成31年4月30日', '2019-04-30', '平成31年5月1日'],
  ])('%s ends with %s (%s), not with %s', (_, lastText, last, beyond) => {
    expect(read(lastText, 'within_era')).toBe(last);
    expect(read(beyond, 'within_era')).toBe('date_text_outside_era');
  });

  it.each([
    ['§11 大正', '大正元年7月30日', '1912-07-30', '大正元年7月29日'],
    ['§11 昭和', '昭和元年12月25日', '1926-12-25', '昭和元年12月24日'],
    ['§11 平成', '平成元年1月8日', '1989-01-08', '平成元年1月7日'],
    ['§11 令和', '令和元年5月1日', '2019-05-01', '令和元年4月30日'],
    ['明治5年太政官布告337号', '明治6年1月1日', '1873-01-01', '明治5年12月31日'],
  ])('%s begins with %s (%s), not with %s', (_, firstText, first, before) => {
    expect(read(firstText, 'within_era')).toBe(first);
    expect(read(before, 'within_era')).toBe('date_text_outside_era');
    expect(read(before, 'beyond_era')).toBe('date_text_outside_era');
  });
});

describe('parseDateText beyond the era (an expiry)', () => {
  it.each([
    ['§11', '平成36年6月1日', '2024-06-01'],
    ['§11', '平成31年5月1日まで有効', '2019-05-01'],
    ['§11', '昭和64年1月8日', '1989-01-08'],
    ['§11', '令和元年5月1日', '2019-05-01'],
    ['§3 DL', '2029年(平成41年)5月12日まで有効', '2029-05-12'],
    ['§11', '平成0年6月1日', 'date_text_outside_era'],
  ])('%s: reads %s as %s', (_, text, expected) => {
    expect(read(text, 'beyond_era')).toBe(expected);
  });
});

describe('eraDateText', () => {
  const days = fc.integer({ min: 0, max: 62_000 }).map((count) => addDays(civilDate('1873-01-01'), count));

  it('is read back as the same day', () => {
    fc.assert(
      fc.property(days, (date) => {
        expect(read(eraDateText(date), 'within_era')).toBe(date);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['2019-04-30', '平成31年4月30日'],
    ['2019-05-01', '令和元年5月1日'],
    ['1989-01-07', '昭和64年1月7日'],
    ['1870-05-05', '1870年5月5日'],
  ])('of %s is %s', (date, text) => {
    expect(eraDateText(civilDate(date))).toBe(text);
  });
});

describe('compareBirthDate (§10 D20)', () => {
  it.each([
    ['1985-03-03', '昭和60年3月3日', 'same', []],
    ['1985-03-03', '1985年3月3日生', 'same', []],
    ['1985-03-03', '平成60年3月3日', 'unreadable', ['date_unreadable']],
    ['1985-03-03', '昭和60年3月8日', 'different', ['month_or_day_differs']],
    ['1985-03-03', '昭和66年3月3日', 'unreadable', ['date_unreadable']],
    ['1985-03-03', '昭和61年3月3日', 'different', ['year_differs']],
    ['1985-03-03', '昭和61年3月8日', 'different', ['year_differs', 'month_or_day_differs']],
    ['1985-03-03', '昭和61年4月3日', 'different', ['year_differs', 'month_or_day_differs']],
    ['1985-03-03', '03 MAR 1985', 'same', []],
    ['1985-03-03', '03 MAY 1985', 'different', ['month_or_day_differs']],
    ['1985-03-03', '', 'unreadable', ['date_unreadable']],
  ])('%s and %j: %s', (enteredOn, shown, outcome, notes) => {
    expect(compareBirthDate(civilDate(enteredOn), shown)).toEqual({ outcome, notes });
  });
});
