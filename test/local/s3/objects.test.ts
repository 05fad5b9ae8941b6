import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  GetObjectLegalHoldCommand,
  GetObjectRetentionCommand,
  GetObjectTaggingCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectLegalHoldCommand,
  PutObjectRetentionCommand,
  PutObjectTaggingCommand,
} from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startS3 } from './s3-server.ts';

let s3: Awaited<ReturnType<typeof startS3>>;
beforeAll(async () => {
  s3 = await startS3();
});
afterAll(() => s3.stop());

const put = (Bucket: string, Key: string, Body: string | Buffer, more: object = {}) =>
  s3.client.send(new PutObjectCommand({ Bucket, Key, Body, ...more }));
const textOf = async (Bucket: string, Key: string, VersionId?: string) =>
  (await s3.client.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString();
const keysOf = async (settings: object) => s3.client.send(new ListObjectsV2Command({ Bucket: 'intake', ...settings }));

describe('objects', () => {
  it('keeps body, type, metadata and encryption settings, under any key', async () => {
    const Key = '申込/a b+c/../<&>\'"(1)!*~.pdf';
    const settings = {
      ContentType: 'application/pdf',
      Metadata: { round: '2' },
      ServerSideEncryption: 'aws:kms',
      SSEKMSKeyId: 'key-1',
    };
    await put('intake', Key, 'content', settings);
    const { Body, ...head } = await s3.client.send(new GetObjectCommand({ Bucket: 'intake', Key }));
    expect(await Body?.transformToString()).toBe('content');
    expect(head).toMatchObject({
      ...settings,
      ContentLength: 7,
      ETag: `"${createHash('md5').update('content').digest('hex')}"`,
    });
  });

  it('accepts a stream with its checksum in the trailer', async () => {
    const bytes = Buffer.alloc(300_000, 'stream');
    const Body = Readable.from([bytes.subarray(0, 100_000), bytes.subarray(100_000)]);
    await s3.client.send(
      new PutObjectCommand({ Bucket: 'intake', Key: 'streamed', Body, ContentLength: bytes.length }),
    );
    const head = await s3.client.send(
      new HeadObjectCommand({ Bucket: 'intake', Key: 'streamed', ChecksumMode: 'ENABLED' }),
    );
    expect(head).toMatchObject({ ContentLength: bytes.length, ChecksumCRC32: expect.any(String) });
    expect(head.ContentEncoding).toBeUndefined();
    expect(await textOf('intake', 'streamed')).toBe(bytes.toString());
  });

  it.each([
    ['Content-MD5', { ContentMD5: 'AAAAAAAAAAAAAAAAAAAAAA==' }],
    ['CRC32', { ChecksumCRC32: 'AAAAAA==' }],
    ['SHA-256', { ChecksumSHA256: Buffer.alloc(32).toString('base64') }],
  ])('refuses a body that does not match its %s, and keeps nothing', async (name, checksum) => {
    await expect(put('intake', `bad ${name}`, 'x', checksum)).rejects.toMatchObject({ name: 'BadDigest' });
    await expect(textOf('intake', `bad ${name}`)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('keeps the SHA-256 that came with the body', async () => {
    const ChecksumSHA256 = createHash('sha256').update('x').digest('base64');
    await put('intake', 'hashed', 'x', { ChecksumSHA256 });
    const head = await s3.client.send(
      new HeadObjectCommand({ Bucket: 'intake', Key: 'hashed', ChecksumMode: 'ENABLED' }),
    );
    expect(head.ChecksumSHA256).toBe(ChecksumSHA256);
  });

  it('refuses a body over the size limit', async () => {
    await expect(put('intake', 'huge', Buffer.alloc(5 * 1024 * 1024))).rejects.toMatchObject({
      name: 'EntityTooLarge',
    });
  });

  it('puts on conditions: not over another object, and over the expected one', async () => {
    const { ETag } = await put('intake', 'once', 'first', { IfNoneMatch: '*' });
    await expect(put('intake', 'once', 'second', { IfNoneMatch: '*' })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    await put('intake', 'once', 'third', { IfMatch: ETag });
    await expect(put('intake', 'once', 'fourth', { IfMatch: ETag })).rejects.toMatchObject({
      name: 'PreconditionFailed',
    });
    expect(await textOf('intake', 'once')).toBe('third');
  });

  it('lets one of many racing writers create an object', async () => {
    const writers = Array.from({ length: 8 }, (_, n) => put('intake', 'race', `writer ${n}`, { IfNoneMatch: '*' }));
    const won = (await Promise.allSettled(writers)).filter(({ status }) => status === 'fulfilled');
    expect(won).toHaveLength(1);
  });

  it('answers ranges and preconditions of a read', async () => {
    const { ETag } = await put('intake', 'digits', '0123456789');
    const read = (settings: object) =>
      s3.client.send(new GetObjectCommand({ Bucket: 'intake', Key: 'digits', ...settings }));
    const part = await read({ Range: 'bytes=2-4' });
    expect(part.ContentRange).toBe('bytes 2-4/10');
    expect(await part.Body?.transformToString()).toBe('234');
    expect(await (await read({ Range: 'bytes=-2' })).Body?.transformToString()).toBe('89');
    await expect(read({ Range: 'bytes=10-' })).rejects.toMatchObject({ name: 'InvalidRange' });
    await expect(read({ IfNoneMatch: ETag })).rejects.toMatchObject({ $metadata: { httpStatusCode: 304 } });
    await expect(read({ IfMatch: '"other"' })).rejects.toMatchObject({ name: 'PreconditionFailed' });
  });

  it('copies with metadata and tags, or with new ones', async () => {
    await put('intake', 'source', 'copied', { Metadata: { a: '1' }, Tagging: 'scan=clean' });
    const copy = (settings: object) =>
      s3.client.send(
        new CopyObjectCommand({ Bucket: 'evidence', Key: 'target', CopySource: 'intake/source', ...settings }),
      );
    expect(await copy({})).toMatchObject({
      CopyObjectResult: { ETag: expect.any(String) },
      VersionId: expect.any(String),
    });
    const target = { Bucket: 'evidence', Key: 'target' };
    expect((await s3.client.send(new HeadObjectCommand(target))).Metadata).toEqual({ a: '1' });
    expect((await s3.client.send(new GetObjectTaggingCommand(target))).TagSet).toEqual([
      { Key: 'scan', Value: 'clean' },
    ]);
    await copy({ MetadataDirective: 'REPLACE', Metadata: { b: '2' } });
    expect((await s3.client.send(new HeadObjectCommand(target))).Metadata).toEqual({ b: '2' });
    expect(await textOf('evidence', 'target')).toBe('copied');
  });

  it('replaces tags', async () => {
    await put('intake', 'tagged', 'x');
    const target = { Bucket: 'intake', Key: 'tagged' };
    const TagSet = [{ Key: 'state', Value: 'a & <b>' }];
    await s3.client.send(new PutObjectTaggingCommand({ ...target, Tagging: { TagSet } }));
    expect((await s3.client.send(new GetObjectTaggingCommand(target))).TagSet).toEqual(TagSet);
  });

  it('lists by prefix, by folder, and page by page', async () => {
    for (const Key of ['list/a/1', 'list/a/2', 'list/b', 'list/c/3']) await put('intake', Key, 'x');
    const folders = await keysOf({ Prefix: 'list/', Delimiter: '/' });
    expect(folders.CommonPrefixes?.map(({ Prefix }) => Prefix)).toEqual(['list/a/', 'list/c/']);
    expect(folders.Contents?.map(({ Key }) => Key)).toEqual(['list/b']);
    const first = await keysOf({ Prefix: 'list/', MaxKeys: 3 });
    const second = await keysOf({ Prefix: 'list/', ContinuationToken: first.NextContinuationToken });
    expect(first).toMatchObject({ IsTruncated: true, KeyCount: 3 });
    expect(second.Contents?.map(({ Key }) => Key)).toEqual(['list/c/3']);
  });

  it('deletes one and several', async () => {
    await put('intake', 'd1', 'x');
    await put('intake', 'd2', 'x');
    const Objects = ['d1', 'd2', 'never there'].map((Key) => ({ Key }));
    const { Deleted } = await s3.client.send(new DeleteObjectsCommand({ Bucket: 'intake', Delete: { Objects } }));
    expect(Deleted?.map(({ Key }) => Key)).toEqual(['d1', 'd2', 'never there']);
    await expect(textOf('intake', 'd2')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('says loudly what it does not implement, and which bucket or key is missing', async () => {
    const multipart = new CreateMultipartUploadCommand({ Bucket: 'intake', Key: 'big' });
    await expect(s3.client.send(multipart)).rejects.toMatchObject({
      name: 'NotImplemented',
      $metadata: { httpStatusCode: 501 },
    });
    await expect(textOf('nowhere', 'x')).rejects.toMatchObject({ name: 'NoSuchBucket' });
    await expect(put('intake', 'acl', 'x', { ACL: 'public-read' })).rejects.toMatchObject({ name: 'NotImplemented' });
  });

  it('refuses a wrong secret, an unknown key and another region', async () => {
    const attempt = async (settings: object) => {
      const client = s3.clientWith(settings);
      await client.send(new GetObjectCommand({ Bucket: 'intake', Key: 'x' })).finally(() => client.destroy());
    };
    const wrong = { accessKeyId: 'local', secretAccessKey: 'wrong' };
    await expect(attempt({ credentials: wrong })).rejects.toMatchObject({ name: 'SignatureDoesNotMatch' });
    await expect(attempt({ credentials: { ...wrong, accessKeyId: 'x' } })).rejects.toMatchObject({
      name: 'InvalidAccessKeyId',
    });
    await expect(attempt({ region: 'us-east-1' })).rejects.toMatchObject({ name: 'AuthorizationHeaderMalformed' });
    expect((await fetch(`${s3.endpoint}/intake/x`)).status).toBe(403);
  });
});

describe('versions', () => {
  const evidence = (Key: string) => ({ Bucket: 'evidence', Key });

  it('keeps each version, hides the object behind a delete marker, and brings it back without it', async () => {
    const first = await put('evidence', 'paper', 'first');
    await put('evidence', 'paper', 'second');
    expect(await textOf('evidence', 'paper', first.VersionId)).toBe('first');
    const marker = await s3.client.send(new DeleteObjectCommand(evidence('paper')));
    expect(marker.DeleteMarker).toBe(true);
    await expect(textOf('evidence', 'paper')).rejects.toMatchObject({ name: 'NoSuchKey' });
    const list = await s3.client.send(new ListObjectVersionsCommand({ Bucket: 'evidence', Prefix: 'paper' }));
    expect(list.Versions?.map(({ IsLatest }) => IsLatest)).toEqual([false, false]);
    expect(list.DeleteMarkers).toMatchObject([{ IsLatest: true, VersionId: marker.VersionId }]);
    await s3.client.send(new DeleteObjectCommand({ ...evidence('paper'), VersionId: marker.VersionId }));
    expect(await textOf('evidence', 'paper')).toBe('second');
  });

  it('pages through versions', async () => {
    for (const body of ['1', '2', '3']) await put('evidence', 'paged', body);
    const page = (more: object = {}) =>
      s3.client.send(new ListObjectVersionsCommand({ Bucket: 'evidence', Prefix: 'paged', MaxKeys: 2, ...more }));
    const first = await page();
    const second = await page({ KeyMarker: first.NextKeyMarker, VersionIdMarker: first.NextVersionIdMarker });
    expect([first.Versions?.length, second.Versions?.length, second.IsTruncated]).toEqual([2, 1, false]);
  });

  it('refuses to delete a version under legal hold', async () => {
    const { VersionId } = await put('evidence', 'held', 'x');
    const target = { ...evidence('held'), VersionId };
    const hold = (Status: 'ON' | 'OFF') =>
      s3.client.send(new PutObjectLegalHoldCommand({ ...target, LegalHold: { Status } }));
    await hold('ON');
    expect((await s3.client.send(new GetObjectLegalHoldCommand(target))).LegalHold?.Status).toBe('ON');
    await expect(s3.client.send(new DeleteObjectCommand(target))).rejects.toMatchObject({ name: 'AccessDenied' });
    await hold('OFF');
    await s3.client.send(new DeleteObjectCommand(target));
  });

  it('refuses to delete a retained version until the virtual clock has passed its date, and to shorten a compliance', async () => {
    const { VersionId } = await put('evidence', 'retained', 'x');
    const target = { ...evidence('retained'), VersionId };
    const retain = (days: number) => {
      const RetainUntilDate = new Date(s3.clock.now() + days * 86_400_000);
      return s3.client.send(
        new PutObjectRetentionCommand({ ...target, Retention: { Mode: 'COMPLIANCE', RetainUntilDate } }),
      );
    };
    await retain(2);
    await expect(retain(1)).rejects.toMatchObject({ name: 'AccessDenied' });
    await retain(3);
    expect((await s3.client.send(new GetObjectRetentionCommand(target))).Retention?.Mode).toBe('COMPLIANCE');
    const bypassing = { ...target, BypassGovernanceRetention: true };
    await expect(s3.client.send(new DeleteObjectCommand(bypassing))).rejects.toMatchObject({ name: 'AccessDenied' });
    await s3.clock.advanceTo(s3.clock.now() + 4 * 86_400_000);
    await s3.client.send(new DeleteObjectCommand(target));
  });
});

it('expires objects by days of the virtual clock', async () => {
  await put('brief', 'short-lived', 'x');
  await s3.clock.advanceTo(s3.clock.now() + 20 * 3_600_000);
  expect(await textOf('brief', 'short-lived')).toBe('x');
  await s3.clock.advanceTo(s3.clock.now() + 30 * 3_600_000);
  await expect(textOf('brief', 'short-lived')).rejects.toMatchObject({ name: 'NoSuchKey' });
});
