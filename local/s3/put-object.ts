import type { Blob } from './blob-store.ts';
import { decodeChunked } from './chunked-body.ts';
import { verifyDigests } from './digests.ts';
import { lockOf } from './object-lock.ts';
import type { ObjectDraft, ObjectStore } from './object-store.ts';
import type { ObjectVersion } from './object-version.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

const kept =
  /^(content-(type|disposition|language|encoding)|cache-control|expires|x-amz-meta-.+|x-amz-server-side-encryption.*|x-amz-storage-class)$/;

/** PutObject: the body goes to disk, is compared with what its headers promise, and then becomes the object. */
export async function putObject(store: ObjectStore, request: S3Request, maxBytes: number): Promise<ObjectVersion> {
  const { bucket, key, headers } = request;
  store.bucket(bucket);
  const trailers = new Map<string, string>();
  const body = readBody(request, trailers);
  return receive(store, { bucket, key, body, maxBytes, fields: headers, trailers, tags: tagsOf(headers) }, headers);
}

/** An upload, however it came: by PUT or in a browser's form. */
export interface Upload {
  bucket: string;
  key: string;
  body: AsyncIterable<Buffer>;
  maxBytes: number;
  fields: ReadonlyMap<string, string>;
  trailers: ReadonlyMap<string, string>;
  tags: Record<string, string>;
}

/** Receives an upload and makes it the current version of its key. */
export async function receive(
  store: ObjectStore,
  { bucket, key, body, maxBytes, fields, trailers, tags }: Upload,
  conditions?: ReadonlyMap<string, string>,
): Promise<ObjectVersion> {
  const lock = lockOf(fields, store.bucket(bucket));
  const headers = keptHeaders(fields);
  const blob = await store.blobs.receive(body, maxBytes);
  const checksums = store.orDiscard(blob.name, () => verifyBody(blob, fields, trailers));
  const { etag } = blob.digests;
  const draft = { bucket, key, blob: blob.name, size: blob.size, etag, headers, checksums, tags, ...lock };
  return store.store(draft, conditions);
}

function verifyBody(
  { size, digests }: Blob,
  fields: ReadonlyMap<string, string>,
  trailers: ReadonlyMap<string, string>,
): Record<string, string> {
  const announced = fields.get('x-amz-trailer')?.toLowerCase();
  if (announced !== undefined && !trailers.has(announced)) {
    throw new S3Error('IncompleteBody', `The trailer ${announced} was announced and did not come.`);
  }
  const decodedLength = fields.get('x-amz-decoded-content-length');
  if (decodedLength !== undefined && Number(decodedLength) !== size) {
    throw new S3Error('IncompleteBody', 'The body has not the length that was announced.');
  }
  return verifyDigests(new Map([...fields, ...trailers]), digests);
}

/** The headers that an object keeps and hands out again. */
export function keptHeaders(fields: ReadonlyMap<string, string>): ObjectDraft['headers'] {
  const headers = Object.fromEntries([...fields].filter(([name]) => kept.test(name)));
  if (Object.values(headers).some((value) => !/^[\x20-\xff]*$/.test(value))) {
    throw new S3Error('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
  }
  const encoding = headers['content-encoding']?.replace(/^aws-chunked,? ?/, '');
  if (encoding === '') delete headers['content-encoding'];
  else if (encoding !== undefined) headers['content-encoding'] = encoding;
  return { 'content-type': 'binary/octet-stream', ...headers };
}

/** The tags in an upload's `x-amz-tagging`. */
export function tagsOf(fields: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(fields.get('x-amz-tagging') ?? ''));
}

function readBody({ body, headers }: S3Request, trailers: Map<string, string>): AsyncIterable<Buffer> {
  const payload = headers.get('x-amz-content-sha256') ?? '';
  if (!payload.startsWith('STREAMING-')) return body;
  if (payload === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') return decodeChunked(body, trailers);
  throw new S3Error('NotImplemented', `The local S3 does not support ${payload}.`);
}
