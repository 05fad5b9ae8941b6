import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sha256 } from '#shared/adapters/sha256.ts';
import type { Change } from '#shared/domain/change.ts';
import {
  type RecordVersion,
  type VerificationRecord,
  withStatement,
} from '#shared/domain/record/verification-record.ts';
import { versionEntryOf, withVersionEntry } from '#shared/domain/record/version-entry.ts';
import { people } from '#test/support/case-walk.ts';
import { approvedWalk, corporateCase, statementOf } from './record-walk.ts';

const walk = approvedWalk(corporateCase);
const record = withStatement(undefined, statementOf(walk, corporateCase), {
  applicationId: walk.application.applicationId,
  stage: 'opened',
  salt: '5a1e0b1c-7c3f-4d0e-9a52-0c5e8f1d2b63',
  recordedBy: people.workflow,
  recordedAt: walk.at,
});
const attached = (version: number): RecordVersion => ({
  stage: 'attached',
  version,
  recordedBy: people.clerk,
  recordedAt: walk.at,
  paperId: 'p',
  scans: [],
});
const recordWith = (...versions: RecordVersion[]): VerificationRecord => ({
  ...record,
  versions: [...record.versions, ...versions],
});

describe('versionEntryOf', () => {
  test('names the version by the digest of its text with the salt, keys in order', () => {
    const text = `{"salt":"${record.salt}","version":{"paperId":"p","recordedAt":"${walk.at}","recordedBy":{"id":"clerk-1","kind":"staff"},"scans":[],"stage":"attached","version":2}}`;
    expect(versionEntryOf(attached(2), record, sha256)).toEqual({
      recordVersion: 2,
      recordStage: 'attached',
      recordDigest: createHash('sha256').update(text).digest('hex'),
    });
  });

  test('changes with the salt and with everything that a version says', () => {
    const digest = (version: RecordVersion, salt = record.salt) =>
      versionEntryOf(version, { salt }, sha256).recordDigest;
    const digests = [
      digest(attached(2)),
      digest(attached(2), '0b1c5a1e-7c3f-4d0e-9a52-0c5e8f1d2b63'),
      digest(attached(3)),
      digest({ ...attached(2), recordedBy: people.reviewer }),
    ];
    expect(new Set(digests).size).toBe(digests.length);
  });
});

describe('withVersionEntry', () => {
  const actor = people.clerk;
  const change: Change = {
    ...walk.changes.slice(-1)[0],
    application: walk.application,
    audit: [
      { action: 'scan_purged', actor, details: { paperId: 'p' } },
      { action: 'scan_stored', actor, details: { paperId: 'q' } },
    ],
  } as Change;

  test('enters the added version in the last event of the change, and leaves the others alone', () => {
    const entered = withVersionEntry(change, { before: record, after: recordWith(attached(2)) }, sha256);
    const entry = versionEntryOf(attached(2), record, sha256);
    expect(entered.audit).toEqual([change.audit[0], { ...change.audit[1], details: { paperId: 'q', ...entry } }]);
    expect({ ...entered, audit: change.audit }).toEqual(change);
  });

  test('enters the first version, too', () => {
    const entered = withVersionEntry(change, { before: undefined, after: record }, sha256);
    expect(entered.audit.at(-1)?.details).toMatchObject({ recordVersion: 1, recordStage: 'opened' });
  });

  test('changes nothing where no version was added', () => {
    expect(withVersionEntry(change, { before: record, after: record }, sha256)).toBe(change);
  });

  test('throws for two versions at once, and for one without an event', () => {
    const message = 'A change adds one version to the record, and has an event for it.';
    const two = recordWith(attached(2), attached(3));
    expect(() => withVersionEntry(change, { before: record, after: two }, sha256)).toThrow(message);
    const silent = { ...change, audit: [] };
    expect(() => withVersionEntry(silent, { before: record, after: recordWith(attached(2)) }, sha256)).toThrow(message);
  });
});
