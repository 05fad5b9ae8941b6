import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { scanLinkSchema, scanUploadSchema } from '#shared/contracts/http/answers.ts';
import { buildPng } from '#test/adapters/scan-files.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, picture, postFile } from '#test/http/case-play.ts';

let system: ApiSystem;
let play: CasePlay;
beforeAll(async () => {
  system = await startApiSystem();
  play = await new CasePlay(system).received();
});
afterAll(() => system.stop());

const scansOf = async (paperId: string) =>
  (await play.application()).papers.find((paper) => paper.paperId === paperId)?.scans ?? [];

const store = (paperId: string, scanId: string) =>
  play.office.clerk('PUT', `${play.own}/papers/${paperId}/scans/${scanId}`, {});

test('a scan is uploaded to the bucket, checked, kept as evidence, and kept once', async () => {
  const [paperId = ''] = await play.paperIds();
  const scanId = await play.uploaded(paperId);
  const answers = [await store(paperId, scanId), await store(paperId, scanId)];
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(answers[1]?.text).toBe(answers[0]?.text);
  expect(await scansOf(paperId)).toMatchObject([
    { scanId, contentType: 'image/jpeg', bytes: picture.length, storedBy: 'clerk-1' },
  ]);
});

test('a scan that is stored twice in the same moment is kept once', async () => {
  const [, paperId = ''] = await play.paperIds();
  const scanId = await play.uploaded(paperId);
  const answers = await Promise.all([store(paperId, scanId), store(paperId, scanId)]);
  expect(answers.map(({ status }) => status)).toEqual([201, 201]);
  expect(await scansOf(paperId)).toHaveLength(1);
});

test('a scan is seen by a link, and whoever asked for it stands in the history first', async () => {
  const [, , paperId = ''] = await play.paperIds();
  const scanId = await play.uploaded(paperId);
  await store(paperId, scanId);
  const version = await play.version();
  const answer = await play.office.auditor('POST', `${play.own}/papers/${paperId}/scans/${scanId}/views`, {});
  const { url, expiresAt } = answered(answer, 201, scanLinkSchema);
  expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(60_000);
  const response = await fetch(url);
  expect(response.headers.get('content-disposition')).toMatch(/^attachment/);
  expect(Buffer.from(await response.arrayBuffer()).equals(picture)).toBe(true);
  const history = await play.office.auditor('GET', `${play.own}/history?limit=100`);
  expect(history.json).toMatchObject({
    chainVerified: true,
    events: expect.arrayContaining([
      expect.objectContaining({
        action: 'scan_viewed',
        actor: { kind: 'staff', id: 'auditor-1' },
        details: { paperId, scanId },
      }),
    ]),
  });
  expect(await play.version()).toBe(version);
});

test('what was never uploaded cannot be stored or seen', async () => {
  const paperId = await play.firstPaperId();
  const scanId = randomUUID();
  expect(await store(paperId, scanId)).toMatchObject({ status: 409, json: { code: 'scan_not_uploaded' } });
  expect(await play.office.clerk('POST', `${play.own}/papers/${paperId}/scans/${scanId}/views`, {})).toMatchObject({
    status: 404,
    json: { code: 'scan_unknown' },
  });
  expect(await store(randomUUID(), scanId)).toMatchObject({ status: 404, json: { code: 'paper_unknown' } });
});

test.each([
  ['is not what it claims', buildPng(10, 10), 'image/jpeg', 'scan_type_differs'],
  ['is cut off', picture.subarray(0, 12), 'image/jpeg', 'scan_damaged'],
  ['is a page of a website', Buffer.from('<html><script>alert(1)</script>'), 'application/pdf', 'scan_type_differs'],
])('a file that %s is refused, and nothing of it is kept', async (_, file, contentType, code) => {
  const [, , , paperId = ''] = await play.paperIds();
  const scanId = await play.uploaded(paperId, file, contentType);
  const before = await system.stored();
  expect(await store(paperId, scanId)).toMatchObject({ status: 422, json: { code } });
  expect(await system.stored()).toEqual(before);
});

test('the bucket refuses another size or type than was announced', async () => {
  const paperId = await play.firstPaperId();
  const asked = await play.office.clerk('POST', `${play.own}/papers/${paperId}/scan-uploads`, {
    contentType: 'image/jpeg',
    bytes: picture.length,
  });
  const upload = answered(asked, 201, scanUploadSchema);
  const tooLong = await postFile(upload, Buffer.concat([picture, Buffer.alloc(1)]));
  expect(tooLong.status).toBe(400);
  const html = { ...upload, fields: { ...upload.fields, 'Content-Type': 'text/html' } };
  expect((await postFile(html, picture)).status).toBe(403);
  expect(await store(paperId, upload.scanId)).toMatchObject({ json: { code: 'scan_not_uploaded' } });
});

test('one upload does not become the scan of two papers', async () => {
  const [first = '', , , , last = ''] = await play.paperIds();
  const scanId = await play.uploaded(last);
  expect((await store(last, scanId)).status).toBe(201);
  expect(await store(first, scanId)).toMatchObject({ status: 404, json: { code: 'scan_unknown' } });
});

test('no upload is prepared for a case that has ended', async () => {
  const other = await new CasePlay(system).received();
  const paperId = await other.firstPaperId();
  await other.office.reviewer('POST', `${other.own}/refusal`, { expectedVersion: await other.version() });
  const body = { contentType: 'image/png', bytes: 100 };
  const answer = await other.office.clerk('POST', `${other.own}/papers/${paperId}/scan-uploads`, body);
  expect(answer).toMatchObject({ status: 409, json: { code: 'application_ended' } });
});
