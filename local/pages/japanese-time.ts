const format = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'long', timeStyle: 'medium' });

/** Writes an instant (ISO 8601) for people: 2026年11月24日 10:12:00, always in Japan's time. */
export const japaneseTime = (instant: string): string => format.format(new Date(instant));
