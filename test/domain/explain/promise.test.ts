import { describe, expect, test } from 'vitest';
import { civilDate as day, instant } from '#shared/domain/civil-date.ts';
import { promiseFor, type Standstill } from '#shared/domain/explain/promise.ts';
import type { StatedPosting } from '#shared/domain/explain/stated-letter.ts';
import { example, explained } from './example-cases.ts';

describe('約5営業日 from complete papers', () => {
  test.each([
    ['民法140条', '2026-11-20', '2026-11-20', '2026-11-30'],
    ['民法140条', '2026-11-22', '2026-11-24', '2026-12-01'],
    ['民法140条', '2026-12-22', '2026-12-22', '2027-01-04'],
    ['民法140条', '2026-12-25', '2026-12-25', '2027-01-07'],
    ['民法140条', '2027-04-26', '2027-04-26', '2027-05-07'],
    ['民法140条', '2026-09-15', '2026-09-15', '2026-09-25'],
  ])('%s: papers of %s count from %s and promise %s', (_law, received, countedFrom, promisedOn) => {
    expect(promiseFor(day(received), day(received), [])).toEqual({
      state: 'promised',
      countedFrom,
      promisedOn,
      standstills: [],
    });
  });

  test.each([
    ['before the cut-off', '2026-11-24T05:59:00.000Z', '2026-11-24'],
    ['at the cut-off', '2026-11-24T06:00:00.000Z', '2026-11-25'],
  ])('papers that come %s count from their business day', (_, at, countedFrom) => {
    expect(promiseFor(instant(at), day('2026-11-24'), [])).toMatchObject({ countedFrom });
  });

  test.each([
    ['14:59', '2026-11-24'],
    ['15:00', '2026-11-25'],
  ])('the hour of the last envelope, %s, decides the day', (receivedAt, countedFrom) => {
    const stated = example('s01-corporation-copies');
    const papers = stated.papers?.map((paper) => ({ ...paper, receivedAt })) ?? [];
    expect(explained({ ...stated, papers }).promise).toMatchObject({ countedFrom });
  });

  test.each(['2025-12-31', '2031-01-06', '2030-12-27'])('is not computed where the tables end: %s', (received) => {
    expect(promiseFor(day(received), day(received), [])).toEqual({ state: 'calendar_missing' });
  });

  test('does not begin while the customer has something to send or to answer', () => {
    const { letters: _, ...stated } = example('s01-corporation-copies');
    const { papers: _papers, ...empty } = stated;
    expect(explained(empty).promise).toEqual({ state: 'waiting_for_customer' });
    expect(explained({ ...stated, unanswered: ['foreign_pep'] }).promise).toEqual({ state: 'waiting_for_customer' });
    expect(explained(stated).promise).toMatchObject({ state: 'promised', promisedOn: '2026-12-01' });
  });
});

describe('the clock stands still', () => {
  const received = day('2026-11-27');
  const at = (from: string, until?: string): Standstill => ({
    to: 'person_in_charge',
    from: day(from),
    ...(until ? { until: day(until) } : {}),
  });

  test.each<[string, Standstill[], string, string | undefined]>([
    ['over business days', [at('2026-12-01', '2026-12-02')], '2026-12-08', '2026-12-04'],
    ['over a weekend only', [at('2026-12-05', '2026-12-06')], '2026-12-04', undefined],
    ['over the promised day itself', [at('2026-12-04', '2026-12-04')], '2026-12-07', '2026-12-04'],
    ['after the promised day', [at('2026-12-07', '2026-12-20')], '2026-12-04', undefined],
    [
      'for two letters, a day of both once',
      [at('2026-12-01', '2026-12-02'), at('2026-12-02', '2026-12-03')],
      '2026-12-09',
      '2026-12-04',
    ],
    [
      'because of a promise that moved into it',
      [at('2026-12-02', '2026-12-03'), at('2026-12-08', '2026-12-08')],
      '2026-12-09',
      '2026-12-04',
    ],
  ])('%s', (_, standstills, promisedOn, firstPromisedOn) => {
    const promise = promiseFor(received, received, standstills);
    expect(promise).toMatchObject({ state: 'promised', promisedOn });
    expect('firstPromisedOn' in promise ? promise.firstPromisedOn : undefined).toBe(firstPromisedOn);
  });

  test.each([
    ['before the promised day', '2026-12-04', 'standing_still'],
    ['after the promised day', '2026-12-05', 'promised'],
  ])('until the delivery, when that is still to come and it stopped %s', (_, from, state) => {
    expect(promiseFor(received, received, [at(from)]).state).toBe(state);
  });

  const withPostings = (postings: StatedPosting[]) => {
    const stated = example('s06-letter-returned');
    return explained({ ...stated, letters: [{ to: 'person_in_charge', postings }] }).promise;
  };
  const posted = { postedOn: day('2026-11-30') };

  test.each<[string, StatedPosting[], Partial<Standstill>[]]>([
    ['a letter under way stops nothing', [posted], []],
    ['an absence stops it', [{ ...posted, absentOn: day('2026-12-01') }], [{ from: day('2026-12-01') }]],
    [
      'a return of which no attempt is known stops it on its day',
      [{ ...posted, result: 'returned', resultOn: day('2026-12-03') }],
      [{ from: day('2026-12-03') }],
    ],
    [
      'a second attempt by the post ends it',
      [{ ...posted, absentOn: day('2026-12-01'), result: 'delivered', resultOn: day('2026-12-02') }],
      [{ from: day('2026-12-01'), until: day('2026-12-02') }],
    ],
    [
      'it counts from the first attempt of all',
      [
        { ...posted, absentOn: day('2026-12-01'), result: 'returned', resultOn: day('2026-12-02') },
        { ...posted, absentOn: day('2026-12-03') },
      ],
      [{ from: day('2026-12-01') }],
    ],
  ])('§7: %s', (_, postings, standstills) => {
    expect(withPostings(postings)).toMatchObject({
      standstills: standstills.map((one) => ({ to: 'person_in_charge', ...one })),
    });
  });
});
