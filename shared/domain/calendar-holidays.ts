import holidays2025 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2025.js';
import holidays2026 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2026.js';
import holidays2027 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2027.js';
import holidays2028 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2028.js';
import holidays2029 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2029.js';
import holidays2030 from '@holiday-jp/holiday_jp/lib/holidays_every_year/2030.js';

/** 国民の祝日 and 休日 by year. Only these years are bundled: all years would weigh forty times as much. */
export const holidaysByYear: ReadonlyMap<number, ReadonlySet<string>> = new Map(
  Object.entries({
    2025: holidays2025,
    2026: holidays2026,
    2027: holidays2027,
    2028: holidays2028,
    2029: holidays2029,
    2030: holidays2030,
  }).map(([year, holidays]) => [Number(year), new Set(Object.keys(holidays))]),
);

/** 春分の日 and 秋分の日 are fixed each February for the next year (暦要項); those of later years are computed. */
export const lastGazettedYear = 2027;
