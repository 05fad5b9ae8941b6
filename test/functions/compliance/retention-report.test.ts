import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addMonths, civilDate } from '#shared/domain/civil-date.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { today } from '#test/http/case-play.ts';
import { keptForNinetyDays, ninetyFirstDay, type RetentionPlay, retentionPlayOf } from './retention-play.ts';

let system: ApiSystem;
let people: RetentionPlay;
beforeAll(async () => {
  system = await startApiSystem();
  people = retentionPlayOf(system);
});
afterAll(() => system.stop());

/** Codes of choices, and the month that names the text which was consented to, name nobody. */
const namesNobody = /^([a-z_0-9]*[a-z_][a-z_0-9]*|\d{4}-\d{2})$/;
/** What somebody wrote into a form: names, addresses, numbers. */
const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return value.length >= 4 && !namesNobody.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

describe('the report of what falls due', () => {
  test('当社規定: names an application that ended without a contract from the ninety-first day on', async () => {
    const [play, running] = [await people.withdrawn(), await people.submitted()];
    expect(await people.lineOf(play, keptForNinetyDays)).toBeUndefined();
    expect(await people.lineOf(play, ninetyFirstDay)).toEqual({
      applicationId: play.applicationId,
      outcome: 'withdrawn',
      keepUntil: keptForNinetyDays,
      deletableFrom: ninetyFirstDay,
      isHeld: false,
      basis: [
        {
          rule: 'ended_without_contract',
          why: { law: 'operator_rules', article: '保存期間', asOf: '2026-11-24' },
          from: today,
          until: keptForNinetyDays,
        },
      ],
    });
    expect(await people.lineOf(running, addMonths(today, 12 * 50))).toBeUndefined();
  });

  test('法8条: a suspicion keeps it for seven years', async () => {
    const play = await people.withdrawn();
    const { counts } = await people.report(ninetyFirstDay);
    await people.suspected(play);
    const later = await people.report(ninetyFirstDay);
    expect(later.cases.map(({ applicationId }) => applicationId)).not.toContain(play.applicationId);
    expect(later.counts).toEqual({ ...counts, due: counts.due - 1, keptLonger: counts.keptLonger + 1 });
    expect(await people.lineOf(play, addMonths(today, 84))).toBeUndefined();
    const due = await people.lineOf(play, addMonths(today, 85));
    expect(due?.basis.map(({ rule }) => rule)).toEqual(['verified_or_considered', 'ended_without_contract']);
  });

  test('a legal hold keeps it, for as long as one stands', async () => {
    const play = await people.withdrawn();
    const [first, second] = [await people.held(play), await people.held(play)];
    await people.lift(play, first);
    const line = await people.lineOf(play, ninetyFirstDay);
    expect(line).toMatchObject({ isHeld: true, keepUntil: keptForNinetyDays });
    expect(line).not.toHaveProperty('deletableFrom');
    expect((await people.report(ninetyFirstDay)).counts.held).toBeGreaterThan(0);
    await people.lift(play, second);
    expect(await people.lineOf(play, ninetyFirstDay)).toMatchObject({ isHeld: false, deletableFrom: ninetyFirstDay });
  });

  test('規則21条: names a case seven years after its contract, and none whose contract runs', async () => {
    const [ended, running] = [await people.activeUntil(civilDate('2027-02-28')), await people.activeUntil(undefined)];
    expect(await people.lineOf(ended, civilDate('2034-02-28'))).toBeUndefined();
    expect(await people.lineOf(ended, civilDate('2034-03-01'))).toMatchObject({
      outcome: 'active',
      keepUntil: '2034-02-28',
      deletableFrom: '2034-03-01',
      basis: [{ rule: 'verification_record', why: { article: '21条' }, from: '2027-02-28', until: '2034-02-28' }],
    });
    expect(await people.lineOf(running, civilDate('2099-12-31'))).toBeUndefined();
  });

  test('民法143条2項: reaches contracts that ended around 29 February', async () => {
    const [before, on] = [
      await people.activeUntil(civilDate('2028-02-28')),
      await people.activeUntil(civilDate('2028-02-29')),
    ];
    for (const play of [before, on]) {
      expect(await people.lineOf(play, civilDate('2035-02-28'))).toBeUndefined();
      expect(await people.lineOf(play, civilDate('2035-03-01'))).toMatchObject({ keepUntil: '2035-02-28' });
    }
  });

  test('is read page by page, each case once, whatever the size of a page', async () => {
    await Promise.all([people.withdrawn(), people.withdrawn(), people.activeUntil(civilDate('2027-06-30'))]);
    const until = addMonths(today, 12 * 20);
    const whole = await people.report(until);
    const ids = whole.cases.map(({ applicationId }) => applicationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(whole.lookedAt).toEqual({
      applications: whole.cases.filter(({ outcome }) => outcome !== 'active').length,
      contracts: whole.cases.filter(({ outcome }) => outcome === 'active').length,
    });
    for (const limit of [1, 2, whole.lookedAt?.applications ?? 1]) {
      const paged = await people.report(until, limit);
      expect(paged.cases).toEqual(whole.cases);
      expect(paged.counts).toEqual(whole.counts);
      expect(paged.pages.every(({ cases }) => cases.length <= limit)).toBe(true);
    }
  });

  test('refuses a cursor of another report, and one that it never gave', async () => {
    await Promise.all([people.withdrawn(), people.withdrawn()]);
    const { nextCursor = '' } = await people.page(ninetyFirstDay, '&limit=1');
    const packed = (place: unknown) => Buffer.from(JSON.stringify(place)).toString('base64url');
    const cursors = [
      nextCursor,
      packed([keptForNinetyDays, 'applications', { id: randomUUID(), day: ninetyFirstDay }]),
      packed([keptForNinetyDays, 'contracts', { id: 'somebody', day: today }]),
      packed([keptForNinetyDays, 'holds']),
      'x',
    ];
    for (const cursor of cursors) {
      const answer = await people.as('compliance')(
        'GET',
        `/retention-report?until=${keptForNinetyDays}&cursor=${cursor}`,
      );
      expect(answer).toMatchObject({ status: 400, json: { code: 'cursor_invalid' } });
    }
  });

  test('holds no personal data', async () => {
    const play = await people.withdrawn();
    const texts = textsIn(await system.store.loadForm(play.applicationId));
    const answer = await people.as('compliance')('GET', `/retention-report?until=${ninetyFirstDay}`);
    expect(texts.length).toBeGreaterThan(10);
    expect(answer.text).toContain(play.applicationId);
    expect(texts.filter((text) => answer.text.includes(text))).toEqual([]);
    expect(answer.text).not.toContain(play.customerId);
  });
});
