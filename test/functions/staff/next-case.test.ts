import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideNextCase, rolesOfQueue } from '#shared/domain/decisions/next-case.ts';
import type { Queue } from '#shared/domain/wait.ts';
import { personOf, staffClaims } from '#test/http/api-people.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay } from '#test/http/case-play.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

let system: ApiSystem;
let office: CasePlay['office'];
beforeAll(async () => {
  system = await startApiSystem();
  office = new CasePlay(system).office;
});
afterAll(() => system.stop());

const clerkNamed = (id: string) => personOf(system, '/api/staff', staffClaims(id, 'clerk'));
const next = (queue: Queue, who = office.clerk, headers?: Record<string, string>) =>
  who('POST', `/queues/${queue}/next`, {}, headers);
const taken = async (answer: ReturnType<typeof next>) =>
  answered(await answer, 200, staffRoutes.takeNextCase.responses[200]);
const empty = { status: 409, json: { code: 'queue_empty' } };

describe('the next case', () => {
  test('is another one for each of many clerks who ask at once, and none is left over for one more', async () => {
    const plays = await Promise.all([1, 2, 3, 4, 5].map(() => new CasePlay(system).submitted()));
    const clerks = plays.map((_, at) => clerkNamed(`hasty-${at}`));
    const cases = await Promise.all(clerks.map((who) => taken(next('reception', who))));
    expect(new Set(cases.map(({ applicationId }) => applicationId))).toEqual(
      new Set(plays.map(({ applicationId }) => applicationId)),
    );
    for (const [at, { applicationId, version }] of cases.entries()) {
      const { application } = (await system.store.load(applicationId)) ?? {};
      expect(application).toMatchObject({ version, lock: { lockedBy: `hasty-${at}` } });
    }
    expect(await next('reception', clerkNamed('late'))).toMatchObject(empty);
    const mine = cases[0]?.applicationId;
    expect((await clerkNamed('hasty-0')('DELETE', `/applications/${mine}/lock`)).status).toBe(200);
    expect(await taken(next('reception', clerkNamed('late')))).toMatchObject({
      applicationId: mine,
      waitKey: 'documents',
      kind: 'documents',
      round: 1,
    });
  });

  test('is one case for one press of the button, also when it is sent twice at once', async () => {
    await Promise.all([1, 2].map(() => new CasePlay(system).submitted()));
    const key = { 'idempotency-key': 'one-press-of-a-button' };
    const answers = await Promise.all([1, 2].map(() => next('reception', clerkNamed('double'), key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(answers[0]?.text).toBe(answers[1]?.text);
  });

  test('is the one that is due first, and not one that the caller has open already', async () => {
    const plays = await Promise.all([1, 2].map(() => new CasePlay(system).received()));
    const { cases } = answered(
      await office.reviewer('GET', '/queues/review'),
      200,
      staffRoutes.listQueue.responses[200],
    );
    expect(cases).toHaveLength(plays.length);
    for (const { applicationId } of cases) {
      expect(await taken(next('review', office.reviewer))).toMatchObject({ applicationId });
    }
    expect(await next('review', office.reviewer)).toMatchObject(empty);
  });

  test('leaves out an approval that would rest on the own review (承認者は審査担当者と別人)', async () => {
    const play = await new CasePlay(system).reviewed('escalate');
    expect(await next('approval', office.reviewingApprover)).toMatchObject(empty);
    expect(await taken(next('approval', office.approver))).toMatchObject({ applicationId: play.applicationId });
  });

  test.each<[Queue, 'clerk' | 'reviewer' | 'approver']>([
    ['review', 'clerk'],
    ['approval', 'reviewer'],
    ['dispatch', 'approver'],
    ['repair', 'clerk'],
  ])('is none in the queue %s for a %s, who may not decide there', async (queue, role) => {
    expect(await next(queue, office[role])).toMatchObject(empty);
  });
});

test.each<[Queue, string]>([
  ['reception', 'clerk'],
  ['review', 'reviewer'],
  ['approval', 'approver'],
  ['dispatch', 'clerk'],
  ['delivery', 'clerk'],
  ['repair', 'operations'],
])('the queue %s is cleared by the %s', (queue, role) => {
  expect([...rolesOfQueue(queue)]).toEqual([role]);
});

test('a line that the index still shows is passed over when its round is over', () => {
  const { application, ...walk } = new CaseWalk().submitted().received();
  const context = { actor: { kind: 'staff', id: 'reviewer-1' }, at: walk.at } as const;
  const decide = (waitKey: string, round: number) => decideNextCase(application, { waitKey, round }, context);
  expect(decide('documents', 1)).toMatchObject({ refusal: { code: 'round_closed' } });
  expect(decide('review', 2)).toMatchObject({ refusal: { code: 'round_closed' } });
  expect(decide('review', 1)).toMatchObject({ ok: true, value: { application: { lock: { lockedBy: 'reviewer-1' } } } });
});
