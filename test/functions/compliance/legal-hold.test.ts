import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { staffRoles } from '#shared/domain/people.ts';
import { customerClaims, personOf } from '#test/http/api-people.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay } from '#test/http/case-play.ts';
import { lifting, ninetyFirstDay, type RetentionPlay, reason, retentionPlayOf } from './retention-play.ts';

let system: ApiSystem;
let people: RetentionPlay;
beforeAll(async () => {
  system = await startApiSystem();
  people = retentionPlayOf(system);
});
afterAll(() => system.stop());

describe('a legal hold', () => {
  test('is put and lifted with reasons that stand nowhere else, and the case stays as it is', async () => {
    const play = await people.submitted();
    const before = await people.besides();
    system.signals();
    const first = await people.held(play);
    const second = await people.held(play, {}, people.as('compliance', 'compliance-2'));
    expect((await people.lift(play, first)).json).toEqual({ holdId: first });
    const { standing: still, acts } = await people.listed(play);
    expect(still).toEqual([second]);
    expect(acts.map(({ kind, holdId, writtenBy, reason: why }) => [kind, holdId, writtenBy, why])).toEqual([
      ['put', first, 'compliance-1', reason.reason],
      ['put', second, 'compliance-2', reason.reason],
      ['lifted', first, 'compliance-1', lifting.reason],
    ]);
    expect(await people.besides()).toEqual(before);
    expect(system.signals()).toEqual([]);
    const { holds } = await system.stored();
    expect(holds).toHaveLength(3);
    expect(JSON.stringify(holds)).not.toMatch(/カナリア|照会|compliance/);
  });

  test('that is sent again with its key is one, and so is its lifting', async () => {
    const play = await people.submitted();
    const key = { 'idempotency-key': randomUUID() };
    const ids = await Promise.all([1, 2, 3].map(() => people.held(play, key)));
    ids.push(await people.held(play, key));
    expect(new Set(ids).size).toBe(1);
    const [holdId = ''] = ids;
    const other = await people.as('compliance')('POST', `${play.own}/legal-holds`, { reason: '別の理由' }, key);
    expect(other).toMatchObject({ status: 422, json: { code: 'idempotency_key_reused' } });
    const again = { 'idempotency-key': randomUUID() };
    for (const _ of ['first', 'repeated']) expect((await people.lift(play, holdId, again)).status).toBe(201);
    const refused = { status: 409, json: { code: 'hold_lifted' } };
    expect(await people.lift(play, holdId)).toMatchObject(refused);
    expect(await people.lift(play, holdId, again, people.as('compliance', 'compliance-2'))).toMatchObject(refused);
    expect((await people.listed(play)).acts.map(({ kind }) => kind)).toEqual(['put', 'lifted']);
  });

  test('is lifted by one of many who try at once', async () => {
    const play = await people.submitted();
    const holdId = await people.held(play);
    const answers = await Promise.all([1, 2, 3, 4].map(() => people.lift(play, holdId)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    expect((await people.listed(play)).standing).toEqual([]);
  });

  test('is not lifted under another case, and none is put on a case that is not there', async () => {
    const [play, other] = [await people.submitted(), await people.submitted()];
    const holdId = await people.held(play);
    expect(await people.lift(other, holdId)).toMatchObject({ status: 404, json: { code: 'hold_unknown' } });
    expect((await people.listed(play)).standing).toEqual([holdId]);
    const draft = await new CasePlay(system).drafted();
    for (const id of [randomUUID(), draft.applicationId]) {
      const answer = await people.as('compliance')('POST', `/applications/${id}/legal-holds`, reason);
      expect(answer).toMatchObject({ status: 404, json: { code: 'application_unknown' } });
    }
  });

  test.each([
    ['an empty reason', { reason: '  ' }],
    ['no reason', {}],
    ['a reason without end', { reason: 'あ'.repeat(4001) }],
    ['an end in it', { ...reason, until: '2027-01-01' }],
  ])('with %s is refused', async (_, body) => {
    const play = await people.submitted();
    expect(await people.as('compliance')('POST', `${play.own}/legal-holds`, body)).toMatchObject({ status: 400 });
    expect((await people.listed(play)).acts).toEqual([]);
  });

  test('is listed until it is lifted, the oldest first', async () => {
    const [play, other] = [await people.submitted(), await people.submitted()];
    const [first, second, third] = [await people.held(play), await people.held(other), await people.held(play)];
    const mine = async () =>
      (await people.standing()).map(({ holdId }) => holdId).filter((id) => [first, second, third].includes(id));
    expect(await mine()).toEqual([first, second, third]);
    await people.lift(other, second);
    expect(await mine()).toEqual([first, third]);
    expect((await people.standing()).find(({ holdId }) => holdId === first)).toMatchObject({
      applicationId: play.applicationId,
    });
  });

  test('leaves the list of open suspicions as it is', async () => {
    const play = await people.submitted();
    await people.held(play);
    const open = await people.as('compliance')('GET', '/open-suspicions');
    expect(open.text).not.toContain(play.applicationId);
  });
});

describe('what only compliance may ask', () => {
  const others = staffRoles.filter((role) => role !== 'compliance');

  test('is refused to everybody else in the same words, whether there is a hold or a suspicion or not', async () => {
    const [watched, ordinary] = [await people.withdrawn(), await people.withdrawn()];
    await people.suspected(watched);
    const holdId = await people.held(watched);
    const before = await system.stored();
    const owner = personOf(system, '/api/compliance', customerClaims(watched.customerId));
    const requests = (own: string) =>
      [
        ['GET', `${own}/legal-holds`, undefined],
        ['POST', `${own}/legal-holds`, reason],
        ['POST', `${own}/legal-holds/${holdId}/lifting`, lifting],
        ['GET', '/legal-holds', undefined],
        ['GET', `/retention-report?until=${ninetyFirstDay}`, undefined],
      ] as const;
    for (const person of [...others.map((role) => people.as(role)), owner]) {
      const asked = async ({ own }: CasePlay) =>
        Promise.all(requests(own).map(([method, path, body]) => person(method, path, body)));
      const answers = await asked(watched);
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
      expect(answers).toEqual(await asked(ordinary));
    }
    expect(await system.stored()).toEqual(before);
  });

  test('is recorded with the cases that were read, and not in their history', async () => {
    const play = await people.withdrawn();
    await people.held(play);
    const before = await people.besides();
    await people.listed(play);
    await people.standing();
    await people.report(ninetyFirstDay);
    const path = `${play.own}/suspicions`;
    const { readings } = answered(
      await people.as('compliance')('GET', path),
      200,
      complianceRoutes.listSuspicions.responses[200],
    );
    expect(new Set(readings.map(({ what }) => what))).toEqual(new Set(['legal_holds', 'retention_report', 'entries']));
    expect(await people.besides()).toEqual(before);
  });
});
