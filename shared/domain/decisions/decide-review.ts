import type { Application, Deficiency, Review } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { asksForSomething } from '../deficiency.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { ApplicationAction, Transition } from '../transitions.ts';
import type { OpenWait } from '../wait.ts';
import { assessmentOf, permitApproval } from './case-policy.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock, permitVersion } from './decision.ts';
import { endedBy } from './end-application.ts';
import { type OverruledFinding, overruledCodesOf, overruleFindings } from './overrule-findings.ts';
import { noticeOf, resubmissionPhase } from './request-resubmission.ts';
import { findWait, nextWaitOf, planWait, settleWait, withPlanned } from './waits.ts';

/** What a reviewer decides in a round; the notice consists of what the policy finds and of the deficiencies added here. */
export type ReviewDecision = Expectation & { round: number } & (
    | { outcome: 'decline' }
    | { outcome: 'approve' | 'escalate'; overruled?: readonly OverruledFinding[] | undefined }
    | {
        outcome: 'request_resubmission';
        deficiencies?: readonly Deficiency[] | undefined;
        overruled?: readonly OverruledFinding[] | undefined;
      }
  );

/** What an approver decides about an escalated case. */
export type ApprovalDecision = Expectation & { round: number; outcome: 'approve' | 'return_to_review' | 'decline' };

const entryOf = (
  step: Review['step'],
  { round, outcome }: Pick<Review, 'round' | 'outcome'>,
  { actor, at }: DecisionContext,
  deficiencies: readonly Deficiency[] = [],
): Review => ({
  round,
  step,
  outcome,
  decidedBy: actor.id,
  decidedAt: at,
  deficiencies: [...deficiencies],
});

/** That a reviewer judged otherwise than the policy stands beside every decision that rests on it. */
const overruledIn = (application: Application): { overruled?: readonly string[] } => {
  const overruled = overruledCodesOf(application);
  return overruled.length > 0 ? { overruled } : {};
};

const permit = (
  application: Application,
  action: ApplicationAction,
  step: Review['step'],
  decision: Expectation & { round: number },
  context: DecisionContext,
) => {
  const permitted = permitAction(application, action);
  if (!permitted.ok) return permitted;
  const wait: Result<OpenWait, DomainRefusalCode> = findWait(application, step, decision.round);
  if (!wait.ok) return wait;
  const current = permitVersion(application, decision);
  if (!current.ok) return current;
  const lock = permitByLock(application, context);
  return lock.ok ? ok({ row: permitted.value, wait: wait.value }) : lock;
};

/** An approval ends the reviewer's work: nothing is asked for any more, and the case is free for the mail room. */
const approved: Partial<Application> = { resubmissionEndsAt: undefined, deficiencies: [], lock: undefined };

const decideDeclineOf = (
  application: Application,
  step: Review['step'],
  decision: ReviewDecision | ApprovalDecision,
  context: DecisionContext,
): Decision => {
  const permitted = permit(application, 'decline', step, decision, context);
  if (!permitted.ok) return permitted;
  const { patch, waits } = endedBy(application, 'declined', context.at);
  const reviews = [...application.reviews, entryOf(step, decision, context)];
  return changeBy(application, permitted.value.row, { ...patch, reviews }, context, {
    audit: { action: 'application_declined', details: { from: application.status, round: decision.round } },
    waits,
  });
};

type Permitted = { row: Transition; wait: OpenWait };
type Undeclined = Exclude<ReviewDecision, { outcome: 'decline' }>;

/** Asks for everything again that is deficient, in one notice: so every paper must have been looked at. */
const requestResubmission = (
  application: Application,
  decision: Extract<Undeclined, { outcome: 'request_resubmission' }>,
  { row, wait }: Permitted,
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
  return changeBy(application, row, { ...phase.patch, papers, reviews, openWaits: settled.openWaits }, context, {
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
  { row, wait }: Permitted,
  context: DecisionContext,
): Decision => {
  const { round, outcome } = decision;
  const assessment = permitApproval(application);
  if (!assessment.ok) return assessment;
  const reviews = [...application.reviews, entryOf('review', decision, context)];
  const { papers } = application;
  if (outcome === 'approve' && !assessment.value.needsSecondApproval) {
    const settled = settleWait(application, wait, { type: 'approved' });
    return changeBy(application, row, { ...approved, papers, reviews, openWaits: settled.openWaits }, context, {
      audit: { action: 'review_approved', details: { round, ...overruledIn(application) } },
      waits: [settled.change],
    });
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
  const permitted = permit(application, actionOfReview[decision.outcome], 'review', decision, context);
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

/** Decides an escalated case. Four eyes: whoever reviewed the round may not (承認者は審査担当者と別人). */
export const decideApproval = (
  application: Application,
  decision: ApprovalDecision,
  context: DecisionContext,
): Decision => {
  const reviewer = application.reviews.findLast(({ step, round }) => step === 'review' && round === decision.round);
  if (reviewer?.decidedBy === context.actor.id) return refuse('approver_is_reviewer');
  if (decision.outcome === 'decline') return decideDeclineOf(application, 'approval', decision, context);
  const isApproval = decision.outcome === 'approve';
  const action = isApproval ? 'approve_escalation' : 'return_to_review';
  const permitted = permit(application, action, 'approval', decision, context);
  if (!permitted.ok) return permitted;
  const { row, wait } = permitted.value;
  const { round } = decision;
  const reviews = [...application.reviews, entryOf('approval', decision, context)];

  if (isApproval) {
    const policy = permitApproval(application);
    if (!policy.ok) return policy;
    const settled = settleWait(application, wait, { type: 'approved' });
    return changeBy(application, row, { ...approved, reviews, openWaits: settled.openWaits }, context, {
      audit: { action: 'escalation_approved', details: { round, ...overruledIn(application) } },
      waits: [settled.change],
    });
  }
  const next = application.reviewRound + 1;
  const review = planWait(application, { kind: 'review', round: next }, context.at);
  const settled = settleWait(application, wait, { type: 'returned_to_review' });
  return changeBy(
    application,
    row,
    {
      reviews,
      reviewRound: next,
      openWaits: settled.openWaits,
      plannedWaits: withPlanned(application, review),
      lock: undefined,
    },
    context,
    { audit: { action: 'returned_to_review', details: { round } }, waits: [settled.change] },
  );
};
