import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { completeVerification } from '#functions/workflow/complete-verification.ts';
import { openVerificationRecord } from '#functions/workflow/open-verification-record.ts';
import { nextTrackingNumber } from '#local/demo/tracking-numbers.ts';
import { applicationStateSchema, historyPageSchema } from '#shared/contracts/http/answers.ts';
import { recordRoutes, staffRecordSchema } from '#shared/contracts/http/record-routes.ts';
import { instantOf } from '#shared/domain/civil-date.ts';
import type { SeenOnPaper } from '#shared/domain/reading/observe-paper.ts';
import { recordedValue } from '#shared/domain/record/record-item.ts';
import { recordInForce } from '#shared/domain/record/verification-record.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { anotherCompany, answered, CasePlay, today } from '#test/http/case-play.ts';
import { decide, inspect, seenWell } from '#test/http/paper-inspection.ts';
import { callAt, recordingSignals } from '../workbench.ts';

/** A day on which nothing that the record needs is about to change. */
vi.hoisted(() => vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-11-24T01:12:00Z') }));

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(async () => {
  await system.stop();
  vi.useRealTimers();
});

const refused = (status: number, code: string) => ({ status, json: { code } });
const pathOf = (play: CasePlay) => `${play.own}/record`;
const recordOf = async (play: CasePlay) =>
  answered(await play.office.auditor('GET', pathOf(play)), 200, staffRecordSchema);

const trailOf = async (play: CasePlay) =>
  answered(await play.office.auditor('GET', `${play.own}/history?limit=100`), 200, historyPageSchema).events;

const approve = async (play: CasePlay) =>
  play.office.reviewer('POST', `${play.own}/review-decision`, {
    outcome: 'approve',
    expectedVersion: await play.version(),
    round: 1,
  });

const parts = () => ({ store: system.store, signals: recordingSignals().signals });
const call = () => callAt(instantOf(Date.now()));

/** A case whose letters have arrived, with the record that the workflow writes. */
const completed = async (): Promise<CasePlay> => {
  const play = await new CasePlay(system).inspected();
  answered(await approve(play), 200, applicationStateSchema);
  const { applicationId } = play;
  await openVerificationRecord(parts())({ applicationId }, call());
  await play.advance();
  for (const letterId of ['corporation', 'person_in_charge']) {
    const letter = `${play.own}/letters/${letterId}`;
    const posted = { round: 1, trackingNumber: nextTrackingNumber(), postedOn: today };
    const dispatch = { ...posted, expectedVersion: await play.version() };
    answered(await play.office.clerk('POST', `${letter}/dispatch`, dispatch), 200, applicationStateSchema);
    await play.advance();
    const delivered = { expectedVersion: await play.version(), round: 1, result: 'delivered', resultOn: today };
    answered(await play.office.clerk('POST', `${letter}/result`, delivered), 200, applicationStateSchema);
  }
  await completeVerification(parts())({ applicationId }, call());
  return play;
};

const proposal = {
  kind: 'correction',
  reason: '担当者からの電話により事業の内容の記載を改める',
  concerns: ['business'],
  items: {
    business: {
      value: {
        kind: 'business',
        text: '灯台の設計',
        means: 'telephone',
        papers: [
          {
            paperId: 'certificate',
            kind: 'certificate_of_registered_matters',
            subject: 'corporation',
            form: 'original',
            receivedOn: '2026-11-24',
          },
        ],
      },
      from: 'telephone',
    },
  },
};

const propose = async (play: CasePlay) => {
  const body = { expectedVersion: await play.version(), proposal };
  return play.office.reviewer('POST', `${pathOf(play)}/amendments`, body);
};

const proposedId = async (play: CasePlay): Promise<string> =>
  answered(await propose(play), 201, recordRoutes.proposeAmendment.responses[201]).amendmentId;

describe('the record', () => {
  test('is drawn up while the papers are reviewed, and says only what it still lacks', async () => {
    const empty = await new CasePlay(system).submitted();
    expect(await recordOf(empty)).toEqual({
      applicationId: empty.applicationId,
      status: 'awaiting_documents',
      version: await empty.version(),
      versions: [],
      amendments: [],
    });

    const play = await new CasePlay(system).scanned();
    const before = (await recordOf(play)).completeness;
    expect(before).toMatchObject({ moment: 'review', isComplete: false });
    const missing = before?.lines.filter(({ state }) => state === 'missing').map(({ article }) => article);
    const items = [4, 10, 15, 21, 22, 23, 24, 25].map((number) => `20条1項${number}号`);
    expect(missing).toEqual([...items, '19条1項2号']);
  });

  test('is complete when the letters have arrived, and its reading is entered', async () => {
    const play = await completed();
    const record = await recordOf(play);
    expect(record).toMatchObject({
      status: 'activating',
      versions: [{ stage: 'opened' }, { stage: 'completed' }],
      amendments: [],
      completeness: { moment: 'completion', percent: 100, isComplete: true },
    });
    expect((await trailOf(play)).at(-1)).toMatchObject({
      action: 'record_viewed',
      actor: { kind: 'staff', id: 'auditor-1' },
      details: {},
    });
  });

  test('規則19条1項2号: misses a copy that is destroyed until the masked one is put back, and then names it', async () => {
    const play = await completed();
    const before = await recordOf(play);
    const licence = before.versions.flatMap((version) =>
      version.stage === 'completed' ? version.attachments.filter(({ subject }) => subject === 'person_in_charge') : [],
    );
    const [{ paperId = '', scans = [] } = {}] = licence;
    const scan = (scanId = scans[0]?.scanId) => `${play.own}/papers/${paperId}/scans/${scanId}`;
    const purge = `${scan()}?reason=individual_number_visible`;
    expect((await play.office.clerk('DELETE', purge)).status).toBe(200);
    expect((await play.office.clerk('DELETE', purge)).status).toBe(200);
    const { lines } = (await recordOf(play)).completeness ?? {};
    expect(lines?.filter(({ state }) => state === 'missing').map(({ article }) => article)).toEqual(['19条1項2号']);

    const masked = await play.uploaded(paperId);
    expect((await play.office.clerk('PUT', scan(masked), {})).status).toBe(201);
    const { versions, completeness } = await recordOf(play);
    expect(completeness).toMatchObject({ isComplete: true });
    expect(versions.slice(0, -2)).toEqual(before.versions);
    expect(versions.slice(-2)).toMatchObject([
      { stage: 'attached', paperId, scans: [], recordedBy: { kind: 'staff', id: 'clerk-1' } },
      { stage: 'attached', paperId, scans: [{ scanId: masked }], recordedBy: { kind: 'staff', id: 'clerk-1' } },
    ]);
  });

  test('is measured by what is known once it is opened', async () => {
    const play = await new CasePlay(system).inspected();
    answered(await approve(play), 200, applicationStateSchema);
    await openVerificationRecord(parts())({ applicationId: play.applicationId }, call());
    const { completeness } = await recordOf(play);
    expect(completeness).toMatchObject({ moment: 'approval', isComplete: true });
    expect(completeness?.lines.filter(({ state }) => state === 'later').map(({ code }) => code)).toEqual([
      'lettersPosted',
    ]);
  });

  test('is read by reviewers, approvers and auditors, and by nobody else', async () => {
    const play = await new CasePlay(system).submitted();
    const { clerk, reviewer, approver, operations } = play.office;
    for (const person of [reviewer, approver]) expect((await person('GET', pathOf(play))).status).toBe(200);
    for (const person of [clerk, operations]) {
      expect(await person('GET', pathOf(play))).toMatchObject(refused(403, 'role_missing'));
    }
    const unknown = await play.office.reviewer('GET', `/applications/${randomUUID()}/record`);
    expect(unknown).toMatchObject(refused(404, 'application_unknown'));
  });
});

describe('an approval', () => {
  test('is shut while an item of the record is missing, and names it by its article', async () => {
    const form = anotherCompany();
    if (form.applicantKind !== 'corporation') throw new Error('no corporation');
    const { relation: _, ...personInCharge } = form.personInCharge;
    const play = await new CasePlay(system).scanned({ ...form, personInCharge });
    for (const paperId of await play.paperIds()) {
      const body = { expectedVersion: await play.version(), result: 'accepted', findings: [] };
      await play.office.reviewer('PUT', `${play.own}/papers/${paperId}/inspection`, body);
    }
    await play.confirmed();
    for (const outcome of ['approve', 'escalate']) {
      const body = { outcome, expectedVersion: await play.version(), round: 1 };
      expect(await play.office.reviewer('POST', `${play.own}/review-decision`, body)).toMatchObject({
        status: 409,
        json: { code: 'record_incomplete', facts: { count: 1, items: '20条1項22号' } },
      });
    }
    const declined = { outcome: 'decline', expectedVersion: await play.version(), round: 1 };
    expect((await play.office.reviewer('POST', `${play.own}/review-decision`, declined)).status).toBe(200);
  });
});

describe('携帯法施行規則8条1項: an order with a 050 number', () => {
  const numbers = [{ kind: 'ip_050' as const, count: 1 }];

  test('is approved once the number of each paper was read off it, and the record holds what was read', async () => {
    const play = await new CasePlay(system).scanned({ ...anotherCompany(), order: { numbers } });
    for (const { kind } of (await play.application()).papers) await inspect(play, kind);
    await play.confirmed();
    expect(await decide(play, { outcome: 'approve' })).toMatchObject({
      status: 409,
      json: {
        code: 'record_incomplete',
        facts: { count: 2, items: '携帯法施行規則8条1項3号ニ 携帯法施行規則8条1項4号ニ' },
      },
    });
    const read = (documentNumber: string, ...shows: SeenOnPaper['shows']) => ({
      seen: { ...seenWell, shows },
      reading: { documentNumber, note: '審査担当のメモ' },
    });
    const ofCompany = read('ア123456', 'name', 'head_office', 'business_content');
    const ofPerson = read('第0099号', 'name', 'residence', 'birth_date');
    expect((await inspect(play, 'certificate_of_registered_matters', ofCompany)).status).toBe(200);
    expect((await inspect(play, 'resident_record_copy', ofPerson)).status).toBe(200);
    expect((await decide(play, { outcome: 'approve' })).status).toBe(200);
    await openVerificationRecord(parts())({ applicationId: play.applicationId }, call());

    const { versions } = await recordOf(play);
    const { mobile, attachments } = recordInForce({ versions });
    const numbered = mobile?.confirmations.flatMap(({ papers }) => papers.map(({ documentNumber }) => documentNumber));
    expect(numbered).toEqual(['ア123456', '第0099号']);
    expect(attachments.flatMap(({ reading }) => reading ?? [])).toEqual([
      { documentNumber: 'ア123456' },
      { documentNumber: '第0099号' },
    ]);
    expect(JSON.stringify(versions)).not.toContain('審査担当のメモ');
  });
});

describe('an amendment', () => {
  test('is proposed by a reviewer and confirmed by an approver who is somebody else', async () => {
    const play = await completed();
    const amendmentId = await proposedId(play);
    const before = await recordOf(play);
    expect(before.versions).toHaveLength(2);
    expect(before.amendments).toMatchObject([{ amendmentId, proposedBy: 'reviewer-1', reason: proposal.reason }]);

    const path = `${pathOf(play)}/amendments/${amendmentId}/decision`;
    const body = { outcome: 'confirmed', expectedVersion: await play.version() };
    const { approver, reviewingApprover, reviewer } = play.office;
    expect(await reviewingApprover('POST', path, body)).toMatchObject(refused(403, 'amendment_by_same_person'));
    expect(await reviewer('POST', path, body)).toMatchObject(refused(403, 'role_missing'));
    expect((await approver('POST', path, body)).status).toBe(200);

    const after = await recordOf(play);
    expect(after.versions.slice(0, 2)).toEqual(before.versions);
    expect(recordedValue(recordInForce(after).items.business)).toMatchObject({
      text: '灯台の設計',
      means: 'telephone',
    });
    const again = { ...body, expectedVersion: await play.version() };
    expect(await approver('POST', path, again)).toMatchObject(refused(409, 'amendment_settled'));
    const unknown = `${pathOf(play)}/amendments/${randomUUID()}/decision`;
    expect(await approver('POST', unknown, again)).toMatchObject(refused(404, 'amendment_unknown'));

    const trail = await trailOf(play);
    const amending = trail.filter(({ action }) => action.startsWith('record_amend'));
    const entry = { recordVersion: 3, recordStage: 'amended', recordDigest: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(amending.map(({ action, details }) => [action, details])).toEqual([
      ['record_amendment_proposed', { amendmentId, kind: 'correction', items: ['business'] }],
      ['record_amended', { amendmentId, kind: 'correction', items: ['business'], ...entry }],
    ]);
    const entered = trail.flatMap(({ details: { recordVersion, recordStage } }) =>
      recordVersion === undefined ? [] : [[recordVersion, recordStage]],
    );
    expect(entered).toEqual(after.versions.map(({ version, stage }) => [version, stage]));
    expect(JSON.stringify(trail)).not.toContain('灯台の設計');
    expect(JSON.stringify(await system.store.load(play.applicationId))).not.toContain('灯台の設計');
  });

  test('without its item among those that it concerns is no amendment', async () => {
    const play = await completed();
    const body = { expectedVersion: await play.version(), proposal: { ...proposal, concerns: ['customer'] } };
    expect(await play.office.reviewer('POST', `${pathOf(play)}/amendments`, body)).toMatchObject(
      refused(400, 'input_invalid'),
    );
  });

  test('is not possible before the record is completed', async () => {
    const play = await new CasePlay(system).inspected();
    expect(await propose(play)).toMatchObject(refused(409, 'not_possible_now'));
  });

  test('two reviewers who amend at the same moment do not lose either proposal unseen', async () => {
    const play = await completed();
    const body = { expectedVersion: await play.version(), proposal };
    const path = `${pathOf(play)}/amendments`;
    const { reviewer, secondReviewer } = play.office;
    const answers = await Promise.all([reviewer, secondReviewer].map((one) => one('POST', path, body)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409]);
    expect((await recordOf(play)).amendments).toHaveLength(1);
  });
});
