import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { type DeficiencyCode, deficiencyKindOf } from '../deficiency.ts';
import type { Inspection, Paper, Scan } from '../paper.ts';
import { revisionForPaper } from '../policy/paper-revision.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Transition } from '../transitions.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock } from './decision.ts';

/** The paper of this id. */
export const paperOf = (application: Application, paperId: string): Result<Paper, DomainRefusalCode> => {
  const paper = application.papers.find((one) => one.paperId === paperId);
  return paper ? ok(paper) : refuse('paper_unknown');
};

/** The papers of a case with one of them changed. */
export const withPaper = (application: Application, changed: Paper): Paper[] =>
  application.papers.map((paper) => (paper.paperId === changed.paperId ? changed : paper));

/** A paper that lost a scan to 番号法20条 gets another one even when nothing else is stored any more. */
const permitStoring = (application: Application, paperId: string): Result<Transition, DomainRefusalCode> => {
  const usual = permitAction(application, 'store_scan');
  if (usual.ok) return usual;
  const lostOne = application.papers.some((paper) => paper.paperId === paperId && paper.purgedScans);
  return lostOne ? permitAction(application, 'replace_purged_scan') : usual;
};

/** What was destroyed does not come back by an upload that is still there, under no paper. */
const isPurged = ({ papers }: Application, scanId: string): boolean =>
  papers.some(({ purgedScans = [] }) => purgedScans.some((scan) => scan.scanId === scanId));

/** Decides whether a scan may be added to a paper; one that is there already is left alone. */
export const decideStoreScan = (
  application: Application,
  { paperId, scan }: { paperId: string; scan: Scan },
  context: DecisionContext,
): Decision => {
  const permitted = permitStoring(application, paperId);
  if (!permitted.ok) return permitted;
  if (isPurged(application, scan.scanId)) return refuse('scan_purged');
  const paper = paperOf(application, paperId);
  if (!paper.ok) return paper;
  if (paper.value.scans.some(({ scanId }) => scanId === scan.scanId)) return ok(null);
  const papers = withPaper(application, { ...paper.value, scans: [...paper.value.scans, scan] });
  return changeBy(application, permitted.value, { papers }, context, {
    audit: { action: 'scan_stored', details: { paperId, scanId: scan.scanId, sha256: scan.sha256, bytes: scan.bytes } },
  });
};

/** Decides whether an upload may be prepared: the same rule as for storing, asked before the bytes travel. */
export const permitScan = (
  application: Application,
  { paperId, scanId }: { paperId: string; scanId?: string },
): Result<Paper, DomainRefusalCode> => {
  const permitted = permitStoring(application, paperId);
  if (!permitted.ok) return permitted;
  if (scanId !== undefined && isPurged(application, scanId)) return refuse('scan_purged');
  return paperOf(application, paperId);
};

/** What a clerk entered of a paper and a reviewer sees otherwise. */
export type CorrectedPaper = Partial<Pick<Paper, 'kind' | 'subject' | 'form' | 'issuedOn' | 'expiresOn'>>;

/** What a reviewer found on one paper. */
export interface FoundOnPaper extends Expectation, Pick<Inspection, 'result' | 'findings' | 'observation'> {
  readonly paperId: string;
  readonly overruled?: readonly DeficiencyCode[] | undefined;
  readonly corrected?: CorrectedPaper | undefined;
}

const permitFindings = ({ result, findings, overruled = [] }: FoundOnPaper): Result<null, DomainRefusalCode> => {
  if (result === 'rejected' && findings.length === 0) return refuse('finding_required');
  if (result === 'accepted' && findings.length > 0) return refuse('finding_not_allowed');
  const fixed = overruled.find((code) => !deficiencyKindOf(code).canBeOverruled);
  return fixed === undefined ? ok(null) : refuse('finding_cannot_be_overruled', { finding: fixed });
};

/** What the trail tells of an inspection: codes only. That a number was masked is told without it (番号法20条). */
const factsOf = ({ paperId, result, findings, overruled = [], corrected = {}, observation }: FoundOnPaper) => ({
  paperId,
  result,
  findings,
  ...(overruled.length > 0 ? { overruled } : {}),
  ...(Object.keys(corrected).length > 0 ? { corrected: Object.keys(corrected).toSorted() } : {}),
  ...(observation?.individualNumberVisible ? { individualNumberMasked: true } : {}),
});

/** Decides what a reviewer found on a paper. Nothing is inspected that was not scanned. */
export const decideInspection = (application: Application, found: FoundOnPaper, context: DecisionContext): Decision => {
  const permitted = permitAction(application, 'inspect_paper', found);
  if (!permitted.ok) return permitted;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  const paper = paperOf(application, found.paperId);
  if (!paper.ok) return paper;
  if (paper.value.scans.length === 0) return refuse('paper_not_scanned');
  const allowed = permitFindings(found);
  if (!allowed.ok) return allowed;
  const { result, findings, observation, overruled = [], corrected } = found;
  const inspected = { ...paper.value, ...corrected };
  const inspection: Inspection = {
    result,
    findings,
    ...(observation ? { observation } : {}),
    ...(overruled.length > 0 ? { overruled: [...overruled] } : {}),
    formRevision: revisionForPaper(inspected, application.declared),
    inspectedBy: context.actor.id,
    inspectedAt: context.at,
  };
  return changeBy(
    application,
    permitted.value,
    { papers: withPaper(application, { ...inspected, inspection }) },
    context,
    { audit: { action: 'paper_inspected', details: factsOf(found) } },
  );
};
