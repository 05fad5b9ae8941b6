import type { Paper } from '../paper.ts';
import { recordedScanOf } from './record-facts.ts';
import { type RecordVersion, recordInForce, type VerificationRecord } from './verification-record.ts';

type Written = Pick<RecordVersion, 'recordedBy' | 'recordedAt'>;

/**
 * Adds to the record which scans of an attached paper there are from now on, because one was destroyed (番号法20条) or put
 * back (規則19条1項2号). Nothing is added for a paper that is no part of the record.
 */
export const withScansOf = (
  record: VerificationRecord,
  { paperId, scans }: Pick<Paper, 'paperId' | 'scans'>,
  written: Written,
): VerificationRecord => {
  const { versions } = record;
  if (!recordInForce(record).attachments.some((paper) => paper.paperId === paperId)) return record;
  const version = { stage: 'attached', version: versions.length + 1, ...written } as const;
  return { ...record, versions: [...versions, { ...version, paperId, scans: scans.map(recordedScanOf) }] };
};
