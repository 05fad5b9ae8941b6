import { describe, expect, test } from 'vitest';
import { type Instant, instantOf } from '#shared/domain/civil-date.ts';
import { serviceLevelOf } from '#shared/domain/service-level.ts';
import { soonAtOf } from '#shared/domain/soon-at.ts';
import { timesReturnedOf } from '#shared/domain/times-returned.ts';
import { approvedWalk, deficientWalk, post, settleLetter } from '#test/functions/approved-walk.ts';

/** A moment in Japan. */
const tokyo = (text: string): Instant => instantOf(Date.parse(`${text}+09:00`));

describe('a wait is nearly late when three quarters of its business hours are gone', () => {
  test.each([
    ['nine hours of one day', '2026-11-24T09:00', '2026-11-24T23:59:59.999', '2026-11-24T15:45'],
    ['opened at night: the morning counts', '2026-11-24T20:00', '2026-11-25T23:59:59.999', '2026-11-25T15:45'],
    ['opened before the office opens', '2026-11-24T03:00', '2026-11-24T23:59:59.999', '2026-11-24T15:45'],
    ['two days: 13.5 of 18 hours', '2026-11-24T18:00', '2026-11-26T23:59:59.999', '2026-11-26T13:30'],
    ['begun at noon: 11.25 of 15 hours', '2026-11-24T12:00', '2026-11-25T23:59:59.999', '2026-11-25T14:15'],
    ['over a weekend (土曜・日曜)', '2026-11-27T09:00', '2026-11-30T23:59:59.999', '2026-11-30T13:30'],
    ['over a holiday (勤労感謝の日)', '2026-11-20T09:00', '2026-11-24T23:59:59.999', '2026-11-24T13:30'],
    ['over the turn of the year', '2026-12-28T09:00', '2027-01-04T23:59:59.999', '2027-01-04T13:30'],
    ['an end in the middle of a day', '2026-11-24T09:00', '2026-11-24T13:00', '2026-11-24T12:00'],
    ['no business hour in it at all', '2026-11-28T10:00', '2026-11-29T23:59:59.999', '2026-11-28T10:00'],
  ])('%s', (_, openedAt, actBy, soonAt) => {
    expect(soonAtOf({ openedAt: tokyo(openedAt), actBy: tokyo(actBy) })).toBe(tokyo(soonAt));
  });
});

test.each([
  ['2026-11-24T15:44:59.999', 'on_time'],
  ['2026-11-24T15:45', 'soon'],
  ['2026-11-24T23:59:59.999', 'soon'],
  ['2026-11-25T00:00', 'late'],
])('at %s it is told as %s', (at, level) => {
  const times = { soonAt: tokyo('2026-11-24T15:45'), actBy: tokyo('2026-11-24T23:59:59.999') };
  expect(serviceLevelOf(times, tokyo(at))).toBe(level);
});

describe('how often something came back', () => {
  test('is counted for a case by the notices and by what the approver sent back', () => {
    const { application } = deficientWalk();
    expect(timesReturnedOf(application, {})).toBe(1);
    const back = application.reviews.map(
      (review) => ({ ...review, step: 'approval', outcome: 'return_to_review' }) as const,
    );
    const approvals = application.reviews.map((review) => ({ ...review, outcome: 'approve' }) as const);
    const reviews = [...application.reviews, ...back, ...approvals];
    expect(timesReturnedOf({ ...application, reviews }, {})).toBe(2);
  });

  test('is counted for a letter by its own postings', () => {
    const walk = approvedWalk().letters();
    post(walk, 'corporation', '385-99-00001-6').openWaits();
    settleLetter(walk, 'corporation', 'retention_expired');
    expect(timesReturnedOf(walk.application, { letterId: 'corporation' })).toBe(1);
    expect(timesReturnedOf(walk.application, { letterId: 'person_in_charge' })).toBe(0);
  });
});
