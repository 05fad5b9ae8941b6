import type { Sha256 } from '../audit-chain.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Change } from '../change.ts';
import { jsonSchema } from '../form.ts';
import type { RecordVersion, VerificationRecord } from './verification-record.ts';

/** How a version of the record stands in the trail: in the event of the act that wrote it. */
export interface VersionEntry {
  readonly recordVersion: number;
  readonly recordStage: RecordVersion['stage'];
  /** SHA-256 of the version with the record's salt, so that nobody finds out by trying what a version says. */
  readonly recordDigest: string;
}

/** The entry of a version; whoever has the record can work it out again. */
export const versionEntryOf = (
  version: RecordVersion,
  { salt }: Pick<VerificationRecord, 'salt'>,
  sha256: Sha256,
): VersionEntry => ({
  recordVersion: version.version,
  recordStage: version.stage,
  recordDigest: sha256(canonicalJson(jsonSchema.parse(JSON.parse(JSON.stringify({ salt, version }))))),
});

/**
 * Enters the version that a change adds to the record in the event of that change. Every way that saves a record goes
 * through here, whatever the act is called: a version without its event is found when the record is verified.
 */
export const withVersionEntry = (
  change: Change,
  { before, after }: { readonly before: VerificationRecord | undefined; readonly after: VerificationRecord },
  sha256: Sha256,
): Change => {
  const [version, ...others] = after.versions.slice(before?.versions.length ?? 0);
  if (!version) return change;
  const fact = change.audit.at(-1);
  if (others.length > 0 || !fact) throw new Error('A change adds one version to the record, and has an event for it.');
  const details = { ...fact.details, ...versionEntryOf(version, after, sha256) };
  return { ...change, audit: change.audit.with(-1, { ...fact, details }) };
};
