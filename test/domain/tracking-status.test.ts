import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '#shared/domain/civil-date.ts';
import { promisedAfter } from '#shared/domain/decisions/promised-day.ts';
import { disprovesAddress } from '#shared/domain/letter.ts';
import { type ReturnReason, returnReasonSchema } from '#shared/domain/return-reason.ts';
import {
  heldUntil,
  meaningOf,
  returnReasonOf,
  type TrackingMeaning,
  type TrackingStatus,
  trackingStatusOf,
  trackingStatusSchema,
} from '#shared/domain/tracking-status.ts';

const words: [string, string, TrackingStatus, TrackingMeaning][] = [
  ['規則20条1項6号 (the day of posting)', '引受', 'accepted', 'wait'],
  ['§5.4', '発送', 'in_transit', 'wait'],
  ['§5.4', '通過', 'in_transit', 'wait'],
  ['§5.4', '中継', 'in_transit', 'wait'],
  ['§5.4', '到着', 'at_delivery_office', 'wait'],
  ['§5.4', '持ち出し中', 'out_for_delivery', 'wait'],
  ['§5.4', 'お届け先休日のため保管', 'held_while_closed', 'wait'],
  ['§5.2 (seven days from the next day)', 'ご不在のため持ち戻り', 'absent', 'retention_runs'],
  ['§5.2', '保管', 'held', 'retention_runs'],
  ['§5.4', '配達希望受付', 'redelivery_requested', 'retention_runs'],
  ['§5.4', '再配達', 'redelivery_requested', 'retention_runs'],
  ['規則6条1項1号 (転送不要)', '転送', 'forwarded', 'alarm'],
  ['携帯法施行規則8条2項3号 (the day of delivery)', 'お届け先にお届け済み', 'delivered', 'record_delivery'],
  ['携帯法施行規則8条2項3号', 'お届け済み', 'delivered', 'record_delivery'],
  ['携帯法施行規則8条2項3号', '窓口でお渡し', 'delivered_at_counter', 'record_delivery'],
  ['§5.4', '返送', 'returning', 'record_return'],
  ['§5.4', '差出人に返送', 'returned', 'record_return'],
  ['§5.4', '差出人に返送済み', 'returned', 'record_return'],
  ['§5.4', '受取辞退', 'refused', 'record_return'],
  ['§5.4', '受取拒絶', 'refused', 'record_return'],
  ['§5.4', '調査中', 'unknown', 'look_yourself'],
  ['§5.4 (anything else)', '国際交換局に到着', 'unknown', 'look_yourself'],
  ['§5.4 (anything else)', '到着後返送', 'unknown', 'look_yourself'],
  ['§5.4 (anything else)', '保管期間経過のため返送', 'unknown', 'look_yourself'],
  ['§5.4 (anything else)', '引受拒否', 'unknown', 'look_yourself'],
  ['§5.2 (sent back when the days are over)', '保管期間経過', 'returning', 'record_return'],
  ['§5.4 (a bracket)', '返送（保管期間経過）', 'returning', 'record_return'],
  ['§5.4 (a blank)', '到着　川口郵便局', 'at_delivery_office', 'wait'],
  ['§5.4', '再配達受付', 'redelivery_requested', 'retention_runs'],
];

describe('the words of the tracking page', () => {
  it.each(words)('%s: 「%s」 is %s and asks: %s', (_source, text, status, meaning) => {
    expect(trackingStatusOf(text)).toBe(status);
    expect(meaningOf[status]).toBe(meaning);
  });

  it('reaches every status', () => {
    expect(new Set(words.map(([, , status]) => status))).toEqual(new Set(trackingStatusSchema.options));
  });

  it('does not mind spaces and half-width forms around them', () => {
    expect(trackingStatusOf('　お届け先にお届け済み ')).toBe('delivered');
  });
});

const reasons: [string, string, ReturnReason, boolean][] = [
  ['§5.2 (the address failed)', 'あて所に尋ねあたりません', 'address_unknown', true],
  ['§5.2 (the address failed)', '転居先不明', 'moved_unknown', true],
  ['§5.2 (転送不要)', '転居(転送不要のため返送)', 'moved_not_forwarded', true],
  ['§5.2 (neutral: once more to the same address)', '保管期間経過', 'retention_expired', false],
  ['§5.2', '受取拒絶', 'refused', false],
  ['§5.2', '受取辞退', 'refused', false],
  ['§5.2 (the address failed)', 'あて名不完全', 'insufficient_address', true],
  ['§5.2 (the address failed)', '表札・会社名なし', 'no_recipient_name', true],
  ['§5.2 (the address failed)', '受取人死亡', 'deceased', true],
  ['§5.2', '事故', 'lost', false],
];

describe('the reason of a return', () => {
  it.each(reasons)('%s: 「%s」 is %s, and disproves the address: %s', (_source, text, reason, disproves) => {
    expect(returnReasonOf(text)).toBe(reason);
    expect(disprovesAddress(reason)).toBe(disproves);
  });

  it('reaches every reason, and guesses none', () => {
    expect(new Set(reasons.map(([, , reason]) => reason))).toEqual(new Set(returnReasonSchema.options));
    expect(returnReasonOf('宛先の変更')).toBeUndefined();
  });
});

describe('the days at the post office (§5.2)', () => {
  it.each([
    ['2026-12-01', 'asARule', '2026-12-08'],
    ['2026-12-01', 'onRequest', '2026-12-11'],
    ['2026-12-28', 'asARule', '2027-01-04'],
  ] as const)('first tried on %s, kept %s: until %s', (day, kept, until) => {
    expect(heldUntil(civilDate(day), kept)).toBe(until);
  });
});

describe('the promised day after a delivery', () => {
  it.each([
    ['nobody was absent', '2026-12-02', undefined, '2026-12-01', '2026-12-02'],
    ['S6: absent on a Tuesday, delivered on Friday', '2026-12-02', '2026-12-01', '2026-12-04', '2026-12-08'],
    ['absent and delivered over a weekend', '2026-12-07', '2026-12-05', '2026-12-06', '2026-12-07'],
    ['absent after the promised day', '2026-12-02', '2026-12-03', '2026-12-10', '2026-12-02'],
    ['absent on the promised day', '2026-12-02', '2026-12-02', '2026-12-02', '2026-12-03'],
  ])('%s', (_what, promised, absent, delivered, expected) => {
    const posting = absent === undefined ? {} : { absentOn: civilDate(absent) };
    expect(promisedAfter(civilDate(promised), posting, civilDate(delivered))).toBe(expected);
  });

  it('never moves to an earlier day', () => {
    const day = fc.integer({ min: 0, max: 300 }).map((days) => addDays(civilDate('2026-11-24'), days));
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 12 }), (promised, absentOn, days) => {
        expect(promisedAfter(promised, { absentOn }, addDays(absentOn, days)) >= promised).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
