import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { refuse } from '../result.ts';
import { permitApproval } from './case-policy.ts';
import { changeBy, type Decision } from './decision.ts';
import {
  approvedBy,
  decideDeclineOf,
  entryOf,
  overruledIn,
  permitDecision,
  type RoundDecision,
} from './review-steps.ts';
import { planWait, settleWait, withPlanned } from './waits.ts';

/** What an approver decides about an escalated case. */
export interface ApprovalDecision extends RoundDecision {
  readonly outcome: 'approve' | 'return_to_review' | 'decline';
}

/** On whose work the decision rests: who sent the case on, and whose look at a paper or confirmation of an item stands. */
const reviewersOf = ({ reviews, papers, confirmations }: Application, round: number): Set<string | undefined> =>
  new Set([
    reviews.findLast((review) => review.step === 'review' && review.round === round)?.decidedBy,
    ...papers.map(({ inspection }) => inspection?.inspectedBy),
    ...new Map(confirmations.map(({ question, confirmedBy }) => [question, confirmedBy])).values(),
  ]);

/** Whether somebody's own work is what an approval of the round would rest on. */
export const hasReviewed = (application: Application, round: number, staffId: string): boolean =>
  reviewersOf(application, round).has(staffId);

/** Decides an escalated case. Four eyes: nobody decides about their own review (承認者は審査担当者と別人). */
export const decideApproval = (
  application: Application,
  decision: ApprovalDecision,
  context: DecisionContext,
): Decision => {
  if (hasReviewed(application, decision.round, context.actor.id)) return refuse('approver_is_reviewer');
  if (decision.outcome === 'decline') return decideDeclineOf(application, 'approval', decision, context);
  const isApproval = decision.outcome === 'approve';
  const action = isApproval ? 'approve_escalation' : 'return_to_review';
  const permitted = permitDecision(application, action, 'approval', decision, context);
  if (!permitted.ok) return permitted;
  const { row, wait } = permitted.value;
  const { round } = decision;
  const reviews = [...application.reviews, entryOf('approval', decision, context)];

  if (isApproval) {
    const policy = permitApproval(application);
    if (!policy.ok) return policy;
    const settled = settleWait(application, wait, { type: 'approved' });
    return changeBy(application, row, { ...approvedBy(application), reviews, openWaits: settled.openWaits }, context, {
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
