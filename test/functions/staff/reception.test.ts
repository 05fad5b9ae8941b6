import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { addDays } from '#shared/domain/civil-date.ts';
import { progressSchema } from '#shared/domain/progress.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, corporatePapers, today } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

describe('a lock', () => {
  test('keeps colleagues out until it is released, and is prolonged by its holder', async () => {
    const play = await new CasePlay(system).submitted();
    const { clerk, secondClerk } = play.office;
    expect((await clerk('POST', `${play.own}/lock`, {})).status).toBe(200);
    expect((await clerk('POST', `${play.own}/lock`, {})).status).toBe(200);
    const locked = { status: 409, json: { code: 'case_locked', present: { applicationId: play.applicationId } } };
    expect(await secondClerk('POST', `${play.own}/lock`, {})).toMatchObject(locked);
    expect(await secondClerk('POST', `${play.own}/envelopes`, await play.envelope())).toMatchObject(locked);
    expect((await secondClerk('DELETE', `${play.own}/lock`)).status).toBe(200);
    expect((await play.application()).lock?.lockedBy).toBe('clerk-1');
    expect((await clerk('DELETE', `${play.own}/lock`)).status).toBe(200);
    expect((await secondClerk('POST', `${play.own}/lock`, {})).status).toBe(200);
  });

  test('is had by one of two who take it in the same moment', async () => {
    const play = await new CasePlay(system).submitted();
    const { clerk, secondClerk } = play.office;
    const answers = await Promise.all([clerk, secondClerk].map((one) => one('POST', `${play.own}/lock`, {})));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });

  test('stands in the case and in the queue', async () => {
    const play = await new CasePlay(system).submitted();
    await play.office.clerk('POST', `${play.own}/lock`, {});
    expect((await play.office.clerk('GET', play.own)).json).toMatchObject({ lock: { isMine: true } });
    expect((await play.office.secondClerk('GET', play.own)).json).toMatchObject({
      lock: { isMine: false, lockedBy: 'clerk-1' },
    });
    const queue = await play.office.clerk('GET', '/queues/reception?limit=100');
    expect(queue.json).toMatchObject({
      cases: expect.arrayContaining([
        expect.objectContaining({
          applicationId: play.applicationId,
          lock: expect.objectContaining({ lockedBy: 'clerk-1', isMine: true }),
        }),
      ]),
    });
  });
});

describe('an envelope', () => {
  test('is found by the number that the customer sees: it stands in the queue and in the case', async () => {
    const play = await new CasePlay(system).submitted();
    const { receptionNumber } = answered(await play.customer('GET', `${play.own}/progress`), 200, progressSchema);
    expect(receptionNumber).toMatch(/^\d{10}$/);
    expect((await play.office.clerk('GET', play.own)).json).toMatchObject({ receptionNumber });
    expect((await play.office.clerk('GET', '/queues/reception?limit=100')).json).toMatchObject({
      cases: expect.arrayContaining([expect.objectContaining({ applicationId: play.applicationId, receptionNumber })]),
    });
  });

  test('brings its papers, ends the wait for them, and tells the workflow and the applicant', async () => {
    const play = await new CasePlay(system).submitted();
    system.signals();
    const answer = await play.office.clerk('POST', `${play.own}/envelopes`, await play.envelope());
    const registered = answered(answer, 201, staffRoutes.registerEnvelope.responses[201]);
    expect(registered.status).toBe('under_review');
    expect(registered.papers.map(({ kind }) => kind)).toEqual(corporatePapers.map(({ kind }) => kind));
    expect(await play.paperIds()).toEqual(registered.papers.map(({ paperId }) => paperId));
    const { applicationId } = play;
    expect(system.signals()).toEqual(
      expect.arrayContaining([
        { target: 'resume-workflow', payload: { applicationId, waitKey: 'documents' } },
        { target: 'send-mail', payload: { applicationId } },
      ]),
    );
  });

  test('registered twice by a double click is registered once, with the same answer', async () => {
    const play = await new CasePlay(system).submitted();
    const body = await play.envelope();
    const key = { 'idempotency-key': randomUUID() };
    const first = await play.office.clerk('POST', `${play.own}/envelopes`, body, key);
    const second = await play.office.clerk('POST', `${play.own}/envelopes`, body, key);
    expect(first.status).toBe(201);
    expect(second).toMatchObject({ status: 201, text: first.text });
    expect(await play.paperIds()).toHaveLength(corporatePapers.length);
    const other = await play.office.clerk('POST', `${play.own}/envelopes`, { ...body, papers: [body.papers[0]] }, key);
    expect(other).toMatchObject({ status: 422, json: { code: 'idempotency_key_reused' } });
  });

  test('registered by two clerks at once is registered by one; the other sees where the case stands', async () => {
    const play = await new CasePlay(system).submitted();
    const body = await play.envelope();
    const { clerk, secondClerk } = play.office;
    const answers = await Promise.all([clerk, secondClerk].map((one) => one('POST', `${play.own}/envelopes`, body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect(answers.find(({ status }) => status === 409)?.json).toMatchObject({
      code: 'version_conflict',
      present: { applicationId: play.applicationId, status: 'under_review', version: body.expectedVersion + 1 },
    });
    expect(await play.paperIds()).toHaveLength(corporatePapers.length);
  });

  test.each([
    ['tomorrow', addDays(today, 1)],
    ['before the submission', addDays(today, -1)],
  ])('cannot have been received %s', async (_, receivedOn) => {
    const play = await new CasePlay(system).submitted();
    const answer = await play.office.clerk('POST', `${play.own}/envelopes`, { ...(await play.envelope()), receivedOn });
    expect(answer).toMatchObject({ status: 422, json: { code: 'received_on_invalid' } });
  });
});

describe('a case', () => {
  test('is shown with what is missing and what can be done, and without the places of the scans', async () => {
    const play = await new CasePlay(system).received();
    const [paperId = ''] = await play.paperIds();
    const scanId = await play.uploaded(paperId);
    await play.office.clerk('PUT', `${play.own}/papers/${paperId}/scans/${scanId}`, {});
    const answer = await play.office.reviewer('GET', play.own);
    const shown = answered(answer, 200, staffRoutes.getCase.responses[200]);
    expect(shown.form).toMatchObject({ applicantKind: 'corporation' });
    expect(shown.openWaits).toMatchObject([{ waitKey: 'review', round: 1 }]);
    expect(shown.papers[0]?.scans).toMatchObject([{ scanId }]);
    expect(shown.missingPapers).toEqual([]);
    expect(shown.actions).toContain('approve_review');
    expect(answer.text).not.toMatch(/objectKey|objectVersion|evidence\//);
  });

  test('is entered as read once for each reader, and its version does not move', async () => {
    const play = await new CasePlay(system).submitted();
    const version = await play.version();
    const { reviewer, auditor } = play.office;
    for (const one of [reviewer, reviewer, auditor]) expect((await one('GET', play.own)).status).toBe(200);
    const page = answered(await auditor('GET', `${play.own}/history`), 200, staffRoutes.listHistory.responses[200]);
    const readers = page.events.filter(({ action }) => action === 'case_viewed').map(({ actor }) => actor.id);
    expect(readers).toEqual(['reviewer-1', 'auditor-1']);
    expect(page.chainVerified).toBe(true);
    expect(await play.version()).toBe(version);
  });

  test('is unknown while it is a draft', async () => {
    const play = await new CasePlay(system).drafted();
    const unknown = { status: 404, json: { code: 'application_unknown' } };
    expect(await play.office.auditor('GET', play.own)).toMatchObject(unknown);
    expect(await play.office.auditor('GET', `${play.own}/history`)).toMatchObject(unknown);
    const lock = await play.office.clerk('POST', `${play.own}/lock`, {});
    expect(lock).toMatchObject(unknown);
    expect(lock.json).not.toHaveProperty('present');
  });
});

describe('a queue', () => {
  test('is listed page by page, oldest due first, each case once', async () => {
    const plays = await Promise.all([1, 2, 3].map(() => new CasePlay(system).submitted()));
    const { clerk } = plays[0]?.office ?? {};
    if (!clerk) throw new Error('nobody is there');
    const seen: { applicationId: string; actBy: string }[] = [];
    let cursor: string | undefined;
    do {
      const path = `/queues/reception?limit=2${cursor ? `&cursor=${cursor}` : ''}`;
      const page = answered(await clerk('GET', path), 200, staffRoutes.listQueue.responses[200]);
      seen.push(...page.cases);
      cursor = page.nextCursor;
    } while (cursor);
    expect(new Set(seen.map(({ applicationId }) => applicationId)).size).toBe(seen.length);
    expect(seen.map(({ actBy }) => actBy)).toEqual(seen.map(({ actBy }) => actBy).toSorted());
    for (const { applicationId } of plays) expect(seen).toContainEqual(expect.objectContaining({ applicationId }));
    const counted = answered(await clerk('GET', '/queues'), 200, staffRoutes.countQueues.responses[200]);
    expect(counted.queues).toContainEqual(
      expect.objectContaining({ queue: 'reception', count: seen.length, late: 0, oldestActBy: seen[0]?.actBy }),
    );
  });

  test('tells in each line what a list needs, and nothing of who applies', async () => {
    const play = await new CasePlay(system).reviewed();
    const answer = await play.office.clerk('GET', '/queues/dispatch?limit=100');
    const { cases } = answered(answer, 200, staffRoutes.listQueue.responses[200]);
    const { openWaits, receptionNumber } = await play.application();
    const line = cases.find(
      ({ applicationId, letterId }) => applicationId === play.applicationId && letterId === 'person_in_charge',
    );
    expect(line).toEqual({
      applicationId: play.applicationId,
      waitKey: 'dispatch#person_in_charge',
      kind: 'dispatch',
      round: 1,
      letterId: 'person_in_charge',
      receptionNumber,
      addressee: 'person_in_charge',
      applicantKind: 'corporation',
      waitingSince: openWaits['dispatch#person_in_charge']?.openedAt,
      actBy: openWaits['dispatch#person_in_charge']?.actBy,
      dueAt: openWaits['dispatch#person_in_charge']?.dueAt,
      sla: expect.stringMatching(/^(on_time|soon)$/),
      remindersSent: 0,
      timesReturned: 0,
    });
    expect(answer.text).not.toMatch(/佐久間|みなと/);
  });
});

describe('the history', () => {
  test('is read page by page and its chain is verified', async () => {
    const play = await new CasePlay(system).received();
    const whole = answered(
      await play.office.auditor('GET', `${play.own}/history?limit=100`),
      200,
      staffRoutes.listHistory.responses[200],
    );
    expect(whole.chainVerified).toBe(true);
    const first = answered(
      await play.office.auditor('GET', `${play.own}/history?limit=3`),
      200,
      staffRoutes.listHistory.responses[200],
    );
    const rest = await play.office.auditor('GET', `${play.own}/history?limit=100&cursor=${first.nextCursor}`);
    const pages = [...first.events, ...answered(rest, 200, staffRoutes.listHistory.responses[200]).events];
    expect(pages).toEqual(whole.events);
    expect(JSON.stringify(whole)).not.toMatch(/佐久間|みなと|@customer/);
  });
});

test('a history shows who looked apart from what changed, in words, and what came after an event', async () => {
  const play = await new CasePlay(system).received();
  await play.office.reviewer('GET', play.own);
  const ask = async (query: string) =>
    answered(
      await play.office.auditor('GET', `${play.own}/history?${query}`),
      200,
      staffRoutes.listHistory.responses[200],
    );
  const [whole, readings, changes] = await Promise.all(['limit=100', 'only=readings', 'only=changes'].map(ask));
  expect(readings?.events).toMatchObject([
    { action: 'case_viewed', actor: { id: 'reviewer-1' }, text: '案件を閲覧しました。' },
  ]);
  expect(changes?.events).toHaveLength((whole?.events.length ?? 0) - 1);
  expect(changes?.events.find(({ action }) => action === 'envelope_registered')?.text).toContain('登記事項証明書');
  const [second, third] = whole?.events.slice(1) ?? [];
  const first = await ask(`only=changes&limit=1&after=${second?.sequence}`);
  expect(first).toMatchObject({ chainVerified: true, events: [{ sequence: third?.sequence }] });
  const next = await ask(`only=changes&limit=1&after=${second?.sequence}&cursor=${first.nextCursor}`);
  expect(next.events[0]?.sequence).toBe((third?.sequence ?? 0) + 1);
});

test('a history that was written over is told apart from a whole one', async () => {
  const play = await new CasePlay(system).submitted();
  await system.local.documentClient.send(
    new UpdateCommand({
      TableName: system.local.tables.auditTrail,
      Key: { applicationId: play.applicationId, sequence: 2 },
      UpdateExpression: 'SET actor = :somebody',
      ExpressionAttributeValues: { ':somebody': { kind: 'staff', id: 'somebody-else' } },
    }),
  );
  expect(await play.office.auditor('GET', `${play.own}/history`)).toMatchObject({
    status: 200,
    json: { chainVerified: false },
  });
});

test('the signed-in person is told their id and roles', async () => {
  const { office } = new CasePlay(system);
  expect(await office.reviewingApprover('GET', '/self')).toMatchObject({
    status: 200,
    json: { staffId: 'reviewer-1', roles: ['reviewer', 'approver'] },
  });
});
