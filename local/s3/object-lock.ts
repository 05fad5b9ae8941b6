import type { BucketSpec } from './bucket-spec.ts';
import type { ObjectStore } from './object-store.ts';
import type { ObjectVersion } from './object-version.ts';
import { S3Error } from './s3-error.ts';
import type { S3Request } from './s3-request.ts';
import { document, requiredTextOf, text } from './xml.ts';

type Lock = Pick<ObjectVersion, 'legalHold' | 'retention'>;

/** Reads the lock that an upload's headers ask for. */
export function lockOf(fields: ReadonlyMap<string, string>, bucket: BucketSpec): Lock {
  const mode = fields.get('x-amz-object-lock-mode');
  const until = fields.get('x-amz-object-lock-retain-until-date');
  const hold = fields.get('x-amz-object-lock-legal-hold');
  if (mode !== undefined || until !== undefined || hold !== undefined) refuseWithoutLock(bucket);
  if ((mode === undefined) !== (until === undefined)) {
    throw new S3Error('InvalidArgument', 'An object lock mode and a retain-until date have to come together.');
  }
  return { legalHold: hold === 'ON', retention: mode === undefined ? null : readRetention(mode, until ?? '') };
}

/** The headers that tell of a lock. */
export function lockHeaders({ legalHold, retention }: Lock): Record<string, string> {
  return {
    ...(legalHold && { 'x-amz-object-lock-legal-hold': 'ON' }),
    ...(retention && {
      'x-amz-object-lock-mode': retention.mode,
      'x-amz-object-lock-retain-until-date': new Date(retention.until).toISOString(),
    }),
  };
}

/** PutObjectLegalHold. */
export function putLegalHold(store: ObjectStore, request: S3Request, xml: string): void {
  const version = lockable(store, request);
  const status = requiredTextOf(xml, 'Status');
  if (status !== 'ON' && status !== 'OFF') throw new S3Error('MalformedXML', 'The status has to be ON or OFF.');
  store.index.update({ ...version, legalHold: status === 'ON' });
}

/** GetObjectLegalHold. */
export function getLegalHold(store: ObjectStore, request: S3Request): string {
  return document('LegalHold', text('Status', lockable(store, request).legalHold ? 'ON' : 'OFF'));
}

/** PutObjectRetention: a retention may be prolonged; only a governance mode may be weakened, by those who say so. */
export function putRetention(store: ObjectStore, request: S3Request, xml: string): void {
  const version = lockable(store, request);
  const next = readRetention(requiredTextOf(xml, 'Mode'), requiredTextOf(xml, 'RetainUntilDate'));
  if (next.until <= store.now()) throw new S3Error('InvalidArgument', 'The retain until date must be in the future!');
  const current = version.retention;
  if (current && current.until > store.now()) {
    const weaker = next.until < current.until || (current.mode === 'COMPLIANCE' && next.mode === 'GOVERNANCE');
    const mayWeaken = current.mode === 'GOVERNANCE' && bypassesGovernance(request);
    if (weaker && !mayWeaken) {
      throw new S3Error('AccessDenied', 'Access Denied because object protected by object lock.');
    }
  }
  store.index.update({ ...version, retention: next });
}

/** GetObjectRetention. */
export function getRetention(store: ObjectStore, request: S3Request): string {
  const { retention } = lockable(store, request);
  if (!retention) {
    const message = 'The specified object does not have a ObjectLock configuration';
    throw new S3Error('NoSuchObjectLockConfiguration', message);
  }
  const until = new Date(retention.until).toISOString();
  return document('Retention', text('Mode', retention.mode), text('RetainUntilDate', until));
}

/** Whether the caller claims the right to get around a governance retention. */
export function bypassesGovernance(request: S3Request): boolean {
  return request.headers.get('x-amz-bypass-governance-retention')?.toLowerCase() === 'true';
}

function lockable(store: ObjectStore, { bucket, key, query }: S3Request): ObjectVersion {
  refuseWithoutLock(store.bucket(bucket));
  return store.find(bucket, key, query.get('versionId'));
}

function refuseWithoutLock({ objectLock }: BucketSpec): void {
  if (!objectLock) throw new S3Error('InvalidRequest', 'Bucket is missing Object Lock Configuration');
}

function readRetention(mode: string, date: string): NonNullable<Lock['retention']> {
  const until = Date.parse(date);
  if (mode !== 'GOVERNANCE' && mode !== 'COMPLIANCE')
    throw new S3Error('InvalidArgument', 'Unknown wormMode directive.');
  if (Number.isNaN(until)) throw new S3Error('InvalidArgument', 'The retain until date is not a date.');
  return { mode, until };
}
