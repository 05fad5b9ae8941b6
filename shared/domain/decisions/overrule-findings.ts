import type { Application } from '../application.ts';
import { type DeficiencyCode, deficiencyKindOf } from '../deficiency.ts';
import type { Paper } from '../paper.ts';
import { ok, type Result, refuse } from '../result.ts';
import { findingsOf } from './case-policy.ts';

/** A finding about a paper in which a reviewer judges otherwise than the policy; the reason is kept with the readings. */
export interface OverruledFinding {
  readonly paperId: string;
  readonly code: DeficiencyCode;
}

/** Why a finding cannot be left out of the notice. */
export type OverrulingRefusal = 'finding_cannot_be_overruled' | 'finding_unknown';

const stands = (application: Application, { paperId, code }: OverruledFinding): boolean =>
  findingsOf(application).some((finding) => finding.paperId === paperId && finding.code === code);

const marked = (paper: Paper, { paperId, code }: OverruledFinding): Paper => {
  const { inspection } = paper;
  if (paper.paperId !== paperId || !inspection) return paper;
  return { ...paper, inspection: { ...inspection, overruled: [...(inspection.overruled ?? []), code] } };
};

const overruleFinding = (
  application: Application,
  finding: OverruledFinding,
): Result<Application, OverrulingRefusal> => {
  const { code } = finding;
  if (!deficiencyKindOf(code).canBeOverruled) return refuse('finding_cannot_be_overruled', { finding: code });
  if (!stands(application, finding)) return refuse('finding_unknown', { finding: code });
  const overruled = { ...application, papers: application.papers.map((paper) => marked(paper, finding)) };
  /** What stands all the same rests on something that nobody can judge otherwise, such as a day. */
  return stands(overruled, finding) ? refuse('finding_cannot_be_overruled', { finding: code }) : ok(overruled);
};

/** Takes findings out of the policy's judgement of a case; what the law itself fixes stays. */
export const overruleFindings = (
  application: Application,
  findings: readonly OverruledFinding[],
): Result<Application, OverrulingRefusal> => {
  let judged = application;
  for (const finding of findings) {
    const next = overruleFinding(judged, finding);
    if (!next.ok) return next;
    judged = next.value;
  }
  return ok(judged);
};

/** Every code that a reviewer overruled on the papers of a case, for the audit trail. */
export const overruledCodesOf = ({ papers }: Application): DeficiencyCode[] => [
  ...new Set(papers.flatMap(({ inspection }) => inspection?.overruled ?? [])),
];
