import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { settingsOf } from '#infra/settings.ts';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { paperGuideInWords } from '#shared/copy/ja/paper-guide.ts';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { paperGuideOf } from '#shared/domain/paper-guide/paper-guide.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { anotherCompany, answered, CasePlay } from '#test/http/case-play.ts';
import { decide, inspect, papersByCopy } from '#test/http/paper-inspection.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

/** A day on which copies still count, for papers whose dates are printed on them. */
vi.hoisted(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T01:12:00Z') }));

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(async () => {
  await system.stop();
  vi.useRealTimers();
});

const guideOf = async (play: CasePlay) =>
  answered(await play.customer('GET', `${play.own}/papers`), 200, customerRoutes.getPaperGuide.responses[200]);
const statesOf = async (play: CasePlay) =>
  Object.fromEntries(
    (await guideOf(play)).requirements.map(({ subject, purposeText, state }) => [`${subject} ${purposeText}`, state]),
  );
const states = (
  [application, questionnaire, corporation, business, person, authority]: readonly string[],
  further: object = {},
) => ({
  'application 申込書': application,
  'application 確認事項の用紙': questionnaire,
  'corporation 法人の確認書類': corporation,
  'corporation 事業の内容がわかる書類': business,
  'person_in_charge ご担当者の本人確認書類': person,
  'person_in_charge 委任状': authority,
  ...further,
});
const all = (state: string) => Array.from({ length: 6 }, () => state);

describe('what to send', () => {
  test('is told for a complete draft, without a last day, and refused for one with gaps', async () => {
    const play = await new CasePlay(system).drafted(anotherCompany());
    const guide = await guideOf(play);
    expect(guide).not.toHaveProperty('documentsEndOn');
    expect(guide.mailTo.join()).toContain('〒170-0005');
    expect(await statesOf(play)).toEqual(states(all('needed')));
    await play.customer('PUT', `${play.own}/draft`, { draftVersion: 2, form: { applicantKind: 'corporation' } });
    expect(await play.customer('GET', `${play.own}/papers`)).toMatchObject({
      status: 422,
      json: { code: 'application_incomplete' },
    });
  });

  test('changes from needed to received and, by a decision alone, to accepted or send again', async () => {
    const play = await new CasePlay(system).submitted();
    expect(await guideOf(play)).toMatchObject({ documentsEndOn: '2027-01-25' });
    const withoutMandate = papersByCopy.filter(({ kind }) => kind !== 'power_of_attorney');
    await play.arrived(withoutMandate);
    const received = states([...all('received').slice(1), 'needed']);
    expect(await statesOf(play)).toEqual(received);

    await play.scansAdded();
    for (const { kind } of withoutMandate)
      await inspect(
        play,
        kind,
        kind === 'drivers_license' ? { result: 'rejected', findings: ['paper_unreadable'] } : {},
      );
    expect(await statesOf(play)).toEqual(received);

    expect((await decide(play, { outcome: 'request_resubmission' })).status).toBe(200);
    const asked = ['accepted', 'accepted', 'accepted', 'accepted', 'send_again', 'send_again'];
    expect(await statesOf(play)).toEqual(states(asked));
    await play.advance();
    await play.arrived(papersByCopy.filter(({ kind }) => kind === 'drivers_license'));
    expect(await statesOf(play)).toEqual(states([...asked.slice(0, 4), 'received', 'needed']));
  });

  test('is accepted as a whole after the approval', async () => {
    const play = await new CasePlay(system).reviewed();
    expect(await statesOf(play)).toEqual(states(all('accepted')));
    expect((await guideOf(play)).letters.map(({ addressee }) => addressee)).toEqual([
      'corporation',
      'person_in_charge',
    ]);
  });

  test('is not told after the end', async () => {
    const play = await new CasePlay(system).submitted();
    await play.customer('POST', `${play.own}/withdrawal`, {});
    expect(await play.customer('GET', `${play.own}/papers`)).toMatchObject({
      status: 409,
      json: { code: 'application_ended' },
    });
  });
});

/** The guide in words for a form that was submitted on 24 November 2026, or on the day itself, read on a day. */
const wordsOn = (today: string, form: ApplicationForm, submittedAt = '2026-11-24T01:12:00.000Z') => {
  const { application } = new CaseWalk(instant(submittedAt)).submitted(form);
  const guide = paperGuideOf({ application, form, today: civilDate(today) });
  if (!guide.ok) throw new Error(guide.refusal.code);
  return paperGuideInWords(guide.value, settingsOf('local').documentsAddress);
};
const waysOf = (words: ReturnType<typeof wordsOn>, purposeText: string) =>
  words.requirements.find((requirement) => requirement.purposeText === purposeText)?.ways ?? [];
const paperOf = (ways: ReturnType<typeof waysOf>, name: string) =>
  ways.flatMap(({ papers }) => papers).find((paper) => paper.name === name);

describe('what to mind', () => {
  test('規則7条柱書: how new a certificate must be, for when it is posted now and for the last day', () => {
    const ways = waysOf(wordsOn('2026-11-24', corporationForm), '法人の確認書類');
    expect(paperOf(ways, '登記事項証明書')).toMatchObject({
      formText: '原本またはコピー',
      freshnessText:
        '発行から6か月以内（2026年11月27日までに届く場合は、2026年5月27日以降に発行されたもの。2027年1月25日までに届く場合は、2026年7月25日以降に発行されたもの）',
      issuedOnOrAfter: '2026-07-25',
    });
    expect(paperOf(waysOf(wordsOn('2027-01-22', corporationForm), '法人の確認書類'), '登記事項証明書')).toMatchObject({
      freshnessText: '発行から6か月以内（2027年1月25日までに届く場合は、2026年7月25日以降に発行されたもの）',
    });
  });

  test('番号法: of a card with an individual number the front alone, and what is to be blacked out', () => {
    const ways = waysOf(wordsOn('2026-11-24', corporationForm), 'ご担当者の本人確認書類');
    expect(paperOf(ways, 'マイナンバーカード')).toMatchObject({
      sidesText: '表面だけ（裏面はコピーも郵送もしないでください）',
      maskTexts: ['臓器提供の意思の欄', '性別'],
    });
    expect(paperOf(ways, '住民票の写し')?.maskTexts).toContain('マイナンバー（個人番号）');
  });

  test('規則6条1項1号リ: a sole proprietor is told of one original, two copies, and a copy with a receipt', () => {
    const ways = waysOf(wordsOn('2026-11-24', soleProprietorForm), '事業主様の本人確認書類');
    expect(ways.map(({ text }) => text)).toEqual([
      '住民票の写し、住民票記載事項証明書、戸籍の附票の写しなどの原本1点',
      '運転免許証、運転経歴証明書、マイナンバーカードなどのコピー2点',
      '運転免許証、運転経歴証明書、マイナンバーカードなどのコピー1点と、国税・地方税の領収証書、納税証明書、社会保険料の領収証書などの原本またはコピー1点',
      '確認書類に現在のご住所の記載がない場合：運転免許証、運転経歴証明書、マイナンバーカードなどのコピー1点と、国税・地方税の領収証書、納税証明書、社会保険料の領収証書などの原本またはコピー2点',
    ]);
    expect(ways[2]?.papers.map(({ group }) => group)).toContain(2);
  });

  test('携帯法: with a 050 number originals alone are asked for', () => {
    const form = { ...corporationForm, order: { numbers: [{ kind: 'ip_050' as const, count: 1 }] } };
    const words = wordsOn('2026-11-24', form);
    const forms = ['法人の確認書類', 'ご担当者の本人確認書類'].flatMap((purpose) =>
      waysOf(words, purpose).flatMap(({ papers }) => papers.filter(({ group }) => group === 1)),
    );
    expect(new Set(forms.map(({ formText }) => formText))).toEqual(new Set(['原本']));
  });

  test('until when copies are offered is told where the last day comes after it, and then they are offered no more', () => {
    const late = waysOf(
      wordsOn('2027-01-12', soleProprietorForm, '2027-01-12T01:12:00.000Z'),
      '事業主様の本人確認書類',
    );
    expect(paperOf(late.slice(1), '運転免許証')).toMatchObject({
      usableUntil: '2027-02-26',
      noteTexts: ['コピーでのお手続きは、2027年2月26日に届いたものまでです。'],
    });
    const early = waysOf(wordsOn('2026-11-24', soleProprietorForm), '事業主様の本人確認書類');
    expect(paperOf(early.slice(1), '運転免許証')).not.toHaveProperty('usableUntil');
    const after = waysOf(
      wordsOn('2027-03-01', soleProprietorForm, '2027-03-01T01:12:00.000Z'),
      '事業主様の本人確認書類',
    );
    expect(after.map(({ papers }) => papers[0]?.formText)).toEqual(['原本']);
  });

  test('is said in plain words, without a word of what is internal', () => {
    const foreign = { ...corporationForm, foreignPep: true };
    for (const form of [corporationForm, soleProprietorForm, foreign]) {
      const words = JSON.stringify(wordsOn('2026-11-24', form));
      expect(words).not.toMatch(/undefined|\[object|疑|リスク|厳格|14条|審査|受領日|本人特定事項/);
    }
    expect(wordsOn('2026-11-24', foreign).requirements.map(({ purposeText }) => purposeText)).toContain(
      '実質的支配者の方がわかる書類',
    );
  });
});
