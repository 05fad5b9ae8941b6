import type { Application, Deficiency, Review } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result } from '../result.ts';
import type { ApplicationAction, Transition } from '../transitions.ts';
import type { OpenWait } from '../wait.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock, permitVersion } from './decision.ts';
import { endedBy } from './end-application.ts';
import { overruledCodesOf } from './overrule-findings.ts';
import { findWait } from './waits.ts';

/** The round of review or approval that a person decides, as they saw it. */
export interface RoundDecision extends Expectation {
  readonly round: number;
}

/** What a permitted decision goes on with: the row of its action, and the wait that it settles. */
export interface PermittedDecision {
  readonly row: Transition;
  readonly wait: OpenWait;
}

/** The entry of a decision among the reviews. */
export const entryOf = (
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
export const overruledIn = (application: Application): { overruled?: readonly string[] } => {
  const overruled = overruledCodesOf(application);
  return overruled.length > 0 ? { overruled } : {};
};

/** Refuses when the action is not possible now, the round is over, the case has moved on, or a colleague has it. */
export const permitDecision = (
  application: Application,
  action: ApplicationAction,
  step: Review['step'],
  decision: RoundDecision,
  context: DecisionContext,
): Result<PermittedDecision, DomainRefusalCode> => {
  const permitted = permitAction(application, action);
  if (!permitted.ok) return permitted;
  const wait = findWait(application, step, decision.round);
  if (!wait.ok) return wait;
  const current = permitVersion(application, decision);
  if (!current.ok) return current;
  const lock = permitByLock(application, context);
  return lock.ok ? ok({ row: permitted.value, wait: wait.value }) : lock;
};

/** Which papers a decision finds in order: what was accepted and is not asked for again by its notice. */
export const acceptedIn = ({ papers }: Application, notice: readonly Deficiency[] = []): string[] =>
  papers
    .filter(({ paperId, inspection }) => {
      const isAskedFor = notice.some((deficiency) => deficiency.paperId === paperId);
      return inspection?.result === 'accepted' && !isAskedFor;
    })
    .map(({ paperId }) => paperId);

/** An approval ends the reviewer's work: nothing is asked for any more, and the case is free for the mail room. */
export const approvedBy = (application: Application): Partial<Application> => ({
  resubmissionEndsAt: undefined,
  deficiencies: [],
  acceptedPapers: acceptedIn(application),
  lock: undefined,
});

/** Decides that the operator does not accept the application, in either round. */
export const decideDeclineOf = (
  application: Application,
  step: Review['step'],
  decision: RoundDecision,
  context: DecisionContext,
): Decision => {
  const permitted = permitDecision(application, 'decline', step, decision, context);
  if (!permitted.ok) return permitted;
  const { patch, waits } = endedBy(application, 'declined', context.at);
  const { round } = decision;
  const reviews = [...application.reviews, entryOf(step, { round, outcome: 'decline' }, context)];
  return changeBy(application, permitted.value.row, { ...patch, reviews }, context, {
    audit: { action: 'application_declined', details: { from: application.status, round } },
    waits,
  });
};
