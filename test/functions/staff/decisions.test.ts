import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { CasePlay } from '#test/http/case-play.ts';
import { loadCollection } from '#test/support/load-collection.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const refused = (status: number, code: string) => ({ status, json: { code } });

describe('a review', () => {
  test('cannot approve while a paper was not looked at', async () => {
    const play = await new CasePlay(system).scanned();
    const body = { outcome: 'approve', expectedVersion: await play.version(), round: 1 };
    const answer = await play.office.reviewer('POST', `${play.own}/review-decision`, body);
    expect(answer).toMatchObject({ status: 409, json: { code: 'papers_not_inspected', facts: { count: 5 } } });
  });

  test('finds nothing on a paper that was not scanned, and names what it finds', async () => {
    const play = await new CasePlay(system).received();
    const [bare = '', paperId = ''] = await play.paperIds();
    const scanId = await play.uploaded(paperId);
    await play.office.clerk('PUT', `${play.own}/papers/${paperId}/scans/${scanId}`, {});
    const inspect = async (paper: string, result: string, findings: string[]) =>
      play.office.reviewer('PUT', `${play.own}/papers/${paper}/inspection`, {
        expectedVersion: await play.version(),
        result,
        findings,
      });
    expect(await inspect(bare, 'accepted', [])).toMatchObject(refused(409, 'paper_not_scanned'));
    expect(await inspect(paperId, 'rejected', [])).toMatchObject(refused(422, 'finding_required'));
    expect(await inspect(paperId, 'accepted', ['paper_unreadable'])).toMatchObject(refused(422, 'finding_not_allowed'));
    expect((await inspect(paperId, 'rejected', ['paper_unreadable'])).status).toBe(200);
  });

  test('approves once: a double click is told that the round is closed, and where the case stands', async () => {
    const play = await new CasePlay(system).inspected();
    system.signals();
    const body = { outcome: 'approve', expectedVersion: await play.version(), round: 1 };
    const { reviewer, secondReviewer } = play.office;
    const answers = await Promise.all(
      [reviewer, reviewer, secondReviewer].map((one) => one('POST', `${play.own}/review-decision`, body)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    for (const { json } of answers.filter(({ status }) => status === 409)) {
      expect(json).toMatchObject({ present: { status: 'confirming_addresses', version: body.expectedVersion + 1 } });
    }
    const { applicationId } = play;
    expect(system.signals()).toEqual([{ target: 'resume-workflow', payload: { applicationId, waitKey: 'review' } }]);
  });

  test('sent twice at once with one key is answered twice the same', async () => {
    const play = await new CasePlay(system).inspected();
    const body = { outcome: 'escalate', expectedVersion: await play.version(), round: 1 };
    const key = { 'idempotency-key': 'one-click-of-a-button' };
    const answers = await Promise.all(
      [1, 2, 3].map(() => play.office.reviewer('POST', `${play.own}/review-decision`, body, key)),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('of a past round is refused after the papers came again', async () => {
    const play = await new CasePlay(system).inspected();
    const decide = async (round: number, outcome: object) =>
      play.office.reviewer('POST', `${play.own}/review-decision`, {
        ...outcome,
        expectedVersion: await play.version(),
        round,
      });
    const deficient = { outcome: 'request_resubmission', deficiencies: [{ code: 'paper_unreadable' }] };
    expect((await decide(1, deficient)).status).toBe(200);
    await play.advance();
    expect(await decide(1, { outcome: 'approve' })).toMatchObject(refused(409, 'not_possible_now'));
    expect((await play.office.clerk('POST', `${play.own}/envelopes`, await play.envelope())).status).toBe(201);
    await play.advance();
    expect(await decide(1, { outcome: 'approve' })).toMatchObject(refused(409, 'round_closed'));
    expect((await decide(2, { outcome: 'decline' })).status).toBe(200);
  });
});

describe('an approval', () => {
  test('is not given by whoever reviewed the round, but by somebody else', async () => {
    const play = await new CasePlay(system).reviewed('escalate');
    const body = { outcome: 'approve', expectedVersion: await play.version(), round: 1 };
    const { reviewingApprover, approver } = play.office;
    const path = `${play.own}/approval-decision`;
    expect(await reviewingApprover('POST', path, body)).toMatchObject(refused(403, 'approver_is_reviewer'));
    expect(await approver('POST', path, body)).toMatchObject({
      status: 200,
      json: { status: 'confirming_addresses' },
    });
  });

  test('can send the case back to the review, which gets a new round', async () => {
    const play = await new CasePlay(system).reviewed('escalate');
    const body = { outcome: 'return_to_review', expectedVersion: await play.version(), round: 1 };
    expect((await play.office.approver('POST', `${play.own}/approval-decision`, body)).status).toBe(200);
    await play.advance();
    expect((await play.application()).openWaits).toMatchObject({ review: { round: 2 } });
  });
});

describe('a refusal by the operator', () => {
  test('ends the application, and a customer who withdraws in the same moment does not end it twice', async () => {
    const play = await new CasePlay(system).received();
    const body = { expectedVersion: await play.version() };
    const answers = await Promise.all([
      play.office.reviewer('POST', `${play.own}/refusal`, body),
      play.customer('POST', `${play.own}/withdrawal`, {}),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect((await play.application()).openWaits).toEqual({});
  });
});

describe('a letter', () => {
  const dispatch = async (play: CasePlay, letterId: string, trackingNumber: string) =>
    play.office.clerk('POST', `${play.own}/letters/${letterId}/dispatch`, {
      expectedVersion: await play.version(),
      round: 1,
      trackingNumber,
      postedOn: play.today,
    });
  const result = async (play: CasePlay, letterId: string, body: object) =>
    play.office.clerk('POST', `${play.own}/letters/${letterId}/result`, {
      expectedVersion: await play.version(),
      round: 1,
      resultOn: play.today,
      ...body,
    });

  test('is posted under a number that no other letter has, of this case or another', async () => {
    const [first, second] = await Promise.all([1, 2].map(() => new CasePlay(system).reviewed()));
    if (!first || !second) throw new Error('two cases are needed');
    expect(await dispatch(first, 'corporation', '385-99-00001-7')).toMatchObject(
      refused(422, 'tracking_number_invalid'),
    );
    expect((await dispatch(first, 'corporation', '385-99-00001-6')).status).toBe(200);
    const used = refused(409, 'tracking_number_used');
    expect(await dispatch(first, 'person_in_charge', '385-99-00001-6')).toMatchObject(used);
    const before = await second.application();
    expect(await dispatch(second, 'corporation', '38599000016')).toMatchObject(used);
    expect(await second.application()).toEqual(before);
    expect(await dispatch(first, 'nobody', '385-99-00002-0')).toMatchObject(refused(404, 'letter_unknown'));
  });

  test('is delivered, or comes back and is posted again, and its result is recorded once', async () => {
    const play = await new CasePlay(system).reviewed();
    await dispatch(play, 'corporation', '385-99-00003-1');
    await dispatch(play, 'person_in_charge', '385-99-00004-2');
    await play.advance();
    expect(await result(play, 'corporation', { result: 'delivered' })).toMatchObject({ status: 200 });
    expect(await result(play, 'corporation', { result: 'delivered' })).toMatchObject(refused(409, 'round_closed'));
    const returned = { result: 'returned', returnReason: 'retention_expired' };
    expect((await result(play, 'person_in_charge', returned)).status).toBe(200);
    await play.advance();
    expect((await play.application()).openWaits).toMatchObject({ 'dispatch#person_in_charge': { round: 2 } });
  });
});

describe('operations', () => {
  test('lets a stuck activation run again, once for each round', async () => {
    const play = await new CasePlay(system).stuck();
    system.signals();
    const body = { outcome: 'retry', expectedVersion: await play.version(), round: 1 };
    const { operations } = play.office;
    expect((await operations('POST', `${play.own}/activation-repair`, body)).status).toBe(200);
    const { applicationId } = play;
    expect(system.signals()).toEqual([{ target: 'resume-workflow', payload: { applicationId, waitKey: 'repair' } }]);
    expect(await operations('POST', `${play.own}/activation-repair`, body)).toMatchObject(refused(409, 'round_closed'));
  });

  test('asks for a new run where the application stands', async () => {
    const play = await new CasePlay(system).received();
    system.signals();
    const body = { expectedVersion: await play.version() };
    const answer = await play.office.operations('POST', `${play.own}/workflow-restart`, body);
    expect(answer).toMatchObject({ status: 202, json: { version: body.expectedVersion + 1 } });
    const { applicationId } = play;
    expect(system.signals()).toEqual([{ target: 'start-workflow', payload: { applicationId } }]);
    const { starts } = await loadCollection(system.local, applicationId);
    expect(starts).toContainEqual(expect.objectContaining({ executionName: `${applicationId}-r1`, pending: 'start' }));
    expect(await play.office.operations('POST', `${play.own}/workflow-restart`, body)).toMatchObject(
      refused(409, 'version_conflict'),
    );
  });

  test('sees what was not delivered', async () => {
    const play = await new CasePlay(system).received();
    const { applicationId } = play;
    const { json } = await play.office.operations('GET', '/operations');
    expect(json).toMatchObject({
      undeliveredDecisions: expect.arrayContaining([expect.objectContaining({ applicationId, waitKey: 'documents' })]),
      pendingMails: expect.arrayContaining([
        expect.objectContaining({ applicationId, itemKey: 'MAIL#documents_received#1' }),
      ]),
      pendingStarts: expect.arrayContaining([
        expect.objectContaining({ applicationId, itemKey: `START#${applicationId}` }),
      ]),
    });
  });
});
