import type { ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { lockHeaders } from './object-lock.ts';
import { type ObjectStore, preconditionFailed, type StoredObject } from './object-store.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** GetObject and HeadObject, with preconditions, a range, and the header overrides of a presigned URL. */
export async function getObject(store: ObjectStore, request: S3Request, response: ServerResponse): Promise<void> {
  const { bucket, key, query, method, headers } = request;
  const object = store.find(bucket, key, query.get('versionId'));
  const isUnchanged = checkConditions(object, headers);
  const range = isUnchanged ? undefined : rangeOf(headers.get('range'), object.size);
  const answer: Record<string, string> = {
    ...object.headers,
    ...lockHeaders(object),
    ...overrides(query),
    ...(store.bucket(bucket).versioned && { 'x-amz-version-id': object.versionId }),
    ...(headers.get('x-amz-checksum-mode') && !range && { ...object.checksums, 'x-amz-checksum-type': 'FULL_OBJECT' }),
    etag: object.etag,
    'last-modified': new Date(object.modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
  };
  const tagCount = Object.keys(object.tags).length;
  if (tagCount > 0) answer['x-amz-tagging-count'] = String(tagCount);
  if (range) answer['content-range'] = `bytes ${range.start}-${range.end}/${object.size}`;
  for (const [name, value] of Object.entries(answer)) response.setHeader(name, value);
  response.statusCode = isUnchanged ? 304 : range ? 206 : 200;
  if (!isUnchanged) response.setHeader('content-length', range ? range.end - range.start + 1 : object.size);
  if (method === 'HEAD' || isUnchanged || object.size === 0) response.end();
  else await pipeline(store.blobs.read(object.blob, range), response);
}

/** Whether the caller already has this object; throws when a precondition fails. */
function checkConditions({ etag, modifiedAt }: StoredObject, headers: ReadonlyMap<string, string>): boolean {
  const matches = (list: string) => list.split(',').some((tag) => tag.trim() === '*' || tag.trim() === etag);
  const isAfter = (date: string) => Math.floor(modifiedAt / 1000) * 1000 > Date.parse(date);
  const [ifMatch, ifNoneMatch] = [headers.get('if-match'), headers.get('if-none-match')];
  const [since, notSince] = [headers.get('if-modified-since'), headers.get('if-unmodified-since')];
  if (ifMatch !== undefined && !matches(ifMatch)) throw preconditionFailed();
  if (ifMatch === undefined && notSince !== undefined && isAfter(notSince)) throw preconditionFailed();
  if (ifNoneMatch !== undefined) return matches(ifNoneMatch);
  return since !== undefined && !isAfter(since);
}

function rangeOf(header: string | undefined, size: number): { start: number; end: number } | undefined {
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (from === '' && to === '') return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === '' || to === '' ? size - 1 : Math.min(size - 1, Number(to));
  if (start <= end) return { start, end };
  const headers = { 'content-range': `bytes */${size}` };
  throw new S3Error('InvalidRange', 'The requested range is not satisfiable', headers);
}

function overrides(query: URLSearchParams): Record<string, string> {
  const given = [...query].filter(([name]) => name.toLowerCase().startsWith('response-'));
  if (given.some(([, value]) => !/^[\x20-\xff]*$/.test(value))) {
    throw new S3Error('InvalidArgument', 'Header value cannot be represented using ISO-8859-1.');
  }
  return Object.fromEntries(given.map(([name, value]) => [name.toLowerCase().slice('response-'.length), value]));
}
