import { civilDateOf } from '#shared/domain/civil-date.ts';

const parts = new Intl.DateTimeFormat('ja-JP', {
  month: 'numeric',
  day: 'numeric',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Tokyo',
});

/** An instant for a list: `12/1(火) 09:05`. */
export const momentWords = (instant: string): string => parts.format(new Date(instant));

const clock = new Intl.DateTimeFormat('ja-JP', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Asia/Tokyo',
});

/** The time of day: `09:05`. */
export const clockWords = (instant: string): string => clock.format(new Date(instant));

/** `2026-12-01` as `2026/12/01`, for tables. */
export const dateCell = (date: string): string => date.replaceAll('-', '/');

const minuteMs = 60_000;

/** How long ago something was: `3日5時間`. Empty when this computer's clock says that it is still to come. */
export const ageWords = (since: string, now = Date.now()): string => {
  const minutes = Math.floor((now - Date.parse(since)) / minuteMs);
  if (minutes < 0) return '';
  const [days, hours] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60)];
  if (days > 0) return hours > 0 ? `${days}日${hours}時間` : `${days}日`;
  return hours > 0 ? `${hours}時間${minutes % 60}分` : `${minutes}分`;
};

/** Today in Japan, or a later day on which something has certainly happened: this computer's clock may be behind. */
export const todayOrLater = (...happenedOn: (string | undefined)[]): string => {
  const today = civilDateOf(Date.now());
  return [today, ...happenedOn.filter((day) => day !== undefined)].toSorted().at(-1) ?? today;
};

/** The day in Japan of an instant. */
export const dayOf = (instant: string): string => civilDateOf(Date.parse(instant));
