import { DeleteObjectCommand, ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3';
import { intakeKey, type ScanPlace } from './document-store.ts';

/** Destroys scans for good. Only one function has the right to: nobody else deletes a version of evidence. */
export const createScanDestruction = ({
  storageClient,
  intakeBucket,
  evidenceBucket,
}: {
  storageClient: S3Client;
  intakeBucket: string;
  evidenceBucket: string;
}) => {
  const listVersions = async (objectKey: string): Promise<string[]> => {
    const { Versions = [], DeleteMarkers = [] } = await storageClient.send(
      new ListObjectVersionsCommand({ Bucket: evidenceBucket, Prefix: objectKey }),
    );
    // Of all keys with a prefix the prefix itself comes first, so a page that lacks it means that there is none.
    return [...Versions, ...DeleteMarkers].flatMap(({ Key, VersionId }) =>
      Key === objectKey && VersionId !== undefined ? [VersionId] : [],
    );
  };
  return {
    /** Deletes the upload, and every version and delete marker of the evidence; answers how many of those there were. */
    destroy: async (place: ScanPlace, objectKey: string): Promise<number> => {
      await storageClient.send(new DeleteObjectCommand({ Bucket: intakeBucket, Key: intakeKey(place) }));
      let destroyed = 0;
      for (;;) {
        const versions = await listVersions(objectKey);
        if (versions.length === 0) return destroyed;
        for (const VersionId of versions) {
          await storageClient.send(new DeleteObjectCommand({ Bucket: evidenceBucket, Key: objectKey, VersionId }));
        }
        destroyed += versions.length;
      }
    },
  };
};

export type ScanDestruction = ReturnType<typeof createScanDestruction>;
