import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { addDays, civilDateOf } from '#shared/domain/civil-date.ts';
import { staffRoles } from '#shared/domain/people.ts';
import { customerClaims, personOf, staffClaims } from '#test/http/api-people.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const { noticeSuspicion, listSuspicions, listOpenSuspicions, examineCase } = complianceRoutes;
const submitted = () => new CasePlay(system).submitted();
const as = (...roles: (typeof staffRoles)[number][]) =>
  personOf(system, '/api/compliance', staffClaims(`${roles.join('-')}-1`, ...roles));

const notice = { indicators: ['unlike_usual_customers', 'impersonation_suspected'], note: '説明が毎回変わる' };
const examined = { indicators: ['pattern_of_risk_report'], note: '資料を確認した', procedure: 'high_risk' };
const conclusion = { kind: 'considered_not_filed', ...examined, approvedBy: 'supervisor-1' };

const noticed = async ({ own }: CasePlay, person = as('clerk'), body: object = notice, headers = {}) =>
  person('POST', `${own}/suspicions`, body, headers);
const listed = async ({ own }: CasePlay) =>
  answered(await as('compliance')('GET', `${own}/suspicions`), 200, listSuspicions.responses[200]);
const opened = async ({ applicationId }: CasePlay) => {
  const open = answered(await as('compliance')('GET', '/open-suspicions'), 200, listOpenSuspicions.responses[200]);
  return open.applications.find((line) => line.applicationId === applicationId);
};
const concluded = async ({ own }: CasePlay, body: object) =>
  as('compliance')('POST', `${own}/suspicion-conclusions`, body);
const besides = async () => {
  const { suspicions: _, ...others } = await system.stored();
  return others;
};

describe('a notice', () => {
  test('is stored for whoever works on cases, with an answer that never differs and a case that stays as it is', async () => {
    const play = await submitted();
    const before = await besides();
    const first = await noticed(play);
    for (const role of noticeSuspicion.roles) {
      const answer = await noticed(play, as(role));
      expect([answer.status, answer.text, answer.headers]).toEqual([201, '{"stored":true}', first.headers]);
    }
    expect(await besides()).toEqual(before);
    expect(system.signals().filter(({ payload }) => JSON.stringify(payload).includes('suspic'))).toEqual([]);
    const { entries } = await listed(play);
    expect(entries.map(({ writtenBy }) => writtenBy).toSorted()).toEqual(
      ['clerk-1', ...noticeSuspicion.roles.map((role) => `${role}-1`)].toSorted(),
    );
    expect(entries[0]).toMatchObject({ kind: 'noticed', applicationId: play.applicationId, ...notice });
  });

  test('about an application that is not there, or is a draft, is answered alike', async () => {
    const draft = await new CasePlay(system).drafted();
    const before = await system.stored();
    const answers = await Promise.all([
      as('clerk')('POST', `/applications/${randomUUID()}/suspicions`, notice),
      noticed(draft),
    ]);
    expect(answers).toMatchObject([404, 404].map((status) => ({ status, json: { code: 'application_unknown' } })));
    expect(answers[0]?.text).toBe(answers[1]?.text);
    expect(await system.stored()).toEqual(before);
  });

  test('that is sent again with its key is one, and the common claims hear nothing of it', async () => {
    const play = await submitted();
    const key = { 'idempotency-key': randomUUID() };
    const before = await besides();
    const answers = await Promise.all([1, 2, 3].map(() => noticed(play, as('clerk'), notice, key)));
    answers.push(await noticed(play, as('clerk'), notice, key));
    expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [201, '{"stored":true}']));
    expect((await listed(play)).entries).toHaveLength(1);
    const other = await noticed(play, as('clerk'), { ...notice, note: '別の内容' }, key);
    expect(other).toMatchObject({ status: 422, json: { code: 'idempotency_key_reused' } });
    expect((await listed(play)).entries).toMatchObject([{ note: notice.note }]);
    expect(await besides()).toEqual(before);
    await noticed(play, as('reviewer'), notice, key);
    expect((await listed(play)).entries).toHaveLength(2);
  });

  test.each([
    ['no indicator', { ...notice, indicators: [] }],
    ['an indicator of its own', { ...notice, indicators: ['bad_feeling'] }],
    ['an empty note', { ...notice, note: '  ' }],
    ['a note without end', { ...notice, note: 'あ'.repeat(4001) }],
    ['a conclusion in it', { ...notice, kind: 'filed' }],
  ])('with %s is refused', async (_, body) => {
    const play = await submitted();
    expect(await noticed(play, as('clerk'), body)).toMatchObject({ status: 400, json: { code: 'input_invalid' } });
    expect((await listed(play)).entries).toEqual([]);
  });
});

describe('the store', () => {
  const others = staffRoles.filter((role) => role !== 'compliance');
  const readings = [
    ['/suspicions of an application', (own: string) => `${own}/suspicions`],
    ['the open ones', () => '/open-suspicions'],
    ['the case', (own: string) => own],
  ] as const;

  test.each(readings)(
    'lets nobody but compliance read %s, and what they hear is the same without an entry',
    async (_, pathOf) => {
      const [suspected, ordinary] = [await submitted(), await submitted()];
      await noticed(suspected);
      const before = await system.stored();
      const everybodyElse = personOf(system, '/api/compliance', staffClaims('all-1', ...others));
      const owner = personOf(system, '/api/compliance', customerClaims(suspected.customerId));
      for (const person of [...others.map((role) => as(role)), everybodyElse, owner]) {
        const answers = await Promise.all([suspected, ordinary].map(({ own }) => person('GET', pathOf(own))));
        expect(answers.map(({ status }) => status)).toEqual([403, 403]);
        expect(answers[0]).toEqual(answers[1]);
      }
      expect(await system.stored()).toEqual(before);
    },
  );

  test('lets compliance alone conclude', async () => {
    const play = await submitted();
    await noticed(play);
    const [entry] = (await listed(play)).entries;
    const body = { ...conclusion, settles: [entry?.entryId] };
    for (const role of others) {
      expect(await as(role)('POST', `${play.own}/suspicion-conclusions`, body)).toMatchObject({ status: 403 });
    }
    expect((await concluded(play, body)).text).toBe('{"stored":true}');
  });

  test('keeps who has read what, and the history of the case does not', async () => {
    const play = await submitted();
    await noticed(play);
    const before = await besides();
    await opened(play);
    answered(await as('compliance')('GET', play.own), 200, examineCase.responses[200]);
    const { readings: kept } = await listed(play);
    expect(kept.map(({ readBy, what }) => [readBy, what]).toSorted()).toEqual([
      ['compliance-1', 'case'],
      ['compliance-1', 'entries'],
      ['compliance-1', 'open_list'],
    ]);
    expect(await besides()).toEqual(before);
  });

  test('answers about an application that is not there as about one without entries', async () => {
    const nobody = `/applications/${randomUUID()}`;
    const answer = await as('compliance')('GET', `${nobody}/suspicions`);
    expect(answer).toMatchObject({ status: 200, json: { entries: [] } });
    expect(await as('compliance')('GET', nobody)).toMatchObject({ status: 404, json: { code: 'application_unknown' } });
  });
});

describe('an application with notices', () => {
  test('is open until they are considered, and again when something new is noticed', async () => {
    const play = await submitted();
    expect(await opened(play)).toBeUndefined();
    await noticed(play);
    await noticed(play, as('reviewer'));
    expect(await opened(play)).toMatchObject({ notices: 2 });
    const [first, second] = (await listed(play)).entries;
    await concluded(play, { ...conclusion, settles: [first?.entryId] });
    expect(await opened(play)).toMatchObject({ notices: 1, oldestWrittenAt: second?.writtenAt });
    const filed = { ...conclusion, kind: 'filed', filedOn: civilDateOf(Date.now()), receiptNumber: 'R-1' };
    await concluded(play, { ...filed, settles: [second?.entryId] });
    expect(await opened(play)).toBeUndefined();
    await noticed(play);
    expect(await opened(play)).toMatchObject({ notices: 1 });
    expect((await listed(play)).entries.map(({ kind }) => kind).toSorted()).toEqual([
      'considered_not_filed',
      'filed',
      'noticed',
      'noticed',
      'noticed',
    ]);
  });

  test('is concluded about its own notices only, and filed on no day to come', async () => {
    const [play, other] = [await submitted(), await submitted()];
    await noticed(play);
    await noticed(other);
    const [foreign] = (await listed(other)).entries;
    const [own] = (await listed(play)).entries;
    const tomorrow = addDays(civilDateOf(Date.now()), 1);
    expect(await concluded(play, { ...conclusion, settles: [foreign?.entryId] })).toMatchObject({
      status: 422,
      json: { code: 'notice_unknown' },
    });
    const early = { ...conclusion, kind: 'filed', filedOn: tomorrow, receiptNumber: 'R-1', settles: [own?.entryId] };
    expect(await concluded(play, early)).toMatchObject({ status: 422, json: { code: 'filed_on_invalid' } });
    expect((await listed(play)).entries).toHaveLength(1);
  });
});
