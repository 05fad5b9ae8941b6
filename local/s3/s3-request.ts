import type { IncomingMessage } from 'node:http';
import { S3Error } from './s3-error.ts';

// Parameters that modify an operation; any other one names a sub-resource.
const plainParameter =
  /^(x-id|x-amz-.*|list-type|prefix|delimiter|continuation-token|start-after|max-keys|encoding-type|fetch-owner|key-marker|version-id-marker|versionId|response-(content-(type|disposition|language|encoding)|cache-control|expires))$/i;
// Wishes that would change what is stored or who may read it: not to be passed over in silence.
const unsupportedHeader = /^x-amz-(copy-source-if-|copy-source-server-side|grant-|website-redirect|.*-customer-|acl$)/;

/** One request in S3's terms. */
export interface S3Request {
  method: string;
  bucket: string;
  /** Empty when the request is about the bucket. */
  key: string;
  /** The path as it came, for the signature. */
  rawPath: string;
  query: URLSearchParams;
  /** The operation: method, what it is about, and the sub-resource, as in `GET object?tagging`. */
  route: string;
  message: IncomingMessage;
  body: AsyncIterable<Buffer>;
  /** The headers, and those `x-amz-` headers that presigning has moved into the query. */
  headers: ReadonlyMap<string, string>;
}

/** Reads path-style addressing and the sub-resource out of a request. */
export function readRequest(message: IncomingMessage, body: AsyncIterable<Buffer>): S3Request {
  const [rawPath = '/', ...rest] = (message.url ?? '/').split('?');
  const query = new URLSearchParams(rest.join('?'));
  const [, bucket = '', ...segments] = rawPath.split('/').map(decode);
  const key = segments.join('/');
  const subResource = [...query.keys()].find((name) => !plainParameter.test(name));
  const subject = bucket === '' ? 'service' : key === '' ? 'bucket' : 'object';
  const method = message.method ?? '';
  const route = `${method} ${subject}${subResource === undefined ? '' : `?${subResource}`}`;
  const headers = new Map([...query].map(([name, value]) => [name.toLowerCase(), value]));
  for (const name of headers.keys()) if (!name.startsWith('x-amz-')) headers.delete(name);
  for (const [name, value] of Object.entries(message.headers))
    if (value !== undefined) headers.set(name, String(value));
  const unsupported = [...headers.keys()].find((name) => unsupportedHeader.test(name));
  if (unsupported) throw new S3Error('NotImplemented', `The local S3 does not support ${unsupported}.`);
  return { method, bucket, key, rawPath, query, route, message, body, headers };
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new S3Error('InvalidURI', "Couldn't parse the specified URI.");
  }
}
