import * as z from 'zod/mini';

/** A calendar day in Japan, `YYYY-MM-DD`; days that do not exist are refused. */
export const civilDateSchema = z.iso.date().brand<'CivilDate'>();
export type CivilDate = z.infer<typeof civilDateSchema>;

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-24T01:12:00.000Z`. */
export const instantSchema = z.iso.datetime({ precision: 3 }).brand<'Instant'>();
export type Instant = z.infer<typeof instantSchema>;

export type Weekday = 'sunday' | 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday';

const DAY_MS = 86_400_000;
/** Japan has no summer time, so the offset is a constant and the host's time zone data is never asked. */
const JAPAN_OFFSET_MS = 9 * 3_600_000;
const WEEKDAYS: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Brands a civil date written in code or data; throws when the day does not exist. */
export const civilDate = (text: string): CivilDate => civilDateSchema.parse(text);

/** Brands an instant written in code or data; throws when it is not UTC with milliseconds. */
export const instant = (text: string): Instant => instantSchema.parse(text);

/** The instant of an epoch time in milliseconds. */
export const instantOf = (epochMs: number): Instant => instantSchema.parse(new Date(epochMs).toISOString());

/** The epoch time of an instant, in milliseconds. */
export const epochMsOf = (at: Instant): number => Date.parse(at);

/** The day in Japan on which a moment falls. */
export const civilDateOf = (at: Instant | number): CivilDate => {
  const epochMs = typeof at === 'number' ? at : epochMsOf(at);
  return civilDate(new Date(epochMs + JAPAN_OFFSET_MS).toISOString().slice(0, 10));
};

/** The hour (0 to 23) in Japan at a moment. */
export const hourOf = (at: Instant): number => new Date(epochMsOf(at) + JAPAN_OFFSET_MS).getUTCHours();

const utcMidnightOf = (date: CivilDate): number => Date.parse(`${date}T00:00:00.000Z`);

/** The first millisecond of a day in Japan. */
export const startOfDay = (date: CivilDate): Instant => instantOf(utcMidnightOf(date) - JAPAN_OFFSET_MS);

/** The last millisecond of a day in Japan, so that a deadline on a day includes the whole day. */
export const endOfDay = (date: CivilDate): Instant => instantOf(utcMidnightOf(date) - JAPAN_OFFSET_MS + DAY_MS - 1);

/** The day `days` later, or earlier when negative. */
export const addDays = (date: CivilDate, days: number): CivilDate =>
  civilDate(new Date(utcMidnightOf(date) + days * DAY_MS).toISOString().slice(0, 10));

/** The corresponding day `months` later or earlier; the last day of the month where it has none (民法143条2項). */
export const addMonths = (date: CivilDate, months: number): CivilDate => {
  const { year, month, day } = partsOf(date);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  const moved = new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)));
  return civilDate(moved.toISOString().slice(0, 10));
};

/** Days from `from` to `until`; negative when `until` is earlier. */
export const daysBetween = (from: CivilDate, until: CivilDate): number =>
  (utcMidnightOf(until) - utcMidnightOf(from)) / DAY_MS;

/** Orders two days: negative when `left` is earlier, zero when equal, positive when later. */
export const compareCivilDates = (left: CivilDate, right: CivilDate): number => daysBetween(right, left);

/** The day of the week. */
export const weekdayOf = (date: CivilDate): Weekday => {
  const weekday = WEEKDAYS[new Date(utcMidnightOf(date)).getUTCDay()];
  if (weekday === undefined) throw new TypeError(`No weekday for ${date}`);
  return weekday;
};

/** The year, month (1 to 12) and day of a civil date. */
export const partsOf = (date: CivilDate): { year: number; month: number; day: number } => ({
  year: Number(date.slice(0, 4)),
  month: Number(date.slice(5, 7)),
  day: Number(date.slice(8, 10)),
});
