import type { ObjectStore } from './object-store.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { contentsOf, document, element, requiredTextOf, text } from './xml.ts';

const maxTags = 10;

/** GetObjectTagging. */
export function getTagging(store: ObjectStore, { bucket, key, query }: S3Request): string {
  const { tags } = store.find(bucket, key, query.get('versionId'));
  const set = Object.entries(tags).map(([name, value]) => element('Tag', text('Key', name), text('Value', value)));
  return document('Tagging', element('TagSet', ...set));
}

/** PutObjectTagging; an empty document is DeleteObjectTagging. */
export function putTagging(store: ObjectStore, { bucket, key, query }: S3Request, xml: string): void {
  store.index.update({ ...store.find(bucket, key, query.get('versionId')), tags: readTags(xml) });
}

/** The tags in a Tagging document. */
export function readTags(xml: string): Record<string, string> {
  const tags = contentsOf(xml, 'Tag').map((tag) => [requiredTextOf(tag, 'Key'), requiredTextOf(tag, 'Value')]);
  if (tags.length > maxTags) throw new S3Error('InvalidArgument', `Object tags cannot be greater than ${maxTags}`);
  return Object.fromEntries(tags);
}
