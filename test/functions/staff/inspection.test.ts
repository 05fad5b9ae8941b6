import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import { staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { deficiencyNotice } from '#shared/copy/ja/deficiency-notices.ts';
import { problemSentences } from '#shared/copy/ja/problems.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { anotherCompany, answered, CasePlay } from '#test/http/case-play.ts';
import { decide, inspect, paperIdOf, papersByCopy, seenWell } from '#test/http/paper-inspection.ts';

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

/** §13 S8: typed in the forms of today; the papers print the registered glyphs. */
const takasaki = (): ApplicationForm => {
  const form = anotherCompany();
  if (form.applicantKind !== 'corporation') throw new Error('a corporation is needed');
  const { personInCharge } = form;
  const name = { familyName: '高崎', givenName: '徳子', familyNameKana: 'タカサキ', givenNameKana: 'トクコ' };
  const residence = { postalCode: '1410032', prefecture: '東京都', city: '品川区', street: '大崎9-99-9' };
  return { ...form, personInCharge: { ...personInCharge, name, residence } };
};
const licence = { name: '髙﨑 德子', address: '東京都品川区大崎九丁目９９番９号', birthDate: '昭和63年4月12日生' };
const license = 'drivers_license' as const;

const inspectOthers = async (play: CasePlay, ...but: string[]) => {
  for (const { kind } of (await play.application()).papers) if (!but.includes(kind)) await inspect(play, kind);
};

const historyOf = async (play: CasePlay) =>
  answered(
    await play.office.auditor('GET', `${play.own}/history?limit=100`),
    200,
    staffRoutes.listHistory.responses[200],
  ).events;

const readingsOf = async (play: CasePlay) =>
  answered(await play.office.reviewer('GET', `${play.own}/readings`), 200, staffRoutes.getReadings.responses[200]);

describe('§13 S8: a licence with the registered glyphs', () => {
  test('matches the form with notes and is no deficiency', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    const answer = await inspect(play, license, { seen: seenWell, reading: licence });
    expect(answer).toMatchObject({
      status: 200,
      json: {
        findings: [],
        observation: {
          compared: { name: 'variant', address: 'variant', birthDate: 'same' },
          comparisonNotes: {
            name: expect.arrayContaining(['glyph_variant']),
            address: expect.arrayContaining(['block_notation']),
          },
        },
      },
    });
    const { papers } = await readingsOf(play);
    expect(papers).toMatchObject([{ versions: [{ version: 1, reading: licence, readBy: 'reviewer-1' }] }]);
  });

  test('with an old address in front and no reverse is asked for again, alone, and then approved', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    const old = { ...licence, address: '神奈川県川崎市川崎区架空町9-98-7' };
    const seen = { ...seenWell, address: 'former' as const, reverse: 'missing' as const };
    const answer = await inspect(play, license, { seen, reading: old });
    const paperId = await paperIdOf(play, license);
    const why = { law: 'criminal_proceeds_rules', article: expect.stringContaining('12条') };
    expect(answer.json).toMatchObject({
      findings: [{ code: 'reverse_side_missing', paperId, purpose: 'identity', why, canBeOverruled: true }],
      observation: { compared: { name: 'variant', address: 'different' } },
    });

    await inspectOthers(play, license);
    await play.confirmed();
    expect((await decide(play, { outcome: 'request_resubmission' })).status).toBe(200);
    expect((await play.application()).deficiencies).toEqual([{ code: 'reverse_side_missing', paperId }]);
    const progress = await play.customer('GET', `${play.own}/progress`);
    expect(progress.json).toMatchObject({ deficiencies: [{ code: 'reverse_side_missing', paperKind: license }] });
    expect(deficiencyNotice('reverse_side_missing', { paperKind: license }).request).toBe(
      '「運転免許証」は裏面にも記載があるため、裏面のコピーもお送りください。',
    );

    await (await play.advance()).arrived(papersByCopy.filter(({ kind }) => kind === license));
    await play.scansAdded();
    const again = await inspect(play, license, { seen: seenWell, reading: licence });
    expect(again.json).toMatchObject({ findings: [] });
    expect(await decide(play, { outcome: 'approve' })).toMatchObject({ json: { status: 'confirming_addresses' } });
  });
});

describe('§13 S9: a マイナンバーカード of which both sides came', () => {
  const card = {
    kind: 'my_number_card',
    subject: 'person_in_charge',
    form: 'copy',
    expiresOn: civilDate('2031-04-12'),
  } as const;
  const withCard = () =>
    new CasePlay(system).scanned(undefined, [...papersByCopy.filter(({ kind }) => kind !== license), card]);
  const seen = { ...seenWell, individualNumberVisible: true, unmasked: ['individual_number' as const] };

  test('goes on with its front: the number is masked, told in the history, and asked of nobody', async () => {
    const play = await withCard();
    const answer = await inspect(play, 'my_number_card', { seen, reading: { name: '佐久間莉央' } });
    expect(answer.json).toMatchObject({
      findings: [
        {
          code: 'individual_number_visible',
          why: { law: 'individual_number_act', article: '20条' },
          canBeOverruled: false,
        },
      ],
    });
    await inspectOthers(play, 'my_number_card');
    await play.confirmed();
    expect(await decide(play, { outcome: 'request_resubmission' })).toMatchObject({
      json: { code: 'finding_required' },
    });
    expect(await decide(play, { outcome: 'approve' })).toMatchObject({ json: { status: 'confirming_addresses' } });
    const inspections = (await historyOf(play)).filter(({ action }) => action === 'paper_inspected');
    expect(inspections.filter(({ details }) => details.individualNumberMasked)).toHaveLength(1);
  });

  test.each([
    ['the number of the document', { reading: { documentNumber: '123456789018' } }],
    ['a note, in groups and full width', { reading: { note: '裏面に１２３４　５６７８　９０１８とある' } }],
    ['a reason', { overruled: [{ code: 'paper_unreadable' as const, justification: '番号は1234-5678-9018と読める' }] }],
  ])('is not kept when somebody types its number into %s', async (_, typed) => {
    const play = await withCard();
    const before = await system.stored();
    const answer = await inspect(play, 'my_number_card', { seen, ...typed });
    const detail = problemSentences.individual_number_not_kept;
    expect(answer).toMatchObject({ status: 422, json: { code: 'individual_number_not_kept', detail } });
    expect(answer.text).not.toContain('5678');
    expect(await system.stored()).toEqual(before);
  });

  test('is told from the number of a licence and from the number of the register', async () => {
    const play = await new CasePlay(system).scanned(corporationForm, papersByCopy);
    const ofLicence = await inspect(play, license, { seen: seenWell, reading: { documentNumber: '123456789018' } });
    expect(ofLicence.status).toBe(200);
    const reading = { corporateNumber: '0133-01-991234', name: '株式会社みなと灯台システム' };
    const certificate = 'certificate_of_registered_matters';
    expect(
      await inspect(play, certificate, { seen: { ...seenWell, shows: ['head_office', 'business_content'] }, reading }),
    ).toMatchObject({
      status: 200,
      json: { observation: { compared: { name: 'same', corporateNumber: 'variant' } } },
    });
  });
});

describe('a reading', () => {
  test('is kept in every version, and each look at it is entered in the history', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    await inspect(play, license, { seen: seenWell, reading: { ...licence, name: '髙﨑 徳子' } });
    await inspect(play, license, { seen: seenWell, reading: licence });
    const { papers } = await readingsOf(play);
    expect(papers[0]?.versions.map(({ version, reading }) => [version, reading.name])).toEqual([
      [1, '髙﨑 徳子'],
      [2, '髙﨑 德子'],
    ]);
    expect((await play.office.auditor('GET', `${play.own}/readings`)).status).toBe(200);
    const readers = (await historyOf(play)).filter(({ action }) => action === 'readings_viewed');
    expect(readers.map(({ actor }) => actor.id)).toEqual(['reviewer-1', 'auditor-1']);
    expect(await play.office.clerk('GET', `${play.own}/readings`)).toMatchObject({ status: 403 });
  });

  test('keeps glyphs, widths and blanks as they were printed', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    const printed = { name: ' 神\u{E0100}崎　ｶﾞ ', address: '大崎９‐９９−９', note: '1\n2' };
    await inspect(play, license, { seen: seenWell, reading: printed });
    expect((await readingsOf(play)).papers[0]?.versions[0]?.reading).toEqual(printed);
  });

  test('stands beside the case only: not in what decisions look at, the trail, the view of the customer or the queue', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    const reading = { ...licence, issuer: '架空県公安委員会', documentNumber: '第987654321098号', note: '筆跡に特徴' };
    const overruled = [{ code: 'name_differs' as const, justification: '本人に電話で確認済み' }];
    await inspect(play, license, { seen: seenWell, reading, overruled });
    const needle = /髙﨑|德子|九丁目|昭和63|公安委員会|987654321098|筆跡|電話で確認/;
    const holding = Object.values(await system.stored())
      .flat()
      .filter((item) => needle.test(JSON.stringify(item)))
      .map((item) => JSON.stringify(item).match(/"itemKey":"([A-Z]+)/)?.[1]);
    expect(new Set(holding)).toEqual(new Set(['JUSTIFICATIONS', 'READING']));
    const view = await play.office.reviewer('GET', play.own);
    expect(view.text).not.toMatch(needle);
    expect((await play.customer('GET', `${play.own}/progress`)).text).not.toMatch(needle);
  });

  test('needs what was seen with it', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    expect(await inspect(play, license, { reading: licence })).toMatchObject({
      status: 400,
      json: { code: 'input_invalid', errors: [{ path: 'body.seen' }] },
    });
  });
});

describe('an inspection', () => {
  test('shows what to look for on each paper, and how each compared', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    await inspect(play, license, { seen: seenWell, reading: licence });
    const shown = answered(await play.office.reviewer('GET', play.own), 200, staffCaseSchema);
    const paper = shown.papers.find(({ kind }) => kind === license);
    expect(paper?.checklist).toMatchObject([
      {
        purpose: 'identity',
        proves: ['name', 'residence', 'birth_date'],
        sides: 'both_sides',
        freshness: 'valid_on_receipt_day',
        mask: ['organ_donation_intention'],
        forms: ['copy'],
        mustShowCurrentAddress: true,
      },
    ]);
    expect(paper?.inspection?.observation?.compared).toMatchObject({ name: 'variant' });
    const certificate = shown.papers.find(({ kind }) => kind === 'certificate_of_registered_matters');
    expect(certificate?.checklist.map(({ purpose }) => purpose)).toEqual(['identity', 'business_content']);
  });

  test('corrects what the clerk entered, and is judged by it', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    const expired = await inspect(play, license, { seen: seenWell, corrected: { expiresOn: civilDate('2026-01-31') } });
    expect(expired.json).toMatchObject({ findings: [{ code: 'identity_paper_expired', canBeOverruled: false }] });
    const other = await inspect(play, license, {
      corrected: { kind: 'residence_card', expiresOn: civilDate('2029-01-01') },
    });
    expect(other.json).toMatchObject({ findings: [] });
    expect((await play.application()).papers[3]).toMatchObject({ kind: 'residence_card', expiresOn: '2029-01-01' });
    const corrected = (await historyOf(play)).flatMap(({ details }) => (details.corrected ? [details.corrected] : []));
    expect(corrected).toEqual([['expiresOn'], ['expiresOn', 'kind']]);
  });

  test('by two reviewers at once is made by one; the marks of the other stay with them', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    const paperId = await paperIdOf(play, license);
    const expectedVersion = await play.version();
    const body = (name: string) => ({
      expectedVersion,
      result: 'accepted',
      findings: [],
      seen: seenWell,
      reading: { name },
    });
    const { reviewer, secondReviewer } = play.office;
    const names = ['髙﨑 德子', '高崎 徳子'];
    const answers = await Promise.all(
      [reviewer, secondReviewer].map((one, at) =>
        one('PUT', `${play.own}/papers/${paperId}/inspection`, body(names[at] ?? '')),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const winner = answers.findIndex(({ status }) => status === 200);
    expect(answers[1 - winner]?.json).toMatchObject({
      code: 'version_conflict',
      present: { version: expectedVersion + 1 },
    });
    const { inspection } = (await play.application()).papers.find((paper) => paper.paperId === paperId) ?? {};
    expect(inspection?.inspectedBy).toBe(`reviewer-${winner + 1}`);
    const { papers } = await readingsOf(play);
    expect(papers[0]?.versions.map(({ reading }) => reading.name)).toEqual([names[winner]]);
  });

  test('sent twice with one key is one reading', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    const paperId = await paperIdOf(play, license);
    const body = {
      expectedVersion: await play.version(),
      result: 'accepted',
      findings: [],
      seen: seenWell,
      reading: licence,
    };
    const send = () =>
      play.office.reviewer('PUT', `${play.own}/papers/${paperId}/inspection`, body, {
        'idempotency-key': 'one-reading',
      });
    const answers = [await send(), await send()];
    expect(answers[1]).toMatchObject({ status: 200, json: answers[0]?.json });
    expect((await readingsOf(play)).papers[0]?.versions).toHaveLength(1);
  });
});

describe('a receipt of 公共料金', () => {
  const gas = 'gas_bill_receipt' as const;
  const issuedOn = civilDate('2026-11-01');

  test('規則6条3項: is told from one of another place, and only the right one shows the office', async () => {
    const form = anotherCompany();
    if (form.applicantKind !== 'corporation') throw new Error('a corporation is needed');
    const businessOffice = { postalCode: '1010047', prefecture: '東京都', city: '千代田区', street: '神田架空町1-2-3' };
    const withOffice = { ...form, corporation: { ...form.corporation, businessOffice } };
    const bill = { kind: gas, subject: 'corporation', form: 'copy', issuedOn } as const;
    const play = await new CasePlay(system).scanned(withOffice, [...papersByCopy, bill]);
    const seen = { ...seenWell, shows: ['name' as const, 'office' as const] };
    expect(await inspect(play, gas, { seen, reading: { address: '大阪府大阪市北区架空1-1' } })).toMatchObject({
      status: 200,
      json: {
        findings: [{ code: 'office_address_not_evidenced', why: { article: '6条3項' }, canBeOverruled: true }],
        observation: { compared: { address: 'different' } },
      },
    });
    expect(
      await inspect(play, gas, { seen, reading: { officeAddress: '東京都千代田区神田架空町1-2-3' } }),
    ).toMatchObject({
      status: 200,
      json: { findings: [], observation: { compared: { address: 'same' } } },
    });
  });

  test('規則6条1項1号リ: may be in the name of a co-resident, and a certificate of taxes may not', async () => {
    const tax = 'tax_payment_certificate' as const;
    const ofProprietor = { subject: 'sole_proprietor', form: 'copy' } as const;
    const play = await new CasePlay(system).scanned(soleProprietorForm, [
      ...papersByCopy.slice(0, 2),
      { ...ofProprietor, kind: license, expiresOn: civilDate('2029-05-12') },
      { ...ofProprietor, kind: gas, issuedOn },
    ]);
    const seen = { ...seenWell, shows: ['name' as const, 'residence' as const], inNameOfCoResident: true };
    const reading = { name: '大谷 美咲', address: '愛知県名古屋市中区栄99-9-9メゾン凪305' };
    const shown = answered(await play.office.reviewer('GET', play.own), 200, staffCaseSchema);
    expect(shown.papers.find(({ kind }) => kind === gas)?.checklist).toMatchObject([{ orInNameOfCoResident: true }]);
    expect(await inspect(play, gas, { seen, reading })).toMatchObject({
      status: 200,
      json: { findings: [], observation: { inNameOfCoResident: true, compared: { name: 'different' } } },
    });
    const overruled = [{ code: 'name_differs' as const, justification: '同居の家族の名義と確認した' }];
    expect(await inspect(play, gas, { seen, reading, overruled, corrected: { kind: tax } })).toMatchObject({
      status: 200,
      json: { findings: [{ code: 'name_differs' }] },
    });
  });
});

describe('a finding', () => {
  const differs = { ...licence, name: '高崎 のり子' };

  test('is left out of the notice only with a reason, and the approval says so by its code', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    await inspect(play, license, { seen: seenWell, reading: differs });
    await inspectOthers(play, license);
    await play.confirmed();
    expect(await decide(play, { outcome: 'approve' })).toMatchObject({ json: { code: 'papers_missing' } });
    const paperId = await paperIdOf(play, license);
    const overruled = [{ paperId, code: 'name_differs', justification: '戸籍の表記と通称の関係を電話で確認した' }];
    expect(await decide(play, { outcome: 'request_resubmission', overruled })).toMatchObject({
      json: { code: 'finding_required' },
    });
    expect(await decide(play, { outcome: 'approve', overruled })).toMatchObject({
      json: { status: 'confirming_addresses' },
    });
    const approval = (await historyOf(play)).find(({ action }) => action === 'review_approved');
    expect(approval?.details).toEqual({ round: 1, overruled: ['name_differs'] });
    expect((await readingsOf(play)).justifications).toMatchObject([
      {
        about: { type: 'overruled_finding', paperId, code: 'name_differs' },
        text: overruled[0]?.justification,
        writtenBy: 'reviewer-1',
      },
    ]);
  });

  test('that the law fixes stays, one that is not there cannot be overruled, and a reason is needed', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    await inspect(play, license, { seen: seenWell, reading: { birthDate: '昭和62年4月12日' } });
    await inspectOthers(play, license);
    const paperId = await paperIdOf(play, license);
    const overrule = (code: string, justification = '理由は十分にある') =>
      decide(play, { outcome: 'request_resubmission', overruled: [{ paperId, code, justification }] });
    expect(await overrule('birth_date_differs')).toMatchObject({
      status: 422,
      json: { code: 'finding_cannot_be_overruled', facts: { finding: 'birth_date_differs' } },
    });
    expect(await overrule('name_differs')).toMatchObject({ status: 409, json: { code: 'finding_unknown' } });
    expect(await overrule('birth_date_differs', ' ')).toMatchObject({ status: 400, json: { code: 'input_invalid' } });
    expect((await play.application()).papers.every(({ inspection }) => !inspection?.overruled)).toBe(true);
  });

  test('of several papers comes in one notice, together with what the reviewer adds; what was accepted is not asked for', async () => {
    const papers = papersByCopy
      .filter(({ kind }) => kind !== 'power_of_attorney')
      .map((paper) => ('issuedOn' in paper ? { ...paper, issuedOn: civilDate('2025-01-05') } : paper));
    const play = await new CasePlay(system).scanned(takasaki(), papers);
    await inspect(play, license, { seen: { ...seenWell, legible: false } });
    await inspect(play, 'application_form', { seen: { ...seenWell, missingEntries: ['resale'] } });
    await inspectOthers(play, license, 'application_form');
    const deficiencies = [{ code: 'purpose_or_resale_unanswered' }, { code: 'paper_unreadable' }];
    expect((await decide(play, { outcome: 'request_resubmission', deficiencies })).status).toBe(200);
    const [form, , certificate, card] = await play.paperIds();
    const { deficiencies: notice, reviews } = await play.application();
    expect(notice).toEqual(
      expect.arrayContaining([
        { code: 'form_entries_missing', paperId: form, items: ['resale'] },
        { code: 'certificate_older_than_six_months', paperId: certificate },
        { code: 'paper_unreadable', paperId: card },
        { code: 'authority_not_confirmed', subject: 'person_in_charge' },
        { code: 'purpose_or_resale_unanswered' },
      ]),
    );
    expect(notice).toHaveLength(5);
    expect(reviews.at(-1)?.deficiencies).toEqual(notice);
  });

  test('is gone once the applicant has put the form right and the papers were compared with what it says now', async () => {
    const form = takasaki();
    const misspelt = (given: string): ApplicationForm =>
      form.applicantKind === 'corporation'
        ? {
            ...form,
            personInCharge: { ...form.personInCharge, name: { ...form.personInCharge.name, givenName: given } },
          }
        : form;
    const play = await new CasePlay(system).scanned(misspelt('得子'), papersByCopy);
    await inspect(play, license, { seen: seenWell, reading: licence });
    await inspectOthers(play, license);
    await play.confirmed();
    await decide(play, { outcome: 'request_resubmission' });
    expect((await play.application()).deficiencies).toMatchObject([{ code: 'name_differs' }]);
    await play.advance();

    const corrected = await play.customer('PUT', `${play.own}/form`, { corrections: 0, form: misspelt('徳子') });
    expect(corrected).toMatchObject({ status: 200, json: { status: 'under_review' } });
    await play.advance();
    const open = await decide(play, { outcome: 'approve' });
    expect(open).toMatchObject({ json: { code: 'papers_not_inspected', facts: { count: 4 } } });
    const again = await inspect(play, license, { seen: seenWell, reading: licence });
    expect(again.json).toMatchObject({ findings: [], observation: { compared: { name: 'variant' } } });
    for (const kind of ['power_of_attorney', 'application_form', 'verification_questionnaire'] as const)
      await inspect(play, kind);
    const unconfirmed = await decide(play, { outcome: 'approve' });
    expect(unconfirmed).toMatchObject({ json: { code: 'questions_not_confirmed', facts: { questions: 'authority' } } });
    await play.confirmed();
    expect(await decide(play, { outcome: 'approve' })).toMatchObject({ json: { status: 'confirming_addresses' } });
    expect((await readingsOf(play)).papers[0]?.versions).toHaveLength(2);
  });

  test('is not asked for before every paper was looked at, because a notice lists all', async () => {
    const play = await new CasePlay(system).scanned(takasaki(), papersByCopy);
    await inspect(play, license, { seen: { ...seenWell, legible: false } });
    expect(await decide(play, { outcome: 'request_resubmission' })).toMatchObject({
      status: 409,
      json: { code: 'papers_not_inspected', facts: { count: papersByCopy.length - 1 } },
    });
  });
});
