import type { Application, Deficiency } from '../application.ts';
import type { AuditFact, DecisionContext } from '../change.ts';
import { civilDateOf, type Instant } from '../civil-date.ts';
import { ok } from '../result.ts';
import { changeBy, type Decision, permitAction } from './decision.ts';
import { deadlinesOf, endOfSpan, planWait, withPlanned } from './waits.ts';

/**
 * Opens the resubmission phase, or goes on with it: its deadline is absolute and is kept by a later notice, unless less
 * than the minimum remains; then it is extended, and the extension is an event of its own, never silent.
 */
export const resubmissionPhase = (
  application: Application,
  deficiencies: readonly Deficiency[],
  at: Instant,
): { patch: Partial<Application>; audit: Omit<AuditFact, 'actor'>[] } => {
  const today = civilDateOf(at);
  const { waits, resubmissionMinimum } = deadlinesOf(application);
  const kept = application.resubmissionEndsAt;
  const atLeast = endOfSpan(today, resubmissionMinimum);
  const isExtended = kept !== undefined && kept < atLeast;
  const endsAt = kept === undefined ? endOfSpan(today, waits.resubmission.endsAfter) : isExtended ? atLeast : kept;
  const round = application.resubmissionRound + 1;
  const wait = planWait(application, { kind: 'resubmission', round, endsAt }, at);
  return {
    patch: {
      resubmissionRound: round,
      resubmissionEndsAt: endsAt,
      deficiencies: [...deficiencies],
      plannedWaits: withPlanned(application, wait),
      lock: undefined,
    },
    audit: isExtended
      ? [{ action: 'deadline_extended', details: { wait: 'resubmission', from: kept, until: endsAt } }]
      : [],
  };
};

/** Tells the applicant, once a round, what to send again. */
export const decideAnnouncement = (application: Application, context: DecisionContext): Decision => {
  const round = application.resubmissionRound;
  if (application.announcedRound === round) return ok(null);
  const permitted = permitAction(application, 'announce_resubmission');
  if (!permitted.ok) return permitted;
  return changeBy(application, permitted.value, { announcedRound: round }, context, {
    audit: { action: 'resubmission_announced', details: { round } },
    mailRound: String(round),
  });
};
