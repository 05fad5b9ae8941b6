import { describe, expect, it } from 'vitest';
import { parseScheduleExpression } from '#local/schedules/schedule-expression.ts';

const next = (expression: string, zone: string, after: string) =>
  new Date(parseScheduleExpression(expression, zone)(Date.parse(after))).toISOString();

describe('schedule expressions', () => {
  it.each([
    ['rate(5 minutes)', 'UTC', '2027-01-01T00:00:30Z', '2027-01-01T00:05:30.000Z'],
    ['rate(1 day)', 'UTC', '2027-01-01T00:00:00Z', '2027-01-02T00:00:00.000Z'],
    ['cron(0 9 * * ? *)', 'Asia/Tokyo', '2027-01-01T00:00:00Z', '2027-01-02T00:00:00.000Z'],
    ['cron(30 8 ? * MON-FRI *)', 'Asia/Tokyo', '2027-01-01T00:00:00Z', '2027-01-03T23:30:00.000Z'],
    ['cron(0/20 * * * ? *)', 'Etc/UTC', '2027-01-01T00:05:00Z', '2027-01-01T00:20:00.000Z'],
    ['cron(0 0 1 4 ? *)', 'UTC', '2027-04-01T00:00:00Z', '2028-04-01T00:00:00.000Z'],
  ])('%s in %s is due next as EventBridge has it', (expression, zone, after, expected) => {
    expect(next(expression, zone, after)).toBe(expected);
  });

  it.each([
    ['rate(0 minutes)', 'UTC'],
    ['at(2027-01-01T00:00:00)', 'UTC'],
    ['cron(0 9 L * ? *)', 'UTC'],
    ['cron(0 9 * * ? *)', 'Europe/Berlin'],
  ])('%s in %s fails loudly', (expression, zone) => {
    expect(() => next(expression, zone, '2027-01-01T00:00:00Z')).toThrow(/not supported locally/);
  });
});
