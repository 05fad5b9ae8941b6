import fc from 'fast-check';
import { expect, it } from 'vitest';
import { instant } from '#shared/domain/civil-date.ts';
import { type HoldMark, oldestHoldsOf, permitLifting, standingHoldsOf } from '#shared/domain/retention/legal-hold.ts';

const put = (holdId: string): HoldMark => ({ holdId, kind: 'put' });
const lifted = (holdId: string): HoldMark => ({ holdId, kind: 'lifted' });

it.each([
  ['none was put', [], []],
  ['one stands', [put('a')], ['a']],
  ['one was lifted', [put('a'), lifted('a')], []],
  ['one of two was lifted', [put('a'), put('b'), lifted('a')], ['b']],
  ['lifting is read before putting', [lifted('a'), put('a'), put('b')], ['b']],
])('holds that stand: %s', (_, marks, standing) => {
  expect(standingHoldsOf(marks)).toEqual(standing);
});

it.each([
  ['a standing one', [put('a')], { ok: true, value: null }],
  ['one of two', [put('b'), put('a')], { ok: true, value: null }],
  ['one that was lifted', [put('a'), lifted('a')], { ok: false, refusal: { code: 'hold_lifted' } }],
  ['one that was never put', [put('b')], { ok: false, refusal: { code: 'hold_unknown' } }],
])('lifting %s', (_, marks, result) => {
  expect(permitLifting(marks, 'a')).toEqual(result);
});

it('the order in which marks are read does not matter, and lifting one leaves the others', () => {
  const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
  fc.assert(
    fc.property(ids, ids, fc.nat(), (puts, lifts, seed) => {
      const marks = [...puts.map(put), ...lifts.filter((id) => puts.includes(id)).map(lifted)];
      const turned = marks.map((_, index) => marks[(index + seed) % marks.length]).filter((mark) => mark !== undefined);
      const standing = puts.filter((id) => !lifts.includes(id));
      expect(standingHoldsOf(marks)).toEqual(standing);
      expect(standingHoldsOf(turned).toSorted()).toEqual(standing.toSorted());
    }),
  );
});

it('lists those that stand on any application, the oldest first', () => {
  const on = (mark: HoldMark, applicationId: string, hour: string) => ({
    ...mark,
    applicationId,
    writtenAt: instant(`2026-11-24T${hour}:00:00.000Z`),
  });
  const traces = [
    on(put('c'), 'application-1', '03'),
    on(put('a'), 'application-1', '01'),
    on(put('b'), 'application-2', '02'),
    on(put('d'), 'application-2', '00'),
    on(lifted('d'), 'application-2', '04'),
  ];
  expect(oldestHoldsOf(traces)).toEqual([
    { applicationId: 'application-1', holdId: 'a', putAt: '2026-11-24T01:00:00.000Z' },
    { applicationId: 'application-2', holdId: 'b', putAt: '2026-11-24T02:00:00.000Z' },
    { applicationId: 'application-1', holdId: 'c', putAt: '2026-11-24T03:00:00.000Z' },
  ]);
  expect(oldestHoldsOf([])).toEqual([]);
});
