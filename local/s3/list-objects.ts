import type { ObjectStore } from './object-store.ts';
import type { ObjectVersion } from './object-version.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { document, element, text } from './xml.ts';

const mostKeys = 1000;

/** ListObjectsV2. */
export function listObjects(store: ObjectStore, { bucket, query }: S3Request): string {
  store.bucket(bucket);
  if (query.get('list-type') !== '2')
    throw new S3Error('NotImplemented', 'The local S3 lists with ListObjectsV2 only.');
  const prefix = query.get('prefix') ?? '';
  const delimiter = query.get('delimiter') ?? '';
  const token = query.get('continuation-token');
  const maxKeys = maxKeysOf(query);
  const after = token === null ? (query.get('start-after') ?? '') : Buffer.from(token, 'base64url').toString();
  const objects: ObjectVersion[] = [];
  const commonPrefixes: string[] = [];
  let [last, isTruncated] = [after, false];
  for (const object of store.index.objects(bucket, after)) {
    if (!object.key.startsWith(prefix) || (delimiter && last.endsWith(delimiter) && object.key.startsWith(last)))
      continue;
    isTruncated = objects.length + commonPrefixes.length === maxKeys;
    if (isTruncated) break;
    const cut = delimiter ? object.key.indexOf(delimiter, prefix.length) : -1;
    last = cut < 0 ? object.key : object.key.slice(0, cut + delimiter.length);
    if (cut < 0) objects.push(object);
    else commonPrefixes.push(last);
  }
  const encode = keyEncoding(query);
  return document(
    'ListBucketResult',
    ...[text('Name', bucket), text('Prefix', encode(prefix)), text('Delimiter', delimiter || undefined)],
    ...[text('MaxKeys', maxKeys), text('KeyCount', objects.length + commonPrefixes.length)],
    ...[text('IsTruncated', isTruncated), text('EncodingType', query.get('encoding-type') ?? undefined)],
    text('NextContinuationToken', isTruncated ? Buffer.from(last).toString('base64url') : undefined),
    ...objects.map((object) => element('Contents', text('Key', encode(object.key)), ...describe(object))),
    ...commonPrefixes.map((common) => element('CommonPrefixes', text('Prefix', encode(common)))),
  );
}

/** ListObjectVersions. */
export function listVersions(store: ObjectStore, { bucket, query }: S3Request): string {
  store.bucket(bucket);
  if (query.has('delimiter')) throw new S3Error('NotImplemented', 'The local S3 lists versions without a delimiter.');
  const prefix = query.get('prefix') ?? '';
  const [keyMarker, versionMarker] = [query.get('key-marker') ?? '', query.get('version-id-marker')];
  const maxKeys = maxKeysOf(query);
  const all = store.index.versions(bucket, keyMarker).filter(({ key }) => key.startsWith(prefix));
  const marked = all.findLastIndex(
    ({ key, versionId }) => key === keyMarker && (versionMarker === null || versionId === versionMarker),
  );
  const page = all.slice(marked + 1, marked + 1 + maxKeys);
  const isTruncated = all.length > marked + 1 + maxKeys;
  const last = isTruncated ? page.at(-1) : undefined;
  const encode = keyEncoding(query);
  return document(
    'ListVersionsResult',
    ...[
      text('Name', bucket),
      text('Prefix', encode(prefix)),
      text('MaxKeys', maxKeys),
      text('IsTruncated', isTruncated),
    ],
    ...[text('NextKeyMarker', last && encode(last.key)), text('NextVersionIdMarker', last?.versionId)],
    ...page.map((version) => {
      const isLatest = store.index.current(bucket, version.key)?.sequence === version.sequence;
      const identity = [text('Key', encode(version.key)), text('VersionId', version.versionId)];
      return element(
        version.blob === null ? 'DeleteMarker' : 'Version',
        ...identity,
        text('IsLatest', isLatest),
        ...describe(version),
      );
    }),
  );
}

function describe({ modifiedAt, blob, etag, size }: ObjectVersion): string[] {
  const lastModified = text('LastModified', new Date(modifiedAt).toISOString());
  if (blob === null) return [lastModified];
  return [lastModified, text('ETag', etag), text('Size', size), text('StorageClass', 'STANDARD')];
}

function maxKeysOf(query: URLSearchParams): number {
  const maxKeys = Number(query.get('max-keys') ?? mostKeys);
  if (!Number.isInteger(maxKeys) || maxKeys < 0) throw new S3Error('InvalidArgument', 'max-keys is not a number.');
  return Math.min(maxKeys, mostKeys);
}

function keyEncoding(query: URLSearchParams): (key: string) => string {
  return query.get('encoding-type') === 'url' ? (key) => encodeURIComponent(key).replaceAll('%2F', '/') : (key) => key;
}
