import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { isSuspected, type Risk } from '../policy/risk.ts';
import { refuse } from '../result.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock } from './decision.ts';

/** A risk that is found in a case or that turned out not to be one; the reason is kept with the readings. */
export interface RiskToRecord extends Expectation {
  readonly risk: Risk;
  readonly state: 'found' | 'withdrawn';
  /** The earlier record that the suspicion is about, for the record wants it (規則20条1項30号). */
  readonly relatedRecordId?: string | undefined;
}

/**
 * Decides what a reviewer found to make the case high-risk (法4条2項). Further papers and the second approval follow from
 * it by the policy; finding a risk once more only adds a reason.
 */
export const decideRisk = (
  application: Application,
  { risk, state, relatedRecordId, expectedVersion }: RiskToRecord,
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'record_risk', { expectedVersion });
  if (!permitted.ok) return permitted;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  const others = application.risks.filter((one) => one !== risk);
  if (state === 'withdrawn' && others.length === application.risks.length) return refuse('risk_not_found');
  const risks = state === 'found' ? [...others, risk] : others;
  /** It is about a suspicion, and goes with the last one. */
  const related = isSuspected(risks) ? (relatedRecordId ?? application.relatedRecordId) : undefined;
  return changeBy(application, permitted.value, { risks, relatedRecordId: related }, context, {
    audit: { action: state === 'found' ? 'risk_recorded' : 'risk_withdrawn', details: { risk } },
  });
};
