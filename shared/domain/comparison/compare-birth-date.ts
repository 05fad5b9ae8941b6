import { type CivilDate, partsOf } from '../civil-date.ts';
import { type Comparison, different, same, unreadableDate } from './comparison.ts';
import { parseDateText } from './date-text.ts';

/**
 * Compares the birth date as entered with the text on the paper; the calendar in which it is printed is no variant. A
 * text that cannot be read is no other birth date.
 */
export const compareBirthDate = (enteredOn: CivilDate, shownText: string): Comparison => {
  const shown = parseDateText(shownText, 'within_era');
  if (!shown.ok) return unreadableDate();
  if (shown.value === enteredOn) return same();
  const [left, right] = [partsOf(enteredOn), partsOf(shown.value)];
  if (left.year === right.year) return different('month_or_day_differs');
  const sameDay = left.month === right.month && left.day === right.day;
  return sameDay ? different('year_differs') : different('year_differs', 'month_or_day_differs');
};
