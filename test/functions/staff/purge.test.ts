import { randomUUID } from 'node:crypto';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { destroyScans, handler as destroyScansHandler } from '#functions/delivery/destroy-scans.ts';
import { sweepUndelivered } from '#functions/delivery/sweep-undelivered.ts';
import { createPurgeOutbox } from '#shared/adapters/purge-outbox.ts';
import { createScanDestruction } from '#shared/adapters/scan-destruction.ts';
import { staffCaseSchema } from '#shared/contracts/http/answers.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { type Instant, instantOf } from '#shared/domain/civil-date.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, picture } from '#test/http/case-play.ts';
import { inspect } from '#test/http/paper-inspection.ts';
import { localClientSettings } from '#test/support/local-aws.ts';
import { callAt, recordingSignals } from '../workbench.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const form = 'application_form';
const later = (minutes: number): Instant => instantOf(Date.now() + minutes * 60_000);

/** A scan of the first paper that went the whole way: uploaded, checked, kept. */
const scannedFor = async (play: CasePlay) => {
  const paperId = await play.firstPaperId();
  const scanId = await play.uploaded(paperId);
  const path = `${play.own}/papers/${paperId}/scans/${scanId}`;
  const stored = await play.office.clerk('PUT', path, {});
  if (stored.status !== 201) throw new Error(stored.text);
  return { paperId, scanId, path, key: `evidence/${play.applicationId}/${scanId}` };
};
type Scanned = Awaited<ReturnType<typeof scannedFor>>;

const purge = (play: CasePlay, { path }: Pick<Scanned, 'path'>, by = play.office.reviewer) =>
  by('DELETE', `${path}?reason=individual_number_visible`);

const versionsOf = async (key: string): Promise<string[]> => {
  const { storageClient, evidenceBucket } = system.buckets;
  const listed = await storageClient.send(new ListObjectVersionsCommand({ Bucket: evidenceBucket, Prefix: key }));
  const all = [...(listed.Versions ?? []), ...(listed.DeleteMarkers ?? [])];
  return all.filter(({ Key }) => Key === key).map(({ VersionId = '' }) => VersionId);
};

const putVersion = (Key: string) =>
  system.buckets.storageClient.send(
    new PutObjectCommand({ Bucket: system.buckets.evidenceBucket, Key, Body: picture }),
  );

const outbox = () =>
  createPurgeOutbox({ documentClient: system.local.documentClient, table: system.local.tables.applications });

const destroy = ({ applicationId }: CasePlay, at: Instant, scans = createScanDestruction(system.buckets)) =>
  destroyScans({ outbox: outbox(), scans })({ applicationId }, callAt(at));

/** The functions that a minute's sweep calls for a case. */
const sweptFor = async ({ applicationId }: CasePlay, at: Instant) => {
  const { told, signals } = recordingSignals();
  const call = callAt(at);
  const lists = { listUndelivered: async () => [], listPending: system.store.listPending };
  await sweepUndelivered({ ...lists, signals })({}, call);
  return { told: told.filter((line) => line === `destroy ${applicationId}`), lines: call.lines };
};

const paperOf = async (play: CasePlay, paperId: string) =>
  (await play.application()).papers.find((paper) => paper.paperId === paperId);

const purgesIn = async (play: CasePlay) =>
  answered(
    await play.office.auditor('GET', `${play.own}/history?limit=100`),
    200,
    staffRoutes.listHistory.responses[200],
  ).events.filter(({ action }) => action === 'scan_purged');

describe('§13 S9: a scan on which the individual number is visible', () => {
  test('leaves its case and is destroyed with every version; the history says who, when and why, without the number', async () => {
    const play = await new CasePlay(system).received();
    const [scanned, other] = [await scannedFor(play), await scannedFor(play)];
    await putVersion(scanned.key);
    await putVersion(`elsewhere/${scanned.key}`);
    await putVersion(`${scanned.key}-another`);
    const { storageClient, evidenceBucket, intakeBucket } = system.buckets;
    await storageClient.send(new DeleteObjectCommand({ Bucket: evidenceBucket, Key: scanned.key }));
    const versions = await versionsOf(scanned.key);
    expect(versions).toHaveLength(3);
    const sha256 = (await paperOf(play, scanned.paperId))?.scans[0]?.sha256;
    system.signals();

    expect(await purge(play, scanned)).toMatchObject({ status: 200, json: { status: 'under_review' } });
    const { applicationId } = play;
    expect(system.signals()).toEqual([{ target: 'destroy-scans', payload: { applicationId } }]);
    await destroyScansHandler({ applicationId });

    expect(await versionsOf(scanned.key)).toEqual([]);
    for (const VersionId of versions) {
      const read = new GetObjectCommand({ Bucket: evidenceBucket, Key: scanned.key, VersionId });
      await expect(storageClient.send(read)).rejects.toMatchObject({ name: 'NoSuchVersion' });
    }
    const upload = new GetObjectCommand({ Bucket: intakeBucket, Key: `intake/${applicationId}/${scanned.scanId}` });
    await expect(storageClient.send(upload)).rejects.toMatchObject({ name: 'NoSuchKey' });
    for (const key of [other.key, `elsewhere/${scanned.key}`, `${scanned.key}-another`]) {
      expect(await versionsOf(key)).toHaveLength(1);
    }

    expect(await play.office.clerk('POST', `${scanned.path}/views`, {})).toMatchObject({
      status: 404,
      json: { code: 'scan_unknown' },
    });
    const [event, ...more] = await purgesIn(play);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ actor: { kind: 'staff', id: 'reviewer-1' }, at: expect.any(String) });
    const { paperId, scanId } = scanned;
    expect(event?.details).toEqual({
      paperId,
      scanId,
      sha256,
      bytes: picture.length,
      reason: 'individual_number_visible',
    });
    const shown = answered(await play.office.reviewer('GET', play.own), 200, staffCaseSchema).papers[0];
    expect(shown?.scans.map((scan) => scan.scanId)).toEqual([other.scanId]);
    expect(shown?.purgedScans).toMatchObject([{ scanId, sha256, purgedBy: 'reviewer-1' }]);
  });

  test('is purged once, by whoever is first, however often it is asked for', async () => {
    const play = await new CasePlay(system).received();
    const scanned = await scannedFor(play);
    const version = await play.version();
    const answers = await Promise.all([
      purge(play, scanned),
      purge(play, scanned, play.office.clerk),
      purge(play, scanned),
    ]);
    answers.push(await purge(play, scanned, play.office.secondClerk));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await play.version()).toBe(version + 1);
    expect(await purgesIn(play)).toHaveLength(1);
    expect(await outbox().listOwed(play.applicationId)).toHaveLength(1);
  });

  test.each(['approver', 'auditor', 'operations', 'compliance', 'customer'] as const)(
    'is not purged by %s',
    async (role) => {
      const play = await new CasePlay(system).received();
      const scanned = await scannedFor(play);
      const somebody =
        role === 'customer' ? play.customer : role === 'compliance' ? play.office.compliance : play.office[role];
      const before = await system.stored();
      const answer = await purge(play, scanned, somebody);
      expect([403, 404]).toContain(answer.status);
      if (role === 'approver') expect(answer.json).toMatchObject({ code: 'role_missing' });
      expect(await system.stored()).toEqual(before);
      await destroy(play, later(30));
      expect(await versionsOf(scanned.key)).toHaveLength(1);
    },
  );

  test('needs a reason of the list, and a scan of this paper', async () => {
    const play = await new CasePlay(system).received();
    const scanned = await scannedFor(play);
    const [, another = ''] = await play.paperIds();
    const unknown = { path: `${play.own}/papers/${scanned.paperId}/scans/${randomUUID()}` };
    expect(await purge(play, unknown)).toMatchObject({ status: 404, json: { code: 'scan_unknown' } });
    const elsewhere = { path: `${play.own}/papers/${another}/scans/${scanned.scanId}` };
    expect(await purge(play, elsewhere)).toMatchObject({ status: 404, json: { code: 'scan_unknown' } });
    for (const query of ['', '?reason=123456789018']) {
      const answer = await play.office.clerk('DELETE', `${scanned.path}${query}`);
      expect(answer).toMatchObject({ status: 400, json: { code: 'input_invalid' } });
    }
    expect((await paperOf(play, scanned.paperId))?.scans).toHaveLength(1);
  });
});

describe('a destruction that was cut off', () => {
  test('before it began is finished by the sweep', async () => {
    const play = await new CasePlay(system).received();
    const scanned = await scannedFor(play);
    await purge(play, scanned);
    expect((await sweptFor(play, later(0))).told).toEqual([]);
    expect((await sweptFor(play, later(1))).told).toHaveLength(1);
    const report = await play.office.operations('GET', '/operations');
    const pendingPurges = [expect.objectContaining({ itemKey: `PURGE#${scanned.scanId}` })];
    expect(report.json).toMatchObject({ pendingPurges: expect.arrayContaining(pendingPurges) });
    await destroy(play, later(1));
    expect(await versionsOf(scanned.key)).toEqual([]);
  });

  test('between two versions is finished by the next attempt, and told to the alarms when none succeeds', async () => {
    const play = await new CasePlay(system).received();
    const scanned = await scannedFor(play);
    await putVersion(scanned.key);
    await purge(play, scanned);
    const dying = new S3Client({ ...localClientSettings(system.buckets.endpoint), maxAttempts: 1 });
    let deletions = 0;
    dying.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          // The first deletion is that of the upload.
          if (commandName === 'DeleteObjectCommand' && ++deletions > 2) throw new Error('cut off');
          return next(args);
        },
      { step: 'initialize' },
    );
    const scans = createScanDestruction({ ...system.buckets, storageClient: dying });
    await expect(destroy(play, later(11), scans)).rejects.toThrow('cut off');
    dying.destroy();
    expect(await versionsOf(scanned.key)).toHaveLength(1);
    const { told, lines } = await sweptFor(play, later(11));
    expect(told).toHaveLength(1);
    expect(lines).toContainEqual({ metric: 'ScanUndestroyed' });
    await destroy(play, later(12));
    expect(await versionsOf(scanned.key)).toEqual([]);
    expect(await outbox().listOwed(play.applicationId)).toEqual([]);
    expect((await sweptFor(play, later(13))).told).toEqual([]);
  });

  test('because storage refuses one scan keeps no other of the case', async () => {
    const play = await new CasePlay(system).received();
    const [locked, free] = [await scannedFor(play), await scannedFor(play)];
    const { storageClient, evidenceBucket } = system.buckets;
    const hold = { Bucket: evidenceBucket, Key: locked.key };
    await storageClient.send(new PutObjectLegalHoldCommand({ ...hold, LegalHold: { Status: 'ON' } }));
    for (const one of [locked, free]) await purge(play, one);
    await expect(destroy(play, later(11))).rejects.toMatchObject({ name: 'AccessDenied' });
    expect([await versionsOf(locked.key), await versionsOf(free.key)].map(({ length }) => length)).toEqual([1, 0]);
    expect(await outbox().listOwed(play.applicationId)).toMatchObject([{ scanId: locked.scanId }]);
    await storageClient.send(new PutObjectLegalHoldCommand({ ...hold, LegalHold: { Status: 'OFF' } }));
    await destroy(play, later(12));
    expect(await versionsOf(locked.key)).toEqual([]);
  });

  test('after it was done is done again without harm', async () => {
    const play = await new CasePlay(system).received();
    const scanned = await scannedFor(play);
    await purge(play, scanned);
    const cutOff = { ...outbox(), markDestroyed: () => Promise.reject(new Error('cut off')) };
    const scans = createScanDestruction(system.buckets);
    const { applicationId } = play;
    await expect(destroyScans({ outbox: cutOff, scans })({ applicationId }, callAt(later(11)))).rejects.toThrow();
    expect(await outbox().listOwed(applicationId)).toHaveLength(1);
    await destroy(play, later(12));
    expect(await outbox().listOwed(applicationId)).toEqual([]);
  });
});

test('what a storing request or an old form brings after the purge is destroyed, too, and never becomes a scan again', async () => {
  const play = await new CasePlay(system).received();
  const scanned = await scannedFor(play);
  await purge(play, scanned);
  await destroy(play, later(0));
  await putVersion(scanned.key);
  const again = await play.office.clerk('PUT', scanned.path, {});
  expect(again).toMatchObject({ status: 409, json: { code: 'scan_purged' } });
  const [, another] = await play.paperIds();
  const elsewhere = `${play.own}/papers/${another}/scans/${scanned.scanId}`;
  expect(await play.office.clerk('PUT', elsewhere, {})).toMatchObject({ json: { code: 'scan_purged' } });
  expect(await versionsOf(scanned.key)).toHaveLength(1);
  expect((await sweptFor(play, later(10.5))).told).toHaveLength(1);
  await destroy(play, later(10.5));
  expect(await versionsOf(scanned.key)).toEqual([]);
  expect((await sweptFor(play, later(11))).told).toEqual([]);
});

describe('the case', () => {
  test('goes on with a masked scan, which is looked at before the approval', async () => {
    const play = await new CasePlay(system).inspected();
    const paperId = await play.firstPaperId();
    const [{ scanId = '' } = {}] = (await paperOf(play, paperId))?.scans ?? [];
    expect((await purge(play, { path: `${play.own}/papers/${paperId}/scans/${scanId}` })).status).toBe(200);
    const approve = async () =>
      play.office.reviewer('POST', `${play.own}/review-decision`, {
        outcome: 'approve',
        expectedVersion: await play.version(),
        round: 1,
      });
    expect(await approve()).toMatchObject({ json: { code: 'papers_not_inspected', facts: { count: 1 } } });
    expect(await inspect(play, form)).toMatchObject({ status: 409, json: { code: 'paper_not_scanned' } });
    const masked = await scannedFor(play);
    expect((await inspect(play, form)).status).toBe(200);
    expect(await approve()).toMatchObject({ status: 200, json: { status: 'confirming_addresses' } });
    expect((await paperOf(play, paperId))?.scans.map((scan) => scan.scanId)).toEqual([masked.scanId]);
  });

  test('goes on with the front when only the back had to go', async () => {
    const play = await new CasePlay(system).received();
    const [front, back] = [await scannedFor(play), await scannedFor(play)];
    expect((await inspect(play, form)).status).toBe(200);
    await purge(play, back);
    const paper = await paperOf(play, front.paperId);
    expect(paper?.scans.map(({ scanId }) => scanId)).toEqual([front.scanId]);
    expect(paper?.inspection?.result).toBe('accepted');
  });

  test('that was verified keeps its judgement, and takes a masked scan for this paper alone', async () => {
    const play = await new CasePlay(system).stuck();
    const [paperId = '', another] = await play.paperIds();
    const [{ scanId = '' } = {}] = (await paperOf(play, paperId))?.scans ?? [];
    const body = { contentType: 'image/jpeg', bytes: picture.length };
    const upload = (paper?: string) => play.office.clerk('POST', `${play.own}/papers/${paper}/scan-uploads`, body);
    expect(await upload(paperId)).toMatchObject({ json: { code: 'not_possible_now' } });
    expect(await purge(play, { path: `${play.own}/papers/${paperId}/scans/${scanId}` })).toMatchObject({
      status: 200,
      json: { status: 'activating' },
    });
    expect((await paperOf(play, paperId))?.inspection?.result).toBe('accepted');
    expect(await upload(another)).toMatchObject({ json: { code: 'not_possible_now' } });
    const masked = await scannedFor(play);
    expect((await paperOf(play, paperId))?.scans.map((scan) => scan.scanId)).toEqual([masked.scanId]);
  });

  test('that has ended loses the scan all the same, and takes no other', async () => {
    const play = await new CasePlay(system).received();
    const scanned = await scannedFor(play);
    await play.office.reviewer('POST', `${play.own}/refusal`, { expectedVersion: await play.version() });
    expect(await purge(play, scanned)).toMatchObject({ status: 200, json: { status: 'declined' } });
    await destroy(play, later(0));
    expect(await versionsOf(scanned.key)).toEqual([]);
    const body = { contentType: 'image/jpeg', bytes: picture.length };
    expect(await play.office.clerk('POST', `${play.own}/papers/${scanned.paperId}/scan-uploads`, body)).toMatchObject({
      json: { code: 'application_ended' },
    });
  });

  test('loses the scan under a legal hold and while a colleague has it open: the prohibition goes before', async () => {
    const play = await new CasePlay(system).received();
    const scanned = await scannedFor(play);
    const held = await play.office.compliance('POST', `${play.own}/legal-holds`, { reason: '訴訟のため保全する' });
    expect(held.status).toBe(201);
    expect((await play.office.secondReviewer('POST', `${play.own}/lock`, {})).status).toBe(200);
    expect((await purge(play, scanned)).status).toBe(200);
    await destroy(play, later(0));
    expect(await versionsOf(scanned.key)).toEqual([]);
  });
});
