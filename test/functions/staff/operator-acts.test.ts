import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { addDays } from '#shared/domain/civil-date.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, today } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const registry = { act: 'registry_information', fetchedOn: today, personInChargeIsRepresentative: true } as const;
const published = { act: 'published_corporate_number', checkedOn: today, isClosed: false } as const;

const record = async (play: CasePlay, act: object) =>
  play.office.reviewer('POST', `${play.own}/operator-acts`, { expectedVersion: await play.version(), record: act });

describe('what the operator did itself', () => {
  test('規則6条1項3号ロ: registry information of a registered representative spares the letter to the head office', async () => {
    const order = { ...corporationForm.order, numbers: [{ kind: 'toll_free_0120' as const, count: 1 }] };
    const play = await new CasePlay(system).inspected({ ...corporationForm, order });
    expect((await record(play, registry)).status).toBe(200);
    const body = { outcome: 'approve', expectedVersion: await play.version(), round: 1 };
    await play.office.reviewer('POST', `${play.own}/review-decision`, body);
    await play.advance();
    expect((await play.application()).letters.map(({ letterId }) => letterId)).toEqual(['person_in_charge']);
  });

  test('規則6条1項3号ハ: a published corporate number that is shown as closed is a deficiency', async () => {
    const play = await new CasePlay(system).inspected();
    await record(play, { ...published, isClosed: true });
    const body = { outcome: 'approve', expectedVersion: await play.version(), round: 1 };
    expect(await play.office.reviewer('POST', `${play.own}/review-decision`, body)).toMatchObject({
      status: 409,
      json: { code: 'papers_missing', facts: { deficiencies: 'corporate_identity_differs' } },
    });
  });

  test.each([
    ['tomorrow', addDays(today, 1)],
    ['before the application', addDays(today, -1)],
  ])('cannot have happened %s', async (_when, day) => {
    const play = await new CasePlay(system).received();
    for (const act of [
      { ...registry, fetchedOn: day },
      { ...published, checkedOn: day },
    ]) {
      expect(await record(play, act)).toMatchObject({ status: 422, json: { code: 'act_date_invalid' } });
    }
  });

  test('is kept side by side, and stands in the history without its content', async () => {
    const play = await new CasePlay(system).received();
    await record(play, registry);
    await record(play, published);
    const { act: _, ...registryInformation } = registry;
    const { act: __, ...publishedCorporateNumber } = published;
    const entered = { formRevision: 0, recordedBy: 'reviewer-1', recordedAt: expect.any(String) };
    expect((await play.application()).operatorActs).toEqual({
      registryInformation: { ...registryInformation, ...entered, personRevision: 0 },
      publishedCorporateNumber: { ...publishedCorporateNumber, ...entered },
    });
  });
});

describe('the confirmation of what was asked', () => {
  const confirm = async (play: CasePlay, question: string, means = 'declaration') =>
    play.office.reviewer('POST', `${play.own}/confirmations`, {
      expectedVersion: await play.version(),
      items: [{ question, means }],
    });

  test('規則12条5項2号イ: is refused by a means that does not fit, with those that do', async () => {
    const play = await new CasePlay(system).received();
    expect(await confirm(play, 'authority')).toMatchObject({
      status: 422,
      json: {
        code: 'means_do_not_fit',
        detail: expect.stringMatching(/書類で確認できます。$/),
        facts: { question: 'authority', article: '規則12条5項2号イ', fitting: 'paper' },
      },
    });
    const { questions } = answered(await play.office.reviewer('GET', play.own), 200, staffCaseSchema);
    expect(questions).toContainEqual({ question: 'authority', state: 'to_confirm', means: ['paper'] });
    expect((await confirm(play, 'authority', 'paper')).status).toBe(200);
  });

  test('is refused for what is not asked in this case', async () => {
    const play = await new CasePlay(system).received();
    expect(await confirm(play, 'occupation')).toMatchObject({
      status: 422,
      json: { code: 'question_not_asked', facts: { question: 'occupation' } },
    });
  });

  test('is wanted for every question before an approval', async () => {
    const play = await new CasePlay(system).scanned();
    for (const paperId of await play.paperIds()) {
      const body = { expectedVersion: await play.version(), result: 'accepted', findings: [] };
      await play.office.reviewer('PUT', `${play.own}/papers/${paperId}/inspection`, body);
    }
    for (const question of ['transaction_purpose', 'beneficial_owners', 'foreign_pep', 'resale']) {
      expect((await confirm(play, question)).status).toBe(200);
    }
    expect((await confirm(play, 'business_content', 'paper')).status).toBe(200);
    const body = { outcome: 'approve', expectedVersion: await play.version(), round: 1 };
    const answer = await play.office.reviewer('POST', `${play.own}/review-decision`, body);
    expect(answer).toMatchObject({ status: 409, json: { code: 'questions_not_confirmed' } });
    expect(answer.json).toMatchObject({ facts: { questions: expect.stringContaining('authority') } });
  });
});
