import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDocumentStore, type DocumentStore } from '#shared/adapters/document-store.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import { type LocalBuckets, startLocalBuckets } from '#test/support/local-buckets.ts';
import { at } from './cases.ts';
import { buildPng } from './scan-files.ts';

let local: LocalBuckets;
let documents: DocumentStore;
const file = buildPng(100, 100);
const contentType = 'image/png';

beforeAll(async () => {
  local = await startLocalBuckets();
  documents = createDocumentStore(local);
});
afterAll(() => local.stop());

const newPlace = () => ({ applicationId: randomUUID(), scanId: randomUUID() });

const post = async (
  { url, fields }: { url: string; fields: Record<string, string> },
  content: Uint8Array<ArrayBuffer>,
  changed: Record<string, string> = {},
): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([content]));
  return (await fetch(url, { method: 'POST', body: form })).status;
};
const upload = (place: ReturnType<typeof newPlace>) =>
  documents.createUpload(place, { contentType, bytes: file.length, at });

test('a scan is uploaded by a form, read, kept by version, and seen through a link', async () => {
  const place = newPlace();
  expect(await documents.readUpload(place)).toMatchObject({ refusal: { code: 'scan_not_uploaded' } });
  expect(await post(await upload(place), Uint8Array.from(file))).toBeLessThan(300);
  const read = await documents.readUpload(place);
  if (!read.ok) throw new Error(read.refusal.code);
  expect(read.value.contentType).toBe(contentType);
  const kept = await documents.keepEvidence(place, read.value.bytes, contentType);
  expect(kept).toMatchObject({ objectKey: `evidence/${place.applicationId}/${place.scanId}`, sha256: sha256(file) });
  const { url, expiresAt } = await documents.createView(kept, { scanId: place.scanId, contentType, at });
  expect(expiresAt).toBe('2026-11-24T01:01:00.000Z');
  const seen = await fetch(url);
  expect(Buffer.from(await seen.arrayBuffer())).toEqual(file);
  expect(seen.headers.get('content-type')).toBe(contentType);
  expect(seen.headers.get('content-disposition')).toBe(`attachment; filename="${place.scanId}.png"`);
});

test('a form takes no other size, type or place than it was made for', async () => {
  const place = newPlace();
  const form = await upload(place);
  expect(await post(form, new Uint8Array(file.length + 1))).toBe(400);
  expect(await post(form, Uint8Array.from(file), { 'Content-Type': 'text/html' })).toBe(403);
  expect(await post(form, Uint8Array.from(file), { key: `intake/${randomUUID()}/x` })).toBe(403);
  expect(await documents.readUpload(place)).toMatchObject({ ok: false });
});
