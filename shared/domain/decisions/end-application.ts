import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { ok } from '../result.ts';
import type { ApplicationOutcome } from '../status.ts';
import { changeBy, type Decision, type Expectation, permitAction, permitByLock } from './decision.ts';
import { settleAllWaits } from './waits.ts';

type EarlyEnd = Exclude<ApplicationOutcome, 'active'>;

/** What every early end does to the application: all waits are decided with it, and the lock is gone. */
export const endedBy = (application: Application, outcome: EarlyEnd, at: DecisionContext['at'], except?: string) => {
  const { openWaits, plannedWaits, changes } = settleAllWaits(application, { type: outcome }, except);
  return { patch: { openWaits, plannedWaits, ended: { outcome, at }, lock: undefined }, waits: changes };
};

/** Decides a withdrawal; it completes whatever is waited for. A second one finds it done. */
export const decideWithdrawal = (application: Application, context: DecisionContext): Decision => {
  if (application.status === 'withdrawn') return ok(null);
  const permitted = permitAction(application, 'withdraw');
  if (!permitted.ok) return permitted;
  const wasDraft = application.status === 'draft';
  const { patch, waits } = endedBy(application, 'withdrawn', context.at);
  /** A draft has no workflow run that could close it. */
  const closing = wasDraft ? { closedAt: context.at } : {};
  return changeBy(application, permitted.value, { ...patch, ...closing }, context, {
    audit: { action: 'application_withdrawn', details: { from: application.status } },
    waits,
  });
};

/** Decides a refusal by staff, from whatever the application waits for. */
export const decideDecline = (
  application: Application,
  expectation: Expectation,
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'decline', expectation);
  if (!permitted.ok) return permitted;
  const lock = permitByLock(application, context);
  if (!lock.ok) return lock;
  const { patch, waits } = endedBy(application, 'declined', context.at);
  return changeBy(application, permitted.value, patch, context, {
    audit: { action: 'application_declined', details: { from: application.status } },
    waits,
  });
};

/** Settles the end in the books once the workflow has come to it. */
export const decideClose = (application: Application, context: DecisionContext): Decision => {
  if (application.closedAt) return ok(null);
  const permitted = permitAction(application, 'close');
  if (!permitted.ok) return permitted;
  return changeBy(application, permitted.value, { closedAt: context.at }, context, {
    audit: { action: 'application_closed', details: { outcome: application.status } },
  });
};
