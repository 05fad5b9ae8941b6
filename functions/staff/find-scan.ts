import type { Application } from '#shared/domain/application.ts';
import type { Scan } from '#shared/domain/paper.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';

/** Finds a scan by the paper that it shows. */
export const findScan = (
  { papers }: Application,
  { paperId, scanId }: { paperId: string; scanId: string },
): Result<Scan, 'paper_unknown' | 'scan_unknown'> => {
  const paper = papers.find((one) => one.paperId === paperId);
  if (!paper) return refuse('paper_unknown');
  const scan = paper.scans.find((one) => one.scanId === scanId);
  return scan ? ok(scan) : refuse('scan_unknown');
};
