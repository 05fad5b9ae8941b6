import { type CivilDate, civilDate } from './civil-date.ts';

/** Days on which the operator is closed although they are no holidays; both ends included. */
export interface ClosingSpan {
  readonly from: CivilDate;
  readonly until: CivilDate;
}

/** Every year from 29 December to 3 January, as month and day. */
export const yearEndClosing = { from: '12-29', until: '01-03' } as const;

/** 夏季休業 and other closings, one span for each that the operator announces; none is announced so far. */
export const announcedClosings: readonly ClosingSpan[] = [];

/** A span of closing days, written as the operator announces it. */
export const closedFrom = (from: string, until: string): ClosingSpan => ({
  from: civilDate(from),
  until: civilDate(until),
});
