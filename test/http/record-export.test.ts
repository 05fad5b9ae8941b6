import { afterAll, beforeAll, expect, test } from 'vitest';
import { openVerificationRecord } from '#functions/workflow/open-verification-record.ts';
import { unzip } from '#local/demo/unzip.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import { applicationStateSchema } from '#shared/contracts/http/answers.ts';
import { instantOf } from '#shared/domain/civil-date.ts';
import { recordExportSchema } from '#shared/domain/record-export/export-content.ts';
import { verifyFiles } from '#shared/domain/record-export/verify-files.ts';
import { callAt, recordingSignals } from '#test/functions/workbench.ts';
import { type ApiSystem, startApiSystem } from './api-system.ts';
import { answered, CasePlay } from './case-play.ts';

let system: ApiSystem;
let play: CasePlay;
beforeAll(async () => {
  system = await startApiSystem();
  play = await new CasePlay(system).inspected();
  const body = { outcome: 'approve', expectedVersion: await play.version(), round: 1 };
  answered(await play.office.reviewer('POST', `${play.own}/review-decision`, body), 200, applicationStateSchema);
});
afterAll(() => system.stop());

const openRecord = () =>
  openVerificationRecord({ store: system.store, signals: recordingSignals().signals })(
    { applicationId: play.applicationId },
    callAt(instantOf(Date.now())),
  );

const ask = (person: 'auditor' | 'approver' = 'auditor') =>
  play.office[person]('POST', `${play.own}/record/exports`, {});

const exported = async (person?: 'auditor' | 'approver') => {
  const answer = await ask(person);
  expect(answer.status).toBe(200);
  const files = unzip(Buffer.from(answer.text, 'base64'));
  const [json = Buffer.alloc(0), document = Buffer.alloc(0)] = ['record.json', 'record.pdf'].map((name) =>
    files.get(name),
  );
  return { answer, json, document, recordExport: recordExportSchema.parse(JSON.parse(json.toString())) };
};

test('before there is a record, nothing is exported and nothing is entered', async () => {
  const before = await system.stored();
  expect(await ask()).toMatchObject({ status: 409, json: { code: 'not_possible_now' } });
  expect(await system.stored()).toEqual(before);
});

test('the export is a file to be saved, whose digests stand at the end of the trail', async () => {
  await openRecord();
  const { answer, json, document, recordExport } = await exported();
  expect(answer.headers).toMatchObject({
    'content-type': 'application/zip',
    'content-disposition': `attachment; filename="verification-record-${play.applicationId}.zip"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  const knownHead = (await system.store.load(play.applicationId))?.auditHead;
  const scanFiles = (await play.application()).papers.flatMap(({ scans }) => scans);
  const verified = verifyFiles({ exportBytes: json, scanFiles, documentDigest: sha256(document), knownHead }, sha256);
  expect(verified).toMatchObject({ isReadable: true, isPassed: true, checks: { known_head: 'passed' } });
  expect(document.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(recordExport.seal.at(-1)).toMatchObject({
    action: 'record_exported',
    actor: { kind: 'staff', id: 'auditor-1' },
    details: { recordVersions: 1, scans: scanFiles.length, documentDigest: sha256(document) },
  });
});

test('a second export tells of the first, and has a digest of its own', async () => {
  const first = await exported('approver');
  const second = await exported();
  const digestOf = ({ recordExport }: typeof first) => recordExport.seal.at(-1)?.details.contentDigest;
  expect(second.recordExport.content.trail).toContainEqual(first.recordExport.seal.at(-1));
  expect(digestOf(second)).not.toBe(digestOf(first));
});

test('exports at the same moment each find their own place', async () => {
  const both = await Promise.all([exported('approver'), exported('auditor'), exported('auditor')]);
  for (const { json } of both) expect(verifyFiles({ exportBytes: json }, sha256)).toMatchObject({ isPassed: true });
});

test('nothing of the record is entered in the trail but digests and counts', async () => {
  const { recordExport } = await exported();
  expect(JSON.stringify(recordExport.seal)).toMatch(/^[ -~]*$/);
});
