import { S3Client } from '@aws-sdk/client-s3';

let storageClient: S3Client | undefined;

/** The S3 client of this process, made on first use. */
export const getStorageClient = (): S3Client => {
  storageClient ??= new S3Client({});
  return storageClient;
};
