import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type * as z from 'zod/mini';
import { applicationStateSchema, staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import { heldUntil } from '#shared/domain/tracking-status.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, corporatePapers, today } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const caseOf = async (play: CasePlay, who = play.office.reviewer) =>
  answered(await who('GET', play.own), 200, staffCaseSchema);

describe('a notice of deficiencies', () => {
  type Preview = z.infer<(typeof staffRoutes.previewNotice.responses)[200]>;
  const deficient = async () => {
    const play = await new CasePlay(system).scanned(
      undefined,
      corporatePapers.filter(({ kind }) => kind !== 'power_of_attorney'),
    );
    for (const paperId of await play.paperIds()) {
      const body = { expectedVersion: await play.version(), result: 'accepted', findings: [] };
      await play.office.reviewer('PUT', `${play.own}/papers/${paperId}/inspection`, body);
    }
    return play;
  };

  test('is shown before it is sent as the customer will read it, and nothing of it is saved', async () => {
    const play = await deficient();
    const deficiencies = [{ code: 'paper_unreadable', paperId: await play.firstPaperId() }];
    const body = { expectedVersion: await play.version(), round: 1, deficiencies };
    const before = await system.stored();
    const preview: Preview = answered(
      await play.office.reviewer('POST', `${play.own}/notice-preview`, body),
      200,
      staffRoutes.previewNotice.responses[200],
    );
    expect(await system.stored()).toEqual(before);
    expect(preview.deficiencies).toMatchObject([
      { code: 'authority_not_confirmed', request: expect.stringContaining('委任状') },
      { code: 'paper_unreadable', paperKind: 'application_form', title: '読み取れない箇所があります' },
    ]);

    const decided = { ...body, outcome: 'request_resubmission' };
    expect((await play.office.reviewer('POST', `${play.own}/review-decision`, decided)).status).toBe(200);
    const { json } = await play.customer('GET', `${play.own}/progress`);
    expect(json).toMatchObject(preview);
  });

  test('is not shown where it could not be sent, for the same reason', async () => {
    const play = await new CasePlay(system).scanned();
    const body = { expectedVersion: await play.version(), round: 1 };
    const ask = (asked: object) => play.office.reviewer('POST', `${play.own}/notice-preview`, asked);
    expect(await ask(body)).toMatchObject({ status: 409, json: { code: 'papers_not_inspected' } });
    expect(await ask({ ...body, expectedVersion: 1 })).toMatchObject({
      status: 409,
      json: { code: 'version_conflict', present: { version: body.expectedVersion } },
    });
    const complete = await new CasePlay(system).inspected();
    const asked = { expectedVersion: await complete.version(), round: 1 };
    expect(await complete.office.reviewer('POST', `${complete.own}/notice-preview`, asked)).toMatchObject({
      status: 422,
      json: { code: 'finding_required' },
    });
  });
});

describe('a scan', () => {
  test('is kept as it was turned, for everybody, without a new version of the case', async () => {
    const play = await new CasePlay(system).scanned();
    const { version, papers } = await caseOf(play);
    const [paper] = papers;
    const path = `${play.own}/papers/${paper?.paperId}/scans/${paper?.scans[0]?.scanId}/rotation`;
    const turn = async (degrees: number, who = play.office.clerk) =>
      answered(await who('PUT', path, { degrees }), 200, applicationStateSchema);
    expect(await turn(90)).toMatchObject({ version });
    expect((await caseOf(play)).papers[0]?.scans[0]).toMatchObject({ rotation: 90 });
    await turn(270, play.office.approver);
    await turn(270);
    await turn(0);
    expect((await caseOf(play)).papers[0]?.scans[0]).not.toHaveProperty('rotation');
    const history = await play.office.auditor('GET', `${play.own}/history?only=changes&limit=100`);
    const { events } = answered(history, 200, staffRoutes.listHistory.responses[200]);
    expect(events.filter(({ action }) => action === 'scan_rotated').map(({ details }) => details.degrees)).toEqual([
      90, 270, 0,
    ]);
    expect(await play.office.clerk('PUT', path, { degrees: 45 })).toMatchObject({ status: 400 });
    const unknown = path.replace(/scans\/[^/]+/, `scans/${play.applicationId}`);
    expect(await play.office.clerk('PUT', unknown, { degrees: 90 })).toMatchObject({
      status: 404,
      json: { code: 'scan_unknown' },
    });
  });
});

test('the page of a case can ask what a colleague did since it was read', async () => {
  const play = await new CasePlay(system).received();
  const { historyLength, version } = await caseOf(play);
  await play.office.clerk('POST', `${play.own}/lock`, {});
  const stale = { expectedVersion: version };
  expect(await play.office.reviewer('POST', `${play.own}/refusal`, stale)).toMatchObject({ status: 409 });
  const since = await play.office.reviewer('GET', `${play.own}/history?only=changes&after=${historyLength}`);
  expect(since.json).toMatchObject({
    events: [{ action: 'case_taken', actor: { id: 'clerk-1' }, text: expect.stringContaining('担当を始めました') }],
  });
});

test('whoever reviewed is told that another one approves', async () => {
  const play = await new CasePlay(system).reviewed('escalate');
  expect(await caseOf(play, play.office.reviewingApprover)).toMatchObject({ isOwnReview: true });
  expect(await caseOf(play, play.office.approver)).toMatchObject({ isOwnReview: false });
});

test('a letter that met nobody says until when the post keeps it', async () => {
  const play = await new CasePlay(system).reviewed();
  const letter = `${play.own}/letters/corporation`;
  const post = { expectedVersion: await play.version(), round: 1, trackingNumber: '385-99-00009-0', postedOn: today };
  expect((await play.office.clerk('POST', `${letter}/dispatch`, post)).status).toBe(200);
  await play.advance();
  expect((await caseOf(play)).letters[0]).not.toHaveProperty('heldUntil');
  const absent = { words: 'ご不在のため持ち戻り', occurredOn: today, source: 'manual' };
  const tracked = { ...absent, expectedVersion: await play.version(), round: 1 };
  expect((await play.office.clerk('POST', `${letter}/tracking`, tracked)).status).toBe(200);
  expect((await caseOf(play)).letters[0]).toMatchObject({ heldUntil: heldUntil(civilDateOf(Date.now())) });
});
