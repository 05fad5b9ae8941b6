import type * as z from 'zod/mini';
import type { LoadedApplication } from '#shared/adapters/application/commit-writes.ts';
import type { staffCaseSchema } from '#shared/contracts/http/answers.ts';
import type { FindingView } from '#shared/contracts/http/inspection.ts';
import type { Application } from '#shared/domain/application.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { assessmentOf } from '#shared/domain/decisions/case-policy.ts';
import { hasReviewed } from '#shared/domain/decisions/decide-approval.ts';
import { applicationFormSchema, type DraftForm } from '#shared/domain/form.ts';
import type { Letter } from '#shared/domain/letter.ts';
import type { StaffMember } from '#shared/domain/people.ts';
import type { Assessment } from '#shared/domain/policy/assess-case.ts';
import { fittingMeansOf } from '#shared/domain/policy/confirmation-means.ts';
import { checklistOf } from '#shared/domain/policy/paper-checklist.ts';
import { heldUntil } from '#shared/domain/tracking-status.ts';
import { staffActions } from '#shared/domain/transitions.ts';
import { stateOf } from './decide-case.ts';
import { findingViewsOf } from './finding-views.ts';
import { lockViewOf } from './lock-view.ts';

/** The case as staff see it. */
export type CaseView = z.infer<typeof staffCaseSchema>;

const papersOf = (
  { papers }: Application,
  assessment: Assessment | undefined,
  findings: readonly FindingView[],
): CaseView['papers'] => {
  const requirements = assessment?.papers.map(({ requirement }) => requirement) ?? [];
  const circumstances = assessment?.situation.circumstances ?? new Set<never>();
  return papers.map((paper) => ({
    ...paper,
    scans: paper.scans.map(({ objectKey: _, objectVersion: _version, ...scan }) => scan),
    checklist: checklistOf(requirements, paper, circumstances).map(({ forms, ...entry }) => ({
      ...entry,
      forms: [...forms],
    })),
    findings: findings.filter(({ paperId }) => paperId === paper.paperId),
  }));
};

type Judged = 'papers' | 'findings' | 'missingPapers' | 'questions' | 'needsSecondApproval' | 'risks';

const judgedOf = (application: Application): Pick<CaseView, Judged> => {
  const assessment = assessmentOf(application);
  const { questions = [], needsSecondApproval = false, situation } = assessment ?? {};
  const findings = findingViewsOf(application);
  return {
    papers: papersOf(application, assessment, findings),
    findings,
    missingPapers: findings.map(({ code, paperId }) => ({ code, ...(paperId ? { paperId } : {}) })),
    questions: questions.map(({ requirement: { question }, state }) => ({
      question,
      state,
      means: situation ? [...fittingMeansOf(question, application, situation).means] : [],
    })),
    needsSecondApproval,
    risks: [...(situation?.risks ?? application.risks)],
  };
};

const letterViewOf = (letter: Letter): CaseView['letters'][number] => {
  const absentOn = letter.status === 'in_transit' ? letter.postings.at(-1)?.absentOn : undefined;
  return { ...letter, ...(absentOn ? { heldUntil: heldUntil(absentOn) } : {}) };
};

const factsOf = ({
  receptionNumber,
  applicantKind,
  order,
  submittedAt,
  receivedOn,
  promisedOn,
  policyEdition,
}: Application) => ({
  ...(receptionNumber ? { receptionNumber } : {}),
  ...(applicantKind ? { applicantKind } : {}),
  ...(order ? { order } : {}),
  ...(submittedAt ? { submittedAt } : {}),
  ...(receivedOn ? { receivedOn } : {}),
  ...(promisedOn ? { promisedOn } : {}),
  ...(policyEdition ? { policyEdition } : {}),
});

/** Shows a case to one of the staff: without the places of the scans, and with what that person can do. */
export const caseViewOf = (
  { application, auditHead, form }: LoadedApplication & { form: DraftForm | undefined },
  { staff, at }: { staff: StaffMember; at: Instant },
): CaseView => {
  const { openedAt, reviewRound, openWaits, letters, reviews, deficiencies, status } = application;
  return {
    ...stateOf(application),
    ...factsOf(application),
    ...(form ? { form: applicationFormSchema.parse(form) } : {}),
    openedAt,
    reviewRound,
    openWaits: Object.entries(openWaits).map(([waitKey, wait]) => ({ waitKey, ...wait })),
    ...judgedOf(application),
    letters: letters.map(letterViewOf),
    isOwnReview: hasReviewed(application, reviewRound, staff.id),
    historyLength: auditHead.sequence,
    reviews,
    deficiencies,
    ...lockViewOf(application.lock, { staff, at }),
    actions: staffActions(status, staff.roles),
  };
};
