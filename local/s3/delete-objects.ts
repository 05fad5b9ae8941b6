import { bypassesGovernance } from './object-lock.ts';
import type { ObjectStore } from './object-store.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { contentsOf, document, element, requiredTextOf, text, textOf } from './xml.ts';

const maxObjects = 1000;

/** DeleteObjects: each object is deleted or refused on its own. */
export function deleteObjects(store: ObjectStore, request: S3Request, xml: string): string {
  const wanted = contentsOf(xml, 'Object');
  if (wanted.length === 0 || wanted.length > maxObjects) {
    throw new S3Error('MalformedXML', `Between 1 and ${maxObjects} objects can be deleted at once.`);
  }
  const isQuiet = textOf(xml, 'Quiet') === 'true';
  return document('DeleteResult', ...wanted.map((object) => deleteOne(store, request, object, isQuiet)));
}

function deleteOne(store: ObjectStore, request: S3Request, object: string, isQuiet: boolean): string {
  const Key = requiredTextOf(object, 'Key');
  const wantedVersion = textOf(object, 'VersionId');
  const identity = [text('Key', Key), text('VersionId', wantedVersion)];
  try {
    const { versionId, isDeleteMarker } = store.delete(
      request.bucket,
      Key,
      wantedVersion ?? null,
      bypassesGovernance(request),
    );
    if (isQuiet) return '';
    const marker = isDeleteMarker ? [text('DeleteMarker', true), text('DeleteMarkerVersionId', versionId)] : [];
    return element('Deleted', ...identity, ...marker);
  } catch (error) {
    if (!(error instanceof S3Error)) throw error;
    return element('Error', ...identity, text('Code', error.code), text('Message', error.message));
  }
}
