import * as z from 'zod/mini';
import { CalendarYearMissingError, isBusinessDay, receivedBusinessDay } from '../calendar.ts';
import { addDays, type CivilDate, civilDateSchema, type Instant } from '../civil-date.ts';
import { findDeadlines, type Span } from '../deadlines.ts';
import { letterSchema } from '../letter.ts';

/** Days on which the operator's clock stands still: from the first failed attempt to the delivery, both included (§7). */
export const standstillSchema = z.strictObject({
  to: letterSchema.shape.addressee,
  from: civilDateSchema,
  /** The day of delivery; while there is none, the clock still stands. */
  until: z.optional(civilDateSchema),
});
export type Standstill = z.infer<typeof standstillSchema>;

/** The target of 「約5営業日」 from complete papers. */
export const promiseSchema = z.discriminatedUnion('state', [
  /** The papers or the answers are not complete: it is the customer's turn, and nothing is counted. */
  z.strictObject({ state: z.literal('waiting_for_customer') }),
  z.strictObject({
    state: z.literal('promised'),
    countedFrom: civilDateSchema,
    promisedOn: civilDateSchema,
    /** Where the clock stood still: the day as it was promised first. */
    firstPromisedOn: z.optional(civilDateSchema),
    standstills: z.array(standstillSchema),
  }),
  z.strictObject({
    state: z.literal('standing_still'),
    countedFrom: civilDateSchema,
    firstPromisedOn: civilDateSchema,
    standstills: z.array(standstillSchema),
  }),
  /** The business calendar or the table of durations does not reach that far. */
  z.strictObject({ state: z.literal('calendar_missing') }),
]);
export type ServicePromise = z.infer<typeof promiseSchema>;

const isWithin = (day: CivilDate, { from, until }: Standstill): boolean =>
  from <= day && until !== undefined && day <= until;

/** The day on which the span ends: business days are counted from the next day on (民法140条), standstills left out. */
const endOf = (from: CivilDate, span: Span, standstills: readonly Standstill[]): CivilDate => {
  const counts = (day: CivilDate) =>
    ('days' in span || isBusinessDay(day)) && !standstills.some((one) => isWithin(day, one));
  let left = 'days' in span ? span.days : span.businessDays;
  let day = from;
  while (left > 0) {
    day = addDays(day, 1);
    if (counts(day)) left -= 1;
  }
  return day;
};

const countPromise = (
  received: Instant | CivilDate,
  span: Span,
  standstills: readonly Standstill[],
): ServicePromise => {
  const countedFrom = receivedBusinessDay(received);
  const firstPromisedOn = endOf(countedFrom, span, []);
  const promisedOn = endOf(countedFrom, span, standstills);
  const counted = { countedFrom, standstills: [...standstills] };
  /** A letter that nobody took in after the promised day moves it no more. */
  const isStanding = standstills.some(({ from, until }) => until === undefined && from <= promisedOn);
  if (isStanding) return { state: 'standing_still', ...counted, firstPromisedOn };
  return {
    state: 'promised',
    ...counted,
    promisedOn,
    ...(promisedOn === firstPromisedOn ? {} : { firstPromisedOn }),
  };
};

/** Works out by when the service is to be opened, for papers that are complete since a moment. */
export const promiseFor = (
  received: Instant | CivilDate,
  receivedOn: CivilDate,
  standstills: readonly Standstill[],
): ServicePromise => {
  const span = findDeadlines(receivedOn)?.activationPromise;
  if (span === undefined) return { state: 'calendar_missing' };
  try {
    return countPromise(received, span, standstills);
  } catch (error) {
    if (error instanceof CalendarYearMissingError) return { state: 'calendar_missing' };
    throw error;
  }
};
