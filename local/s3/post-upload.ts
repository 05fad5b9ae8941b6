import type { ServerResponse } from 'node:http';
import { ByteReader } from './chunked-body.ts';
import type { ObjectStore } from './object-store.ts';
import { readTags } from './object-tagging.ts';
import { checkPolicy, type SizeRange } from './post-policy.ts';
import { receive } from './put-object.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { type SecretAccessKeyOf, verifyText } from './signature.ts';
import { document, text } from './xml.ts';

const maxFieldBytes = 20 * 1024;
const maxFields = 100;
const fileNameVariable = /\$\{filename\}/g;

/** A browser's form upload: the fields come first and are judged before the file is read. */
export async function postUpload(
  store: ObjectStore,
  request: S3Request,
  response: ServerResponse,
  options: { secretAccessKeyOf: SecretAccessKeyOf; maxBytes: number },
): Promise<void> {
  const { bucket } = request;
  store.bucket(bucket);
  const form = await readForm(request);
  const fields = form.fields.set('bucket', bucket);
  const key = (fields.get('key') ?? '').replaceAll(fileNameVariable, () => form.fileName);
  if (key === '') throw new S3Error('InvalidArgument', "Bucket POST must contain a field named 'key'.");
  if (fields.has('acl')) throw new S3Error('NotImplemented', 'The local S3 does not support the field acl.');
  const size = authorise(fields.set('key', key), options.secretAccessKeyOf, store.now());
  const maxBytes = Math.min(options.maxBytes, size.max);
  const body = atLeast(size.min, form.file);
  const tags = readTags(fields.get('tagging') ?? '');
  const { etag, versionId } = await receive(store, { bucket, key, body, maxBytes, fields, trailers: new Map(), tags });
  response.setHeader('etag', etag);
  if (store.bucket(bucket).versioned) response.setHeader('x-amz-version-id', versionId);
  answer(response, fields, { bucket, key, etag });
}

function authorise(fields: ReadonlyMap<string, string>, secretOf: SecretAccessKeyOf, now: number): SizeRange {
  const policy = fields.get('policy');
  if (policy === undefined || fields.get('x-amz-algorithm') !== 'AWS4-HMAC-SHA256') {
    throw new S3Error('AccessDenied', 'Access Denied');
  }
  verifyText(fields.get('x-amz-credential') ?? '', fields.get('x-amz-signature') ?? '', policy, secretOf);
  return checkPolicy(policy, fields, now);
}

interface Form {
  fields: Map<string, string>;
  fileName: string;
  file: AsyncIterable<Buffer>;
}

/** Reads the fields of a multipart form up to its file, and leaves the file as a stream. */
async function readForm({ body, headers }: S3Request): Promise<Form> {
  const [, boundary] = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(headers.get('content-type') ?? '') ?? [];
  if (!boundary) {
    throw new S3Error('MalformedPOSTRequest', 'The body of your POST request is not well-formed multipart/form-data.');
  }
  const reader = new ByteReader(body);
  const fields = new Map<string, string>();
  await reader.until(`--${boundary}`);
  while (fields.size <= maxFields) {
    if ((await reader.until('\r\n')).toString() === '--') break;
    const head = (await reader.until('\r\n\r\n')).toString();
    const [, name = ''] = /^content-disposition:.*?\bname="([^"]*)"/im.exec(head) ?? [];
    if (name.toLowerCase() === 'file') {
      const [, path = ''] = /\bfilename="([^"]*)"/i.exec(head) ?? [];
      const fileName = path.split(/[/\\]/).at(-1) ?? '';
      return { fields, fileName, file: reader.streamUntil(`\r\n--${boundary}`) };
    }
    fields.set(name.toLowerCase(), (await reader.until(`\r\n--${boundary}`, maxFieldBytes)).toString());
  }
  throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.');
}

async function* atLeast(minBytes: number, file: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of file) {
    size += chunk.length;
    yield chunk;
  }
  if (size >= minBytes) return;
  throw new S3Error('EntityTooSmall', 'Your proposed upload is smaller than the minimum allowed size');
}

function answer(
  response: ServerResponse,
  fields: ReadonlyMap<string, string>,
  { bucket, key, etag }: { bucket: string; key: string; etag: string },
): void {
  const redirect = fields.get('success_action_redirect');
  if (redirect && URL.canParse(redirect)) {
    const location = new URL(redirect);
    for (const [name, value] of Object.entries({ bucket, key, etag })) location.searchParams.append(name, value);
    response.writeHead(303, { location: location.href }).end();
    return;
  }
  const status = fields.get('success_action_status');
  if (status !== '201') return void response.writeHead(status === '200' ? 200 : 204).end();
  const result = document('PostResponse', text('Bucket', bucket), text('Key', key), text('ETag', etag));
  response.writeHead(201, { 'content-type': 'application/xml' }).end(result);
}
