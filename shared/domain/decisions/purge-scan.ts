import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import type { Paper, PurgeReason } from '../paper.ts';
import { ok, refuse } from '../result.ts';
import type { ApplicationStatus } from '../status.ts';
import { changeBy, type Decision, permitAction } from './decision.ts';
import { paperOf, withPaper } from './examine-papers.ts';

/** Which scan of which paper must be destroyed, and why. */
export interface PurgedScan {
  readonly paperId: string;
  readonly scanId: string;
  readonly reason: PurgeReason;
}

/** Until it is approved, a paper can still be looked at again. */
const stillJudged: readonly ApplicationStatus[] = [
  'awaiting_documents',
  'under_review',
  'awaiting_approval',
  'awaiting_resubmission',
];

/**
 * A paper without any scan is open again, so that somebody looks at the masked one before it is approved. A judgement that
 * an approval rests on stays as it was made: 番号法 forbids to keep the number, not to have verified.
 */
const withoutScan = (paper: Paper, scanId: string, { status }: Application): Paper => {
  const scans = paper.scans.filter((scan) => scan.scanId !== scanId);
  const { inspection, ...others } = paper;
  const isOpenAgain = scans.length === 0 && stillJudged.includes(status);
  return { ...others, scans, ...(inspection && !isOpenAgain ? { inspection } : {}) };
};

/**
 * Decides that a scan is destroyed (番号法20条). It leaves the paper at once; neither a colleague's lock, nor the end of the
 * case, nor a legal hold stands in the way. One that was purged before is left alone.
 */
export const decidePurgeScan = (
  application: Application,
  { paperId, scanId, reason }: PurgedScan,
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'purge_scan');
  if (!permitted.ok) return permitted;
  const found = paperOf(application, paperId);
  if (!found.ok) return found;
  const { purgedScans = [], scans } = found.value;
  if (purgedScans.some((purged) => purged.scanId === scanId)) return ok(null);
  const scan = scans.find((one) => one.scanId === scanId);
  if (!scan) return refuse('scan_unknown');
  const { sha256, bytes, objectKey } = scan;
  const purged = { scanId, sha256, reason, purgedAt: context.at, purgedBy: context.actor.id };
  const paper = { ...withoutScan(found.value, scanId, application), purgedScans: [...purgedScans, purged] };
  return changeBy(application, permitted.value, { papers: withPaper(application, paper) }, context, {
    audit: { action: 'scan_purged', details: { paperId, scanId, sha256, bytes, reason } },
    purge: { scanId, objectKey },
  });
};
