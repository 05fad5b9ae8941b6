import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { epochMsOf, instantOf } from '../civil-date.ts';
import { ok } from '../result.ts';
import { changeBy, type Decision, permitAction, permitByLock } from './decision.ts';

/** How long a lock lasts unless it is taken again, in milliseconds: a pause for coffee, not a lunch. */
export const lockDurationMs = 15 * 60_000;

/** Decides whether a case can be locked for the caller; taking one's own lock again prolongs it. */
export const decideTakeCase = (application: Application, context: DecisionContext): Decision => {
  const permitted = permitAction(application, 'take_case');
  if (!permitted.ok) return permitted;
  const free = permitByLock(application, context);
  if (!free.ok) return free;
  const lock = {
    lockedBy: context.actor.id,
    lockedAt: context.at,
    expiresAt: instantOf(epochMsOf(context.at) + lockDurationMs),
  };
  return changeBy(application, permitted.value, { lock }, context, { audit: { action: 'case_taken', details: {} } });
};

/** Decides a release; a case that is not locked by the caller is left alone. */
export const decideReleaseCase = (application: Application, context: DecisionContext): Decision => {
  if (application.lock?.lockedBy !== context.actor.id) return ok(null);
  const permitted = permitAction(application, 'release_case');
  if (!permitted.ok) return permitted;
  return changeBy(application, permitted.value, { lock: undefined }, context, {
    audit: { action: 'case_released', details: {} },
  });
};
