import { announcedClosings, type ClosingSpan, yearEndClosing } from './calendar-closing-days.ts';
import { holidaysByYear } from './calendar-holidays.ts';
import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateOf,
  civilDateSchema,
  hourOf,
  type Instant,
  instant,
  partsOf,
  weekdayOf,
} from './civil-date.ts';

/** Thrown when a count of business days runs into a year whose holidays nobody has entered. */
export class CalendarYearMissingError extends Error {
  override readonly name = 'CalendarYearMissingError';
  readonly year: number;

  constructor(year: number) {
    super(`The business calendar has no holidays for ${year}; add the year to calendar-holidays.ts.`);
    this.year = year;
  }
}

/** The data that business days are counted by. */
export interface BusinessCalendar {
  readonly holidaysByYear: ReadonlyMap<number, ReadonlySet<string>>;
  readonly closings: readonly ClosingSpan[];
}

/** The operator's calendar. */
export const operatorCalendar: BusinessCalendar = { holidaysByYear, closings: announcedClosings };

/** Envelopes that come in after this hour in Japan count as received on the next business day. */
export const receiptCutOffHour = 15;

const isYearEnd = (date: CivilDate): boolean => {
  const monthAndDay = date.slice(5);
  return monthAndDay >= yearEndClosing.from || monthAndDay <= yearEndClosing.until;
};

/** 営業日: Monday to Friday, no holiday, and none of the operator's closing days. */
export const isBusinessDay = (date: CivilDate, calendar = operatorCalendar): boolean => {
  const { year } = partsOf(date);
  const holidays = calendar.holidaysByYear.get(year);
  if (holidays === undefined) throw new CalendarYearMissingError(year);
  const weekday = weekdayOf(date);
  return (
    weekday !== 'saturday' &&
    weekday !== 'sunday' &&
    !holidays.has(date) &&
    !isYearEnd(date) &&
    !calendar.closings.some(({ from, until }) => from <= date && date <= until)
  );
};

const countBusinessDays = (date: CivilDate, count: number, step: 1 | -1, calendar: BusinessCalendar): CivilDate => {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`Cannot count ${count} business days.`);
  let day = date;
  for (let left = count; left > 0; ) {
    day = addDays(day, step);
    if (isBusinessDay(day, calendar)) left -= 1;
  }
  return day;
};

/** The `count`-th business day after a day, which is itself not counted (民法140条). */
export const addBusinessDays = (date: CivilDate, count: number, calendar = operatorCalendar): CivilDate =>
  countBusinessDays(date, count, 1, calendar);

/** The `count`-th business day before a day, which is itself not counted. */
export const subtractBusinessDays = (date: CivilDate, count: number, calendar = operatorCalendar): CivilDate =>
  countBusinessDays(date, count, -1, calendar);

/** The day itself when it is a business day, or else the next one. */
export const businessDayFrom = (date: CivilDate, calendar = operatorCalendar): CivilDate =>
  isBusinessDay(date, calendar) ? date : addBusinessDays(date, 1, calendar);

/**
 * The business day on which something counts as received: from the cut-off hour on, and on days off, the next one.
 * A civil date stands for a receipt whose hour was not noted and lies before the cut-off.
 */
export const receivedBusinessDay = (
  received: Instant | CivilDate,
  cutOffHour = receiptCutOffHour,
  calendar = operatorCalendar,
): CivilDate => {
  const asDay = civilDateSchema.safeParse(received);
  if (asDay.success) return businessDayFrom(asDay.data, calendar);
  const at = instant(received);
  const day = civilDateOf(at);
  return businessDayFrom(hourOf(at) < cutOffHour ? day : addDays(day, 1), calendar);
};

/** The `nth` business day of a month, such as the fourth, on which invoices are issued. */
export const nthBusinessDayOf = (year: number, month: number, nth: number, calendar = operatorCalendar): CivilDate => {
  const first = civilDate(`${year}-${String(month).padStart(2, '0')}-01`);
  return addBusinessDays(addDays(first, -1), nth, calendar);
};
