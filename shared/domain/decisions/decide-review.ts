import type { Application, Deficiency, Review } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { asksForSomething } from '../deficiency.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { ApplicationAction } from '../transitions.ts';
import type { OpenWait } from '../wait.ts';
import { permitApproval } from './case-policy.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock, permitVersion } from './decision.ts';
import { endedBy } from './end-application.ts';
import { resubmissionPhase } from './request-resubmission.ts';
import { findWait, nextWaitOf, planWait, settleWait, withPlanned } from './waits.ts';

/** What a reviewer decides in a round. */
export type ReviewDecision = Expectation & { round: number } & (
    | { outcome: 'approve' | 'escalate' | 'decline' }
    | { outcome: 'request_resubmission'; deficiencies: readonly Deficiency[] }
  );

/** What an approver decides about an escalated case. */
export type ApprovalDecision = Expectation & { round: number; outcome: 'approve' | 'return_to_review' | 'decline' };

const entryOf = (
  step: Review['step'],
  { round, outcome, ...decision }: ReviewDecision | ApprovalDecision,
  { actor, at }: DecisionContext,
): Review => ({
  round,
  step,
  outcome,
  decidedBy: actor.id,
  decidedAt: at,
  deficiencies: 'deficiencies' in decision ? [...decision.deficiencies] : [],
});

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

/** Decides a round of review. Approving is possible only when every paper was looked at and none is missing. */
export const decideReview = (
  application: Application,
  decision: ReviewDecision,
  context: DecisionContext,
): Decision => {
  if (decision.outcome === 'decline') return decideDeclineOf(application, 'review', decision, context);
  const action = actionOfReview[decision.outcome];
  const permitted = permit(application, action, 'review', decision, context);
  if (!permitted.ok) return permitted;
  const { row, wait } = permitted.value;
  const { round } = decision;
  const reviews = [...application.reviews, entryOf('review', decision, context)];

  if (decision.outcome === 'request_resubmission') {
    if (!asksForSomething(decision.deficiencies)) return refuse('finding_required');
    const phase = resubmissionPhase(application, decision.deficiencies, context.at);
    const settled = settleWait(application, wait, { type: 'deficient' });
    return changeBy(application, row, { ...phase.patch, reviews, openWaits: settled.openWaits }, context, {
      audit: [
        {
          action: 'resubmission_requested',
          details: { round, deficiencies: decision.deficiencies.map(({ code }) => code) },
        },
        ...phase.audit,
      ],
      waits: [settled.change],
    });
  }

  const assessment = permitApproval(application);
  if (!assessment.ok) return assessment;
  if (decision.outcome === 'approve' && !assessment.value.needsSecondApproval) {
    const settled = settleWait(application, wait, { type: 'approved' });
    return changeBy(application, row, { ...approved, reviews, openWaits: settled.openWaits }, context, {
      audit: { action: 'review_approved', details: { round } },
      waits: [settled.change],
    });
  }

  const escalation = permitAction(application, 'escalate_review');
  if (!escalation.ok) return escalation;
  const approval = planWait(application, { kind: 'approval', round }, context.at);
  const settled = settleWait(application, wait, { type: 'escalated', wait: nextWaitOf(approval) });
  return changeBy(
    application,
    escalation.value,
    { reviews, openWaits: settled.openWaits, plannedWaits: withPlanned(application, approval), lock: undefined },
    context,
    { audit: { action: 'review_escalated', details: { round, outcome: decision.outcome } }, waits: [settled.change] },
  );
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
      audit: { action: 'escalation_approved', details: { round } },
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
