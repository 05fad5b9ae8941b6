/** `2026-12-01` as `2026年12月1日（火）`. */
export const dayWords = (date: string): string =>
  format(date, { year: 'numeric', month: 'long', day: 'numeric', weekday: 'short' });

/** `2026-12-01` as `12月1日（火）`. */
export const shortDayWords = (date: string): string =>
  format(date, { month: 'long', day: 'numeric', weekday: 'short' });

/** An instant as people in Japan read it: `2026年12月1日 9:05`. */
export const instantWords = (instant: string): string =>
  new Intl.DateTimeFormat('ja-JP', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Tokyo' }).format(
    new Date(instant),
  );

/** A civil date has no zone: noon in UTC is the same day everywhere that matters. */
const format = (date: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('ja-JP', { ...options, timeZone: 'UTC' })
    .format(new Date(`${date}T12:00:00Z`))
    .replace(/\((.)\)/, '（$1）');
