import { type Application, holdingLock } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import type { StaffRole } from '../people.ts';
import { refuse } from '../result.ts';
import { transitions } from '../transitions.ts';
import { type Queue, queueOfWait } from '../wait.ts';
import { hasReviewed } from './decide-approval.ts';
import type { Decision } from './decision.ts';
import { decideTakeCase } from './lock-case.ts';

/** The roles that clear a queue: who may take an action by which one of its waits is decided. */
export const rolesOfQueue = (queue: Queue): ReadonlySet<StaffRole> =>
  new Set(
    transitions
      .filter(({ decides = [] }) => decides.some((kind) => queueOfWait[kind] === queue))
      .flatMap(({ by }) => (by === 'applicant' || by === 'workflow' ? [] : by)),
  );

/** The line of a queue from which a case is taken. */
export interface QueuedWait {
  readonly waitKey: string;
  readonly round: number;
}

/**
 * Decides whether the case of a queue's line is the next one for the caller: it still waits there, nobody has it open, the
 * caller neither, and the caller may decide it (承認者は審査担当者と別人). A refusal means that the line is passed over.
 */
export const decideNextCase = (
  application: Application,
  { waitKey, round }: QueuedWait,
  context: DecisionContext,
): Decision => {
  const { openWaits, lock } = application;
  const wait = openWaits[waitKey];
  if (wait?.round !== round) return refuse('round_closed');
  if (wait.kind === 'approval' && hasReviewed(application, round, context.actor.id)) {
    return refuse('approver_is_reviewer');
  }
  if (holdingLock(lock, context.at)) return refuse('case_locked');
  return decideTakeCase(application, context);
};
