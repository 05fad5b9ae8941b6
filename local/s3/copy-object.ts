import { lockOf } from './object-lock.ts';
import type { ObjectStore } from './object-store.ts';
import type { ObjectVersion } from './object-version.ts';
import { keptHeaders, tagsOf } from './put-object.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';

/** CopyObject: a new body on disk, with the source's metadata and tags unless the request replaces them. */
export async function copyObject(store: ObjectStore, request: S3Request, maxBytes: number): Promise<ObjectVersion> {
  const { bucket, key, headers } = request;
  const [path = '', versionId = null] = (headers.get('x-amz-copy-source') ?? '').split('?versionId=');
  const [sourceBucket = '', ...sourceKey] = decodeURIComponent(path).replace(/^\//, '').split('/');
  const source = store.find(sourceBucket, sourceKey.join('/'), versionId);
  const replacesMetadata = directive(headers, 'x-amz-metadata-directive');
  const replacesTags = directive(headers, 'x-amz-tagging-directive');
  const isItself = sourceBucket === bucket && sourceKey.join('/') === key && versionId === null;
  if (isItself && !replacesMetadata && !replacesTags) {
    throw new S3Error(
      'InvalidRequest',
      'This copy request is illegal: it copies an object to itself without a change.',
    );
  }
  const lock = lockOf(headers, store.bucket(bucket));
  const blob = await store.blobs.receive(store.blobs.read(source.blob), maxBytes);
  return store.store(
    {
      ...{ bucket, key, blob: blob.name, size: blob.size, etag: source.etag, checksums: source.checksums, ...lock },
      headers: replacesMetadata ? keptHeaders(headers) : { ...source.headers, ...encryptionOf(headers) },
      tags: replacesTags ? tagsOf(headers) : source.tags,
    },
    headers,
  );
}

function directive(headers: ReadonlyMap<string, string>, name: string): boolean {
  const value = headers.get(name) ?? 'COPY';
  if (value !== 'COPY' && value !== 'REPLACE') throw new S3Error('InvalidArgument', `Unknown ${name}.`);
  return value === 'REPLACE';
}

function encryptionOf(headers: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => name.startsWith('x-amz-server-side-encryption')));
}
