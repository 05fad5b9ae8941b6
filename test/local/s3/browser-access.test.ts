import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { createPresignedPost, type PresignedPostOptions } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorCodeOf, startS3 } from './s3-server.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());

type Conditions = NonNullable<PresignedPostOptions['Conditions']>;

const presign = (more: Partial<PresignedPostOptions> = {}) => {
  const Conditions: Conditions = [
    ['content-length-range', 3, 1_000_000],
    ['starts-with', '$Content-Type', 'image/'],
  ];
  return createPresignedPost(s3.client, { Bucket: 'intake', Key: 'papers/1', Conditions, Expires: 600, ...more });
};

async function post(
  { url, fields }: Awaited<ReturnType<typeof createPresignedPost>>,
  file: Blob = new Blob(['scan']),
  more: Record<string, string> = { 'Content-Type': 'image/png' },
) {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...more })) form.append(name, value);
  form.append('file', file, 'scan.png');
  return fetch(url, { method: 'POST', body: form, redirect: 'manual' });
}

const read = async (Key: string) =>
  (await s3.client.send(new GetObjectCommand({ Bucket: 'intake', Key }))).Body?.transformToString();

describe('a form upload', () => {
  it('is accepted within its policy, with type and metadata', async () => {
    const upload = await presign({ Fields: { 'x-amz-meta-round': '1', success_action_status: '201' } });
    const answer = await post(upload);
    expect([answer.status, await answer.text()]).toEqual([201, expect.stringContaining('<Key>papers/1</Key>')]);
    const { Body, ...head } = await s3.client.send(new GetObjectCommand({ Bucket: 'intake', Key: 'papers/1' }));
    expect(await Body?.transformToString()).toBe('scan');
    expect(head).toMatchObject({ ContentType: 'image/png', Metadata: { round: '1' } });
  });

  it('takes the file name into the key where the policy says so', async () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: S3 fills in the name
    const answer = await post(await presign({ Key: 'named/${filename}' }));
    expect(answer.status).toBe(204);
    expect(await read('named/scan.png')).toBe('scan');
  });

  it('verifies a promised checksum', async () => {
    const Fields = { 'x-amz-checksum-sha256': 'BiyGXPq8vL1aHr2jvTQxXGUFXc1qmTTaJ1u8GZTtPyY=' };
    expect(await errorCodeOf(await post(await presign({ Fields })))).toBe('BadDigest');
  });

  it.each([
    ['larger than allowed', 'EntityTooLarge', async () => post(await presign(), new Blob([new Uint8Array(3_000_000)]))],
    ['smaller than allowed', 'EntityTooSmall', async () => post(await presign(), new Blob(['x']))],
    [
      'of the wrong type',
      'AccessDenied',
      async () => post(await presign(), undefined, { 'Content-Type': 'text/html' }),
    ],
    ['without its type', 'AccessDenied', async () => post(await presign(), undefined, {})],
    [
      'with a field the policy does not name',
      'AccessDenied',
      async () => post(await presign(), undefined, { 'Content-Type': 'image/png', 'x-amz-meta-extra': '1' }),
    ],
    [
      'under another key',
      'AccessDenied',
      async () => post(await presign(), undefined, { 'Content-Type': 'image/png', key: 'papers/2' }),
    ],
    ['to another bucket', 'AccessDenied', async () => post({ ...(await presign()), url: `${s3.endpoint}/evidence` })],
    [
      'with a changed policy',
      'SignatureDoesNotMatch',
      async () => {
        const upload = await presign();
        const policy = JSON.parse(Buffer.from(upload.fields.Policy ?? '', 'base64').toString());
        const Policy = Buffer.from(JSON.stringify({ ...policy, conditions: [] })).toString('base64');
        return post({ ...upload, fields: { ...upload.fields, Policy } });
      },
    ],
  ])('is refused when it is %s', async (_, code, attempt) => {
    expect(await errorCodeOf(await attempt())).toBe(code);
  });

  it('leaves the connection usable after a refusal in the middle of a large file', async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(async () => post(await presign(), new Blob([new Uint8Array(8_000_000)]))),
    );
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
  });

  it('is refused after its time, by the virtual clock', async () => {
    const upload = await presign();
    await s3.clock.advanceTo(s3.clock.now() + 601_000);
    const answer = await post(upload);
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('Policy expired')]);
  });
});

it('tells the virtual time, by which the SDK corrects its clock', async () => {
  await s3.clock.advanceTo(s3.clock.now() + 30 * 86_400_000);
  const { headers } = await fetch(`${s3.endpoint}/intake/any`);
  expect(Math.abs(Date.parse(headers.get('date') ?? '') - s3.clock.now())).toBeLessThan(5000);
});

describe('a presigned URL', () => {
  const atVirtualTime = () => new Date(s3.clock.now());

  it('serves the object under the name and type that it asks for', async () => {
    await s3.client.send(new PutObjectCommand({ Bucket: 'intake', Key: '書類.pdf', Body: 'paper' }));
    const overrides = {
      ResponseContentDisposition: "attachment; filename*=UTF-8''%E6%9B%B8.pdf",
      ResponseContentType: 'application/pdf',
    };
    const command = new GetObjectCommand({ Bucket: 'intake', Key: '書類.pdf', ...overrides });
    const answer = await fetch(await getSignedUrl(s3.client, command, { signingDate: atVirtualTime() }));
    expect(await answer.text()).toBe('paper');
    expect(answer.headers.get('content-disposition')).toBe(overrides.ResponseContentDisposition);
    expect(answer.headers.get('content-type')).toBe('application/pdf');
  });

  it('is refused when changed and after its time', async () => {
    const command = new GetObjectCommand({ Bucket: 'intake', Key: '書類.pdf' });
    const url = await getSignedUrl(s3.client, command, { expiresIn: 60, signingDate: atVirtualTime() });
    expect(await errorCodeOf(await fetch(url.replace('X-Amz-Expires=60', 'X-Amz-Expires=600')))).toBe(
      'SignatureDoesNotMatch',
    );
    await s3.clock.advanceTo(s3.clock.now() + 61_000);
    const late = await fetch(url);
    expect([late.status, await late.text()]).toEqual([403, expect.stringContaining('Request has expired')]);
  });

  it('takes a PUT whose body was not known when it was signed, but not with the checksum of an empty one', async () => {
    const command = () => new PutObjectCommand({ Bucket: 'intake', Key: 'by-url', Metadata: { from: 'url' } });
    const options = { signingDate: atVirtualTime() };
    const client = s3.clientWith({ requestChecksumCalculation: 'WHEN_REQUIRED' });
    const accepted = await fetch(await getSignedUrl(client, command(), options), { method: 'PUT', body: 'content' });
    client.destroy();
    expect(accepted.status).toBe(200);
    expect(await read('by-url')).toBe('content');
    const refused = await fetch(await getSignedUrl(s3.client, command(), options), { method: 'PUT', body: 'other' });
    expect(await errorCodeOf(refused)).toBe('BadDigest');
  });

  it('refuses headers that were not signed', async () => {
    const url = await getSignedUrl(s3.client, new GetObjectCommand({ Bucket: 'intake', Key: 'by-url' }), {
      signingDate: atVirtualTime(),
    });
    expect((await fetch(url, { headers: { 'x-amz-meta-x': '1' } })).status).toBe(403);
  });
});

describe('a page of another origin', () => {
  const preflight = (origin: string, method: string, headers = 'x-amz-date') =>
    fetch(`${s3.endpoint}/intake`, {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': method, 'access-control-request-headers': headers },
    });

  it('may do what the rules of the bucket allow', async () => {
    const answer = await preflight('http://pages.test', 'POST');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('http://pages.test');
    expect(answer.headers.get('access-control-max-age')).toBe('60');
  });

  it.each([
    ['another origin', () => preflight('http://elsewhere.test', 'POST')],
    ['another method', () => preflight('http://pages.test', 'DELETE')],
    ['another header', () => preflight('http://pages.test', 'POST', 'authorization')],
  ])('may not use %s', async (_, attempt) => {
    const answer = await attempt();
    expect([answer.status, await errorCodeOf(answer)]).toEqual([403, 'AccessForbidden']);
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('may read the refusal of a form, too', async () => {
    const answer = await fetch(`${s3.endpoint}/intake`, { method: 'POST', headers: { origin: 'http://pages.test' } });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([400, 'http://pages.test']);
  });
});
