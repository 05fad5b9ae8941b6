import { isBusinessDay, operatorCalendar } from './calendar.ts';
import { addDays, type CivilDate, civilDateOf, epochMsOf, type Instant, instantOf, startOfDay } from './civil-date.ts';
import type { OpenWait } from './wait.ts';

/** ⚖ The hours in Japan in which the office works on a business day: from one, until before the other. */
const officeHours = { from: 9, until: 18 } as const;

/** The share of the business hours that may pass before a wait is told to be nearly late. */
const soonShare = 0.75;

const hourMs = 3_600_000;

interface Span {
  readonly from: number;
  readonly until: number;
}

const openingOf = (day: CivilDate): Span => {
  const midnight = epochMsOf(startOfDay(day));
  return { from: midnight + officeHours.from * hourMs, until: midnight + officeHours.until * hourMs };
};

/** The business hours between two moments, in epoch milliseconds, day by day. */
const businessSpans = (since: Instant, until: Instant, calendar: typeof operatorCalendar): Span[] => {
  const [first, last] = [epochMsOf(since), epochMsOf(until)];
  const spans: Span[] = [];
  for (let day = civilDateOf(since); day <= civilDateOf(until); day = addDays(day, 1)) {
    if (!isBusinessDay(day, calendar)) continue;
    const open = openingOf(day);
    const span = { from: Math.max(open.from, first), until: Math.min(open.until, last) };
    if (span.until > span.from) spans.push(span);
  }
  return spans;
};

/**
 * When a wait begins to be nearly late: three quarters of the business hours between its opening and its `actBy` have
 * passed. One that leaves no business hour at all is nearly late from the beginning.
 */
export const soonAtOf = (
  { openedAt, actBy }: Pick<OpenWait, 'openedAt' | 'actBy'>,
  calendar = operatorCalendar,
): Instant => {
  const spans = businessSpans(openedAt, actBy, calendar);
  let left = soonShare * spans.reduce((sum, { from, until }) => sum + until - from, 0);
  for (const { from, until } of spans) {
    if (left <= until - from) return instantOf(Math.ceil(from + left));
    left -= until - from;
  }
  return openedAt;
};
