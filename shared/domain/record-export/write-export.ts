import type { Application } from '../application.ts';
import type { AuditEvent, Sha256 } from '../audit-chain.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { DecisionContext } from '../change.ts';
import { jsonSchema } from '../form.ts';
import { completenessOf } from '../record/completeness.ts';
import type { RecordMoment } from '../record/item-table.ts';
import { recordedPaperOf } from '../record/record-facts.ts';
import { recordInForce, type VerificationRecord } from '../record/verification-record.ts';
import {
  type ExportContent,
  type ExportedScan,
  type ExportFacts,
  exportFormat,
  type RecordExport,
} from './export-content.ts';

/** Of a record that is still open, what comes with the letters is not missing yet. */
export const momentOf = ({ completedAt }: Pick<VerificationRecord, 'completedAt'>): RecordMoment =>
  completedAt ? 'completion' : 'approval';

const scansOf = ({ papers }: Pick<Application, 'papers'>): ExportedScan[] =>
  papers.flatMap((paper) =>
    paper.scans.map(({ scanId, contentType, bytes, sha256 }) => ({
      ...recordedPaperOf(paper),
      scanId,
      contentType,
      bytes,
      sha256,
    })),
  );

/** Measures a record as an export states it. */
export const exportedMeterOf = (record: VerificationRecord): ExportContent['completeness'] => {
  const { lines, missing: _, ...meter } = completenessOf(recordInForce(record), momentOf(record));
  return { ...meter, lines: lines.map((line) => ({ ...line })) };
};

/** Gathers what is exported of a case; who exports it, and when, is part of it. */
export const exportContentOf = (
  {
    application,
    record,
    trail,
  }: {
    readonly application: Pick<Application, 'papers'>;
    readonly record: VerificationRecord;
    readonly trail: readonly AuditEvent[];
  },
  { actor, at }: DecisionContext,
): ExportContent => ({
  ...exportFormat,
  exportedAt: at,
  exportedBy: actor,
  record,
  completeness: exportedMeterOf(record),
  scans: scansOf(application),
  trail: [...trail],
});

/** The one text of an export, or of its content; entries without a value are left out. */
export const exportTextOf = (part: ExportContent | RecordExport): string =>
  canonicalJson(jsonSchema.parse(JSON.parse(JSON.stringify(part))));

/** The digest of a content: of its one text. */
export const contentDigestOf = (content: ExportContent, sha256: Sha256): string => sha256(exportTextOf(content));

/** What is entered in the trail of an export. */
export const exportFactsOf = (
  { record, scans }: Pick<ExportContent, 'record' | 'scans'>,
  digests: Pick<ExportFacts, 'contentDigest' | 'documentDigest'>,
): ExportFacts => ({
  formatVersion: exportFormat.formatVersion,
  ...digests,
  recordVersions: record.versions.length,
  scans: scans.length,
});

/** The name of the event by which an export stands in the trail. */
export const exportAction = 'record_exported' as const;
