import { addBusinessDays, isBusinessDay } from '../calendar.ts';
import { addDays, type CivilDate } from '../civil-date.ts';
import type { Posting } from '../letter.ts';

/** Business days from the first failed attempt to the delivery: nobody at the operator could do anything meanwhile. */
const stoodStillFor = (absentOn: CivilDate, deliveredOn: CivilDate): number => {
  let days = 0;
  for (let day = absentOn; day <= deliveredOn; day = addDays(day, 1)) if (isBusinessDay(day)) days += 1;
  return days;
};

/** The promised day after a delivery: it moves by the days on which the letter lay at the post office. */
export const promisedAfter = (
  promisedOn: CivilDate,
  { absentOn }: Pick<Posting, 'absentOn'>,
  deliveredOn: CivilDate,
): CivilDate =>
  absentOn === undefined || absentOn > promisedOn
    ? promisedOn
    : addBusinessDays(promisedOn, stoodStillFor(absentOn, deliveredOn));
