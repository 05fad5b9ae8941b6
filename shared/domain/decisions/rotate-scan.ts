import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import type { Rotation, Scan } from '../paper.ts';
import { ok, refuse } from '../result.ts';
import { changeBy, type Decision, permitAction } from './decision.ts';
import { paperOf, withPaper } from './examine-papers.ts';

/** Which scan is shown turned, and by how much, clockwise, from how it was stored. */
export interface TurnedScan {
  readonly paperId: string;
  readonly scanId: string;
  readonly degrees: Rotation;
}

const turned = ({ rotation: _, ...scan }: Scan, degrees: Rotation): Scan =>
  degrees === 0 ? scan : { ...scan, rotation: degrees };

/**
 * Decides how a scan is turned when it is shown. The file stays as it is: its hash is evidence. The version stays, too, so
 * that nobody's unsaved work is refused because a colleague turned a page; the last one who turns it decides.
 */
export const decideRotation = (
  application: Application,
  { paperId, scanId, degrees }: TurnedScan,
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'rotate_scan');
  if (!permitted.ok) return permitted;
  const paper = paperOf(application, paperId);
  if (!paper.ok) return paper;
  const scan = paper.value.scans.find((one) => one.scanId === scanId);
  if (!scan) return refuse('scan_unknown');
  if ((scan.rotation ?? 0) === degrees) return ok(null);
  const scans = paper.value.scans.map((one) => (one.scanId === scanId ? turned(one, degrees) : one));
  return changeBy(
    application,
    permitted.value,
    { papers: withPaper(application, { ...paper.value, scans }) },
    context,
    { audit: { action: 'scan_rotated', details: { paperId, scanId, degrees } }, keepsVersion: true },
  );
};
