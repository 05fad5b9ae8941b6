import { addDays, addMonths, type CivilDate, partsOf } from '../civil-date.ts';

/**
 * The last day of so many years after a day. The day itself is not counted (民法140条); the years end the day before the
 * corresponding day, and with the month where it has none (民法143条2項): from 29 February on, that is 28 February.
 */
export const lastDayOfYearsAfter = (from: CivilDate, years: number): CivilDate => {
  const firstDay = addDays(from, 1);
  const corresponding = addMonths(firstDay, years * 12);
  return partsOf(corresponding).day === partsOf(firstDay).day ? addDays(corresponding, -1) : corresponding;
};

/** The last of so many days after a day, which itself is not counted (民法140条). */
export const lastDayOfDaysAfter = (from: CivilDate, days: number): CivilDate => addDays(from, days);

/** The latest of some days. */
export const latestOf = (first: CivilDate, ...others: readonly CivilDate[]): CivilDate =>
  others.reduce((latest, day) => (day > latest ? day : latest), first);
