import { randomUUID } from 'node:crypto';
import type { BlobStore } from './blob-store.ts';
import type { BucketSpec } from './bucket-spec.ts';
import type { ObjectIndex } from './object-index.ts';
import { nullVersionId, type ObjectVersion } from './object-version.ts';
import { S3Error } from './s3-error.ts';

/** A version that has a body. */
export type StoredObject = ObjectVersion & { blob: string };

/** What is known of an object before it has a version. */
export type ObjectDraft = Omit<StoredObject, 'sequence' | 'versionId' | 'modifiedAt'>;

/** The rules of buckets, versions, delete markers and locks, over the index and the bodies. */
export class ObjectStore {
  readonly index: ObjectIndex;
  readonly blobs: BlobStore;
  readonly now: () => number;

  constructor(index: ObjectIndex, blobs: BlobStore, now: () => number) {
    this.index = index;
    this.blobs = blobs;
    this.now = now;
  }

  bucket(name: string): BucketSpec {
    const spec = this.index.bucket(name);
    if (!spec) throw new S3Error('NoSuchBucket', 'The specified bucket does not exist');
    return spec;
  }

  /** The object of this key, or the version of it; throws S3's refusal when there is none or it is a delete marker. */
  find(bucket: string, key: string, versionId: string | null): StoredObject {
    this.bucket(bucket);
    const found = versionId === null ? this.index.current(bucket, key) : this.index.version(bucket, key, versionId);
    if (found && found.blob !== null) return { ...found, blob: found.blob };
    const headers = found && { 'x-amz-delete-marker': 'true', 'x-amz-version-id': found.versionId };
    if (versionId === null) throw new S3Error('NoSuchKey', 'The specified key does not exist.', headers);
    if (!found) throw new S3Error('NoSuchVersion', 'The specified version does not exist.');
    throw new S3Error('MethodNotAllowed', 'The specified method is not allowed against a delete marker.', headers);
  }

  /** Makes a received body the current version; a failed precondition leaves no trace of it. */
  store(draft: ObjectDraft, conditions: ReadonlyMap<string, string> = new Map()): ObjectVersion {
    this.orDiscard(draft.blob, () => this.#checkConditions(draft, conditions));
    const versionId = this.bucket(draft.bucket).versioned ? newVersionId() : nullVersionId;
    const replaced = this.index.version(draft.bucket, draft.key, versionId);
    const version = { ...draft, versionId, modifiedAt: this.now() };
    this.index.add(version);
    if (replaced?.blob) this.blobs.remove(replaced.blob);
    return { ...version, sequence: 0 };
  }

  /** Runs a check on a received body; when it throws, the body goes. */
  orDiscard<T>(blob: string, check: () => T): T {
    try {
      return check();
    } catch (error) {
      this.blobs.remove(blob);
      throw error;
    }
  }

  /** Deletes a version for good, or (in a versioned bucket, without an id) puts a delete marker over the object. */
  delete(bucket: string, key: string, versionId: string | null, bypassGovernance: boolean) {
    const { versioned } = this.bucket(bucket);
    if (versioned && versionId === null) return this.#addDeleteMarker(bucket, key);
    const version = this.index.version(bucket, key, versionId ?? nullVersionId);
    if (version && this.isLocked(version, bypassGovernance)) {
      throw new S3Error('AccessDenied', 'Access Denied because object protected by object lock.');
    }
    if (version) this.index.remove(version);
    if (version?.blob) this.blobs.remove(version.blob);
    return { versionId: versioned ? (versionId ?? undefined) : undefined, isDeleteMarker: version?.blob === null };
  }

  isLocked({ legalHold, retention }: ObjectVersion, bypassGovernance: boolean): boolean {
    if (legalHold) return true;
    if (!retention || retention.until <= this.now()) return false;
    return !(bypassGovernance && retention.mode === 'GOVERNANCE');
  }

  #addDeleteMarker(bucket: string, key: string) {
    const versionId = newVersionId();
    const nothing = { blob: null, size: 0, etag: '', headers: {}, checksums: {}, tags: {} };
    const marker = { bucket, key, versionId, ...nothing, legalHold: false, retention: null, modifiedAt: this.now() };
    this.index.add(marker);
    return { versionId, isDeleteMarker: true };
  }

  #checkConditions({ bucket, key }: ObjectDraft, conditions: ReadonlyMap<string, string>): void {
    const ifMatch = conditions.get('if-match');
    const ifNoneMatch = conditions.get('if-none-match');
    if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
      throw new S3Error('NotImplemented', 'A PUT supports no If-None-Match other than *.');
    }
    if (ifMatch !== undefined && this.find(bucket, key, null).etag !== ifMatch) throw preconditionFailed();
    if (ifNoneMatch !== undefined && this.index.current(bucket, key)?.blob) throw preconditionFailed();
  }
}

/** The refusal of a request whose If-… header does not hold. */
export function preconditionFailed(): S3Error {
  return new S3Error('PreconditionFailed', 'At least one of the pre-conditions you specified did not hold');
}

function newVersionId(): string {
  return randomUUID().replaceAll('-', '');
}
