import { type CivilDate, civilDate, civilDateSchema, compareCivilDates, partsOf } from '../civil-date.ts';
import { ok, type Result, refuse } from '../result.ts';
import { kanjiNumerals, numeralValue } from './kanji-numerals.ts';
import { foldHyphens, foldSeparatorForms, foldSpacing } from './text-folds.ts';

interface Era {
  readonly name: string;
  readonly letter: string;
  readonly firstDay: CivilDate;
  readonly lastDay?: CivilDate;
}

/** Years are counted from the first one of an era. Meiji begins here with the solar calendar (太政官布告 明治5年337号). */
const eras: readonly Era[] = [
  { name: '令和', letter: 'R', firstDay: civilDate('2019-05-01') },
  { name: '平成', letter: 'H', firstDay: civilDate('1989-01-08'), lastDay: civilDate('2019-04-30') },
  { name: '昭和', letter: 'S', firstDay: civilDate('1926-12-25'), lastDay: civilDate('1989-01-07') },
  { name: '大正', letter: 'T', firstDay: civilDate('1912-07-30'), lastDay: civilDate('1926-12-24') },
  { name: '明治', letter: 'M', firstDay: civilDate('1873-01-01'), lastDay: civilDate('1912-07-29') },
];
const FIRST_YEAR_OF_MEIJI = 1868;
const firstYearOf = ({ name, firstDay }: Era): number =>
  name === '明治' ? FIRST_YEAR_OF_MEIJI : partsOf(firstDay).year;

/**
 * `within_era` for what happened on a day (birth, issue): 昭和64年1月8日 never was. `beyond_era` for a day that was in
 * the future when it was printed: a licence may say 平成36年 for 2024.
 */
export type EraReading = 'within_era' | 'beyond_era';

export type DateTextRefusal =
  | 'date_text_not_a_date'
  | 'date_text_no_such_day'
  | 'date_text_outside_era'
  | 'date_text_contradicts_itself';

const NUMBER = `[0-9]{1,2}|[${kanjiNumerals}]{1,4}`;
const YEAR_OF_ERA = `元|${NUMBER}`;
/** Forms for machines print one sign of the era: 昭63.4.12. */
const ERA = '明治?|大正?|昭和?|平成?|令和?|[MTSHR]';
const MONTH_AND_DAY = `[年./・-](?<month>${NUMBER})[月./・-](?<day>${NUMBER})日?`;
const WORDS_AFTER = '(?:生(?:まれ)?|交付|発行|まで(?:有効)?)?';
const ERA_DATE = new RegExp(`^(?<era>${ERA})(?<year>${YEAR_OF_ERA})${MONTH_AND_DAY}${WORDS_AFTER}$`, 'iu');
const WESTERN_DATE = new RegExp(
  `^(?:西暦)?(?<year>[0-9]{4}|[${kanjiNumerals}]{4})${MONTH_AND_DAY}${WORDS_AFTER}$`,
  'u',
);
const EIGHT_DIGITS = /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/u;
/** As on licences since 2019: 2029年(令和11年)5月12日まで有効. */
const BOTH =
  /^(?<western>\d{4})年\((?<era>[^()]+年)\)(?<rest>.+)$|^(?<eraFirst>[^()]+年)\((?<westernLater>\d{4})年\)(?<end>.+)$/u;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

/** The day of a year, with month and day in figures or in kanji. */
export const dayOf = (year: number, month: string, day: string): Result<CivilDate, DateTextRefusal> => {
  const parsed = civilDateSchema.safeParse(
    `${pad(year, 4)}-${pad(numeralValue(month), 2)}-${pad(numeralValue(day), 2)}`,
  );
  return parsed.success ? ok(parsed.data) : refuse('date_text_no_such_day');
};

const isWithin = (date: CivilDate, { firstDay, lastDay }: Era): boolean =>
  compareCivilDates(date, firstDay) >= 0 && (lastDay === undefined || compareCivilDates(date, lastDay) <= 0);

const readEraDate = (text: string, reading: EraReading): Result<CivilDate, DateTextRefusal> => {
  const { era: word = '', year = '', month = '', day = '' } = ERA_DATE.exec(text)?.groups ?? {};
  const era = eras.find(({ name, letter }) => word !== '' && (name.startsWith(word) || letter === word.toUpperCase()));
  if (era === undefined) return refuse('date_text_not_a_date');
  const yearOfEra = year === '元' ? 1 : numeralValue(year);
  const date = dayOf(firstYearOf(era) + yearOfEra - 1, month, day);
  if (!date.ok) return date;
  const allowed =
    reading === 'within_era' ? isWithin(date.value, era) : compareCivilDates(date.value, era.firstDay) >= 0;
  return yearOfEra >= 1 && allowed ? date : refuse('date_text_outside_era');
};

const readOne = (text: string, reading: EraReading): Result<CivilDate, DateTextRefusal> => {
  const { year, month = '', day = '' } = (WESTERN_DATE.exec(text) ?? EIGHT_DIGITS.exec(text))?.groups ?? {};
  return year === undefined ? readEraDate(text, reading) : dayOf(numeralValue(year), month, day);
};

const agreed = (
  left: Result<CivilDate, DateTextRefusal>,
  right: Result<CivilDate, DateTextRefusal>,
): Result<CivilDate, DateTextRefusal> => {
  if (!left.ok) return left;
  if (!right.ok) return right;
  return left.value === right.value ? left : refuse('date_text_contradicts_itself');
};

/** The text of a date in the one form that is read: half width, without blanks, with plain separators. */
export const foldDateText = (input: string): string =>
  foldHyphens.apply(foldSeparatorForms.apply(foldSpacing.apply(input.normalize('NFKC'))));

/** Reads a date as it is written in Japanese, by the era, by the western year or by both, full width or not. */
export const parseJapaneseDate = (input: string, reading: EraReading): Result<CivilDate, DateTextRefusal> => {
  const text = foldDateText(input);
  const { western, era, rest, eraFirst, westernLater, end } = BOTH.exec(text)?.groups ?? {};
  const [year, years, tail] = [western ?? westernLater, era ?? eraFirst, rest ?? end];
  if (year === undefined) return readOne(text, reading);
  return agreed(readOne(`${year}年${tail}`, reading), readOne(`${years}${tail}`, reading));
};

/** A day in its Japanese era (昭和60年3月3日); days before the solar calendar keep the western year. */
export const eraDateText = (date: CivilDate): string => {
  const { year, month, day } = partsOf(date);
  const era = eras.find((candidate) => isWithin(date, candidate));
  if (era === undefined) return `${year}年${month}月${day}日`;
  const yearOfEra = year - firstYearOf(era) + 1;
  return `${era.name}${yearOfEra === 1 ? '元' : yearOfEra}年${month}月${day}日`;
};
