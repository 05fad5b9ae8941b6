import type { Application, Deficiency } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { asksForSomething } from '../deficiency.ts';
import { refuse } from '../result.ts';
import type { ApplicationAction } from '../transitions.ts';
import { assessmentOf, permitApproval } from './case-policy.ts';
import { changeBy, type Decision, permitAction } from './decision.ts';
import { type OverruledFinding, overruleFindings } from './overrule-findings.ts';
import { noticeOf, resubmissionPhase } from './request-resubmission.ts';
import {
  acceptedIn,
  approvedBy,
  decideDeclineOf,
  entryOf,
  overruledIn,
  type PermittedDecision,
  permitDecision,
  type RoundDecision,
} from './review-steps.ts';
import { nextWaitOf, planWait, settleWait, withPlanned } from './waits.ts';

/** What a reviewer decides in a round; the notice consists of what the policy finds and of the deficiencies added here. */
export type ReviewDecision = RoundDecision &
  (
    | { outcome: 'decline' }
    | { outcome: 'approve' | 'escalate'; overruled?: readonly OverruledFinding[] | undefined }
    | {
        outcome: 'request_resubmission';
        deficiencies?: readonly Deficiency[] | undefined;
        overruled?: readonly OverruledFinding[] | undefined;
      }
  );

type Undeclined = Exclude<ReviewDecision, { outcome: 'decline' }>;

/** Asks for everything again that is deficient, in one notice: so every paper must have been looked at. */
const requestResubmission = (
  application: Application,
  decision: Extract<Undeclined, { outcome: 'request_resubmission' }>,
  { row, wait }: PermittedDecision,
  context: DecisionContext,
): Decision => {
  const { round, deficiencies = [] } = decision;
  const unseen = assessmentOf(application)?.toInspect.length ?? 0;
  if (unseen > 0) return refuse('papers_not_inspected', { count: unseen });
  const notice = noticeOf(application, deficiencies);
  if (!asksForSomething(notice)) return refuse('finding_required');
  const phase = resubmissionPhase(application, notice, context.at);
  const settled = settleWait(application, wait, { type: 'deficient' });
  const reviews = [...application.reviews, entryOf('review', decision, context, notice)];
  const { papers } = application;
  const acceptedPapers = acceptedIn(application, notice);
  const patch = { ...phase.patch, papers, reviews, acceptedPapers, openWaits: settled.openWaits };
  return changeBy(application, row, patch, context, {
    audit: [
      {
        action: 'resubmission_requested',
        details: { round, deficiencies: notice.map(({ code }) => code), ...overruledIn(application) },
      },
      ...phase.audit,
    ],
    waits: [settled.change],
  });
};

/** Lets a case go on that lacks nothing: to the letters, or first to the second person where the policy wants one. */
const passOn = (
  application: Application,
  decision: Extract<Undeclined, { outcome: 'approve' | 'escalate' }>,
  { row, wait }: PermittedDecision,
  context: DecisionContext,
): Decision => {
  const { round, outcome } = decision;
  const assessment = permitApproval(application);
  if (!assessment.ok) return assessment;
  const reviews = [...application.reviews, entryOf('review', decision, context)];
  const { papers } = application;
  if (outcome === 'approve' && !assessment.value.needsSecondApproval) {
    const settled = settleWait(application, wait, { type: 'approved' });
    return changeBy(
      application,
      row,
      { ...approvedBy(application), papers, reviews, openWaits: settled.openWaits },
      context,
      {
        audit: { action: 'review_approved', details: { round, ...overruledIn(application) } },
        waits: [settled.change],
      },
    );
  }
  const escalation = permitAction(application, 'escalate_review');
  if (!escalation.ok) return escalation;
  const approval = planWait(application, { kind: 'approval', round }, context.at);
  const settled = settleWait(application, wait, { type: 'escalated', wait: nextWaitOf(approval) });
  const plannedWaits = withPlanned(application, approval);
  const patch = { papers, reviews, openWaits: settled.openWaits, plannedWaits, lock: undefined };
  return changeBy(application, escalation.value, patch, context, {
    audit: { action: 'review_escalated', details: { round, outcome, ...overruledIn(application) } },
    waits: [settled.change],
  });
};

/** Decides a round of review. Approving is possible only when every paper was looked at and none is missing. */
export const decideReview = (
  application: Application,
  decision: ReviewDecision,
  context: DecisionContext,
): Decision => {
  if (decision.outcome === 'decline') return decideDeclineOf(application, 'review', decision, context);
  const permitted = permitDecision(application, actionOfReview[decision.outcome], 'review', decision, context);
  if (!permitted.ok) return permitted;
  const judged = overruleFindings(application, decision.overruled ?? []);
  if (!judged.ok) return judged;
  return decision.outcome === 'request_resubmission'
    ? requestResubmission(judged.value, decision, permitted.value, context)
    : passOn(judged.value, decision, permitted.value, context);
};

const actionOfReview = {
  approve: 'approve_review',
  escalate: 'escalate_review',
  request_resubmission: 'request_resubmission',
} as const satisfies Record<string, ApplicationAction>;
