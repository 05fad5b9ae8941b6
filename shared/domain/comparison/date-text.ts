import type { CivilDate } from '../civil-date.ts';
import { type Result, refuse } from '../result.ts';
import { type DateTextRefusal, dayOf, type EraReading, foldDateText, parseJapaneseDate } from './era-date.ts';

/** As in passports: 12 APR 1988; many print the month in two languages, 03 MAR/MAR 1985, 03 MAI/MAY 1985. */
const PASSPORT_DATE = /^(?<day>\d{1,2})[-.]?(?<month>\p{L}{3,9})(?:\.?\/(?<again>\p{L}{3,9}))?[-.]?(?<year>\d{4})$/u;
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** English is always one of the languages; the other word may be any, but no other month. */
const readPassportDate = (text: string): Result<CivilDate, DateTextRefusal> => {
  const { day = '', month = '', again = '', year = '' } = PASSPORT_DATE.exec(text)?.groups ?? {};
  const [first, ...others] = new Set(
    [month, again].map((word) => MONTHS.indexOf(word.slice(0, 3).toUpperCase()) + 1).filter((found) => found > 0),
  );
  if (first === undefined) return refuse('date_text_not_a_date');
  return others.length > 0 ? refuse('date_text_contradicts_itself') : dayOf(Number(year), String(first), day);
};

/** Reads a date as papers print it: as it is written in Japanese, or as passports have it. */
export const parseDateText = (input: string, reading: EraReading): Result<CivilDate, DateTextRefusal> => {
  const japanese = parseJapaneseDate(input, reading);
  if (japanese.ok || japanese.refusal.code !== 'date_text_not_a_date') return japanese;
  return readPassportDate(foldDateText(input));
};
