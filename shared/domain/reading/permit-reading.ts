import { parseDateText } from '../comparison/date-text.ts';
import type { EraReading } from '../comparison/era-date.ts';
import type { Paper } from '../paper.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { PaperReading } from './paper-reading.ts';
import { readingHoldsResidentRecordCode } from './resident-record-code-in-reading.ts';

type PrintedDay = 'issuedOn' | 'expiresOn';

/** An expiry was printed when its day lay ahead: an old licence says 平成36年. */
const eraReadings: Readonly<Record<PrintedDay, EraReading>> = { issuedOn: 'within_era', expiresOn: 'beyond_era' };

/** A text that is no single day (「2029年の誕生日まで」) is the reviewer's to judge, and so is a day that nobody entered. */
const isContradicted = (day: PrintedDay, reading: PaperReading, paper: Pick<Paper, PrintedDay>): boolean => {
  const [text, registered] = [reading[day], paper[day]];
  if (text === undefined || registered === undefined) return false;
  const read = parseDateText(text, eraReadings[day]);
  return read.ok && read.value !== registered;
};

/**
 * Refuses a reading that may not be kept, and one whose day of issue or expiry is not the day that was entered at
 * reception: by the entered day the law judges whether the paper is good (規則7条), so one of the two has to be mended.
 */
export const permitReading = (
  reading: PaperReading,
  paper: Pick<Paper, 'kind' | PrintedDay>,
): Result<null, 'resident_record_code_not_kept' | 'printed_day_differs'> => {
  if (readingHoldsResidentRecordCode(reading, paper)) return refuse('resident_record_code_not_kept');
  const item = (['issuedOn', 'expiresOn'] as const).find((day) => isContradicted(day, reading, paper));
  return item === undefined ? ok(null) : refuse('printed_day_differs', { item });
};
