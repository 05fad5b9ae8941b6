import { type AuditEvent, type ChainHead, headOf, type Sha256, verifyChain } from '../audit-chain.ts';
import { canonicalJson } from '../canonical-json.ts';
import { jsonSchema } from '../form.ts';
import type { RecordStatement, RecordVersion } from '../record/verification-record.ts';
import { versionEntryOf } from '../record/version-entry.ts';
import { type ExportContent, type ExportedScan, type ExportFacts, exportFactsSchema } from './export-content.ts';
import type { ReadExport } from './read-export.ts';
import { exportAction, exportedMeterOf } from './write-export.ts';

/** What is checked of an export, in this order. */
export const exportChecks = [
  'trail_unbroken',
  'content_unchanged',
  'sealed_as_exported',
  'versions_in_order',
  'versions_as_entered',
  'meter_recomputed',
  'scans_as_stored',
  'attachments_stored',
] as const;
export type ExportCheck = (typeof exportChecks)[number];

/** What a check found. */
export interface CheckOutcome {
  readonly check: ExportCheck;
  readonly isPassed: boolean;
}

/** What the export says of itself, for checks of the files that belong to it. */
export interface VerifiedExport {
  readonly outcomes: readonly CheckOutcome[];
  readonly content: ExportContent;
  /** None when the last event is not that of an export. */
  readonly facts: ExportFacts | undefined;
  /** The event by which the export stands in the trail: to be compared with what the operator's history shows. */
  readonly head: ChainHead;
}

const isSame = (left: unknown, right: unknown): boolean => {
  const textOf = (value: unknown) => canonicalJson(jsonSchema.parse(JSON.parse(JSON.stringify(value))));
  return textOf(left) === textOf(right);
};

const factsOf = (event: AuditEvent | undefined): ExportFacts | undefined => {
  if (event?.action !== exportAction) return undefined;
  const parsed = exportFactsSchema.safeParse(event.details);
  return parsed.success ? parsed.data : undefined;
};

const isTrailOf = (events: readonly AuditEvent[], { record }: ExportContent, sha256: Sha256): boolean =>
  events.every(({ applicationId }) => applicationId === record.applicationId) && verifyChain(events, sha256).ok;

/** The event tells who exported what and when, and it comes right where the trail had been read to, or soon after. */
const isSealed = (content: ExportContent, seal: readonly AuditEvent[], facts: ExportFacts | undefined): boolean => {
  const last = seal.at(-1);
  return (
    facts !== undefined &&
    last?.at === content.exportedAt &&
    isSame(last.actor, content.exportedBy) &&
    facts.recordVersions === content.record.versions.length &&
    facts.scans === content.scans.length
  );
};

/** A record begins with a whole statement, its versions count up, and its own moments are those of its versions. */
const isInOrder = ({ record: { versions, openedAt, completedAt } }: ExportContent): boolean =>
  versions[0]?.stage === 'opened' &&
  versions[0].recordedAt === openedAt &&
  versions.findLast(({ stage }) => stage === 'completed')?.recordedAt === completedAt &&
  versions.every(({ version, recordedAt }, index) => {
    const before = versions[index - 1];
    return version === index + 1 && (before === undefined || before.recordedAt <= recordedAt);
  });

const versionLine = ({ recordVersion, recordStage, recordDigest, amendmentId }: AuditEvent['details']): string =>
  JSON.stringify([recordVersion, recordStage, recordDigest, amendmentId]);

const versionLinesOf = (events: readonly AuditEvent[]): string[] =>
  events.flatMap(({ details }) => (details.recordDigest === undefined ? [] : [versionLine(details)]));

/**
 * The trail tells of every version, in its order. The record may have been read after the content's trail, and before the
 * last events of the seal: what stands in the content's trail must be there, what stands in the seal may.
 */
const isAsEntered = ({ record, trail }: ExportContent, seal: readonly AuditEvent[], sha256: Sha256): boolean => {
  const entered = versionLinesOf([...trail, ...seal]);
  const lines = record.versions.map((version) =>
    versionLine({
      ...versionEntryOf(version, record, sha256),
      ...(version.stage === 'amended' ? { amendmentId: version.amendmentId } : {}),
    }),
  );
  return lines.length >= versionLinesOf(trail).length && isSame(lines, entered.slice(0, lines.length));
};

const scanLine = ({ paperId, scanId, sha256, bytes }: Pick<ExportedScan, 'paperId' | 'scanId' | 'sha256' | 'bytes'>) =>
  JSON.stringify([paperId, scanId, sha256, bytes]);

const storedLine = ({ details: { paperId, scanId, sha256, bytes } }: AuditEvent): string =>
  JSON.stringify([paperId, scanId, sha256, bytes]);

const linesOf = (trail: readonly AuditEvent[], told: 'scan_stored' | 'scan_purged'): string[] =>
  trail.filter(({ action }) => action === told).map(storedLine);

/** The trail tells of every scan that was ever stored, and of those that had to be destroyed since (番号法20条). */
const storedScansOf = ({ trail }: ExportContent) => {
  const destroyed = new Set(linesOf(trail, 'scan_purged'));
  const stored = linesOf(trail, 'scan_stored');
  return { stored, kept: stored.filter((line) => !destroyed.has(line)) };
};

/** The list must be what was stored and not destroyed, no scan more and none less. */
const isAsStored = (content: ExportContent): boolean =>
  isSame(content.scans.map(scanLine).toSorted(), storedScansOf(content).kept.toSorted());

type ExportedAttachment = RecordStatement['attachments'][number];

const attachedIn = (version: RecordVersion): Pick<ExportedAttachment, 'paperId' | 'scans'>[] => {
  if (version.stage === 'amended') return [];
  return version.stage === 'attached' ? [version] : version.attachments;
};

/** A record goes on naming a scan that was destroyed after it was written: by its hash, as the trail does. */
const areAttachmentsStored = (content: ExportContent): boolean => {
  const stored = new Set(storedScansOf(content).stored);
  return content.record.versions
    .flatMap(attachedIn)
    .every(({ paperId, scans }) => scans.every((scan) => stored.has(scanLine({ paperId, ...scan }))));
};

/** Whether it can be measured at all, and measures the same. */
const isMeterRight = (content: ExportContent): boolean =>
  isInOrder(content) && isSame(exportedMeterOf(content.record), content.completeness);

/** Checks an export by itself: that it is what was entered in the trail, whole, and in agreement with the trail. */
export const verifyExport = ({ recordExport, contentText }: ReadExport, sha256: Sha256): VerifiedExport => {
  const { content, seal } = recordExport;
  const events = [...content.trail, ...seal];
  const last = seal.at(-1);
  if (!last) throw new Error('An export has a seal.');
  const facts = factsOf(last);
  const isPassed: Readonly<Record<ExportCheck, boolean>> = {
    trail_unbroken: isTrailOf(events, content, sha256),
    content_unchanged: facts?.contentDigest === sha256(contentText),
    sealed_as_exported: isSealed(content, seal, facts),
    versions_in_order: isInOrder(content),
    versions_as_entered: isAsEntered(content, seal, sha256),
    meter_recomputed: isMeterRight(content),
    scans_as_stored: isAsStored(content),
    attachments_stored: areAttachmentsStored(content),
  };
  return {
    outcomes: exportChecks.map((check) => ({ check, isPassed: isPassed[check] })),
    content,
    facts,
    head: headOf(last),
  };
};

/** Whether the export stands where somebody knows, from elsewhere, that the trail stood. */
export const isAtHead = ({ head }: VerifiedExport, known: ChainHead): boolean =>
  head.sequence === known.sequence && head.hash === known.hash;
