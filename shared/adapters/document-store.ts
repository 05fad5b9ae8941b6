import { GetObjectCommand, HeadObjectCommand, NotFound, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { epochMsOf, type Instant, instantOf } from '#shared/domain/civil-date.ts';
import { type ScanContentType, scanSizeAtMost } from '#shared/domain/paper.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';
import { sha256 } from './sha256.ts';

const uploadSeconds = 300;
const viewSeconds = 60;
const fileEndings = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' } as const;

/** Which scan of which application. The keys of both buckets are made of nothing else. */
export interface ScanPlace {
  readonly applicationId: string;
  readonly scanId: string;
}

/** A scan as it came in, read whole and not yet looked at. */
export interface UploadedScan {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Where the evidence lies: one version of one object, and its hash. */
export interface KeptScan {
  readonly objectKey: string;
  readonly objectVersion: string;
  readonly sha256: string;
}

/** Where an upload lies until it is checked. */
export const intakeKey = ({ applicationId, scanId }: ScanPlace): string => `intake/${applicationId}/${scanId}`;
const evidenceKey = ({ applicationId, scanId }: ScanPlace): string => `evidence/${applicationId}/${scanId}`;

/** Takes in scans, keeps them as evidence, and lets them be seen for a minute. */
export const createDocumentStore = ({
  storageClient,
  intakeBucket,
  evidenceBucket,
}: {
  storageClient: S3Client;
  intakeBucket: string;
  evidenceBucket: string;
}) => ({
  /** Fields for a browser's POST of one file of exactly this type and size under exactly this key. */
  createUpload: async (
    place: ScanPlace,
    { contentType, bytes, at }: { contentType: ScanContentType; bytes: number; at: Instant },
  ): Promise<{ url: string; fields: Record<string, string>; expiresAt: Instant }> => {
    const { url, fields } = await createPresignedPost(storageClient, {
      Bucket: intakeBucket,
      Key: intakeKey(place),
      Conditions: [
        ['content-length-range', bytes, bytes],
        ['eq', '$Content-Type', contentType],
      ],
      Fields: { 'Content-Type': contentType },
      Expires: uploadSeconds,
    });
    return { url, fields, expiresAt: instantOf(epochMsOf(at) + uploadSeconds * 1000) };
  },
  /** Reads an uploaded file, never more than a scan may hold. */
  readUpload: async (place: ScanPlace): Promise<Result<UploadedScan, 'scan_not_uploaded' | 'scan_too_large'>> => {
    const at = { Bucket: intakeBucket, Key: intakeKey(place) };
    const head = await storageClient.send(new HeadObjectCommand(at)).catch((error: unknown) => {
      if (error instanceof NotFound) return undefined;
      throw error;
    });
    if (!head) return refuse('scan_not_uploaded');
    if ((head.ContentLength ?? Number.POSITIVE_INFINITY) > scanSizeAtMost) return refuse('scan_too_large');
    const { Body } = await storageClient.send(new GetObjectCommand({ ...at, IfMatch: head.ETag }));
    if (!Body) return refuse('scan_not_uploaded');
    return ok({ bytes: await Body.transformToByteArray(), contentType: head.ContentType ?? '' });
  },
  /** Keeps the very bytes that were checked; the storage compares their hash. */
  keepEvidence: async (place: ScanPlace, bytes: Uint8Array, contentType: ScanContentType): Promise<KeptScan> => {
    const hash = sha256(bytes);
    const objectKey = evidenceKey(place);
    const { VersionId } = await storageClient.send(
      new PutObjectCommand({
        Bucket: evidenceBucket,
        Key: objectKey,
        Body: bytes,
        ContentType: contentType,
        ChecksumSHA256: Buffer.from(hash, 'hex').toString('base64'),
      }),
    );
    if (!VersionId) throw new Error('The evidence bucket keeps no versions.');
    return { objectKey, objectVersion: VersionId, sha256: hash };
  },
  /** A link to one version of a scan; browsers save it and never show it as a page. */
  createView: async (
    { objectKey, objectVersion }: Pick<KeptScan, 'objectKey' | 'objectVersion'>,
    { scanId, contentType, at }: { scanId: string; contentType: ScanContentType; at: Instant },
  ): Promise<{ url: string; expiresAt: Instant }> => {
    const command = new GetObjectCommand({
      Bucket: evidenceBucket,
      Key: objectKey,
      VersionId: objectVersion,
      ResponseContentType: contentType,
      ResponseContentDisposition: `attachment; filename="${scanId}.${fileEndings[contentType]}"`,
      ResponseCacheControl: 'no-store',
    });
    const url = await getSignedUrl(storageClient, command, { expiresIn: viewSeconds });
    return { url, expiresAt: instantOf(epochMsOf(at) + viewSeconds * 1000) };
  },
});

export type DocumentStore = ReturnType<typeof createDocumentStore>;
