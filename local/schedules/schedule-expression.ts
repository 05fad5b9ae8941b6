import { UnsupportedTemplate } from '../template/intrinsics.ts';

/** Answers the first instant after the given one at which a schedule is due. */
export type NextDue = (after: number) => number;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const unitMs: Readonly<Record<string, number>> = { minute: minuteMs, hour: 3_600_000, day: dayMs };
// Fixed offsets only: a zone with daylight saving would need more than an addition.
const zoneOffsetsMs: Readonly<Record<string, number>> = { UTC: 0, 'Etc/UTC': 0, 'Asia/Tokyo': 9 * 3_600_000 };
const weekdays = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
const daysToSearch = 366 * 5;

/** Reads `rate(...)` and the plain part of `cron(...)`: numbers, lists, ranges, steps and names of weekdays. */
export function parseScheduleExpression(expression: string, timeZone: string): NextDue {
  const rate = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(expression);
  if (rate) {
    const period = Number(rate[1]) * (unitMs[rate[2] ?? ''] ?? 0);
    if (period > 0) return (after) => after + period;
  }
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.split(' ');
  const offset = zoneOffsetsMs[timeZone];
  if (fields?.length === 6 && offset !== undefined) return parseCron(fields, offset);
  throw new UnsupportedTemplate(`the schedule ${expression} in ${timeZone} is not supported locally`);
}

function parseCron(fields: readonly string[], offset: number): NextDue {
  const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = '', year = ''] = fields;
  if (year !== '*') throw new UnsupportedTemplate('a schedule of certain years is not supported locally');
  const minutes = numbersOf(minute, 0, 59);
  const hours = numbersOf(hour, 0, 23);
  const days = new Set(numbersOf(dayOfMonth, 1, 31));
  const months = new Set(numbersOf(month, 1, 12));
  const named = dayOfWeek.replace(/[A-Z]{3}/g, (name) => String(weekdays.indexOf(name) + 1));
  const ofWeek = new Set(numbersOf(named, 1, 7));
  const fits = (date: Date) =>
    days.has(date.getUTCDate()) && months.has(date.getUTCMonth() + 1) && ofWeek.has(date.getUTCDay() + 1);
  return (after) => {
    const today = Math.floor((after + offset) / dayMs) * dayMs;
    for (let day = today; day < today + daysToSearch * dayMs; day += dayMs) {
      if (!fits(new Date(day))) continue;
      for (const hourOfDay of hours) {
        for (const minuteOfHour of minutes) {
          const instant = day + (hourOfDay * 60 + minuteOfHour) * minuteMs - offset;
          if (instant > after) return instant;
        }
      }
    }
    throw new UnsupportedTemplate(`cron(${fields.join(' ')}) is never due`);
  };
}

function numbersOf(field: string, low: number, high: number): number[] {
  const numbers = field.split(',').flatMap((part) => {
    const [, range = '', step = '1'] = /^([\d*?-]+)(?:\/(\d+))?$/.exec(part) ?? [];
    const [from, to] = range === '*' || range === '?' ? [low, high] : range.split('-').map(Number);
    const last = to ?? (part.includes('/') ? high : from);
    if (from === undefined || last === undefined || !(from >= low && last <= high && from <= last)) {
      throw new UnsupportedTemplate(`the schedule field ${field} is not supported locally`);
    }
    const count = Math.floor((last - from) / Number(step)) + 1;
    return Array.from({ length: count }, (_, index) => from + index * Number(step));
  });
  return [...new Set(numbers)].sort((a, b) => a - b);
}
