import type { Application } from '../application.ts';
import { type AuditFact, type Change, changeOf, type DecisionContext } from '../change.ts';
import { ok, refuse } from '../result.ts';
import type { ApplicationStatus } from '../status.ts';
import { announcedWait } from './advance-workflow.ts';
import { type Decision, type Expectation, permitVersion } from './decision.ts';
import { deadlinesOf } from './waits.ts';

/** What a decision adds when a new run takes over with it. */
interface NewRun {
  readonly executions: Application['executions'];
  readonly audit: Omit<AuditFact, 'actor'>;
  readonly start: NonNullable<Change['start']>;
}

/** Where a run that takes over an application begins, by the status in which it stands. */
const checkpointOf: Partial<Record<ApplicationStatus, string>> = {
  awaiting_documents: 'submitted',
  under_review: 'review',
  awaiting_approval: 'approval',
  awaiting_resubmission: 'resubmission',
  confirming_addresses: 'letters',
  activating: 'activation',
  declined: 'closing',
  withdrawn: 'closing',
  expired: 'closing',
};

/** A new run where the application stands, after what is decided with it; `undefined` where no run goes on. */
export const newRunOf = (application: Application): NewRun | undefined => {
  const { applicationId, status, executions, closedAt } = application;
  const checkpoint = closedAt ? undefined : checkpointOf[status];
  if (!checkpoint) return undefined;
  const executionName = `${applicationId}-r${executions.length}`;
  const input = {
    applicationId,
    checkpoint,
    deadlines: deadlinesOf(application),
    ...(checkpoint === 'approval' ? { wait: announcedWait(application, 'approval') } : {}),
    ...(checkpoint === 'closing' ? { outcome: status } : {}),
  };
  return {
    executions: [...executions, executionName],
    audit: { action: 'workflow_restarted', details: { checkpoint, run: executions.length + 1 } },
    start: { executionName, input: JSON.stringify(input) },
  };
};

/** Decides a new run at the place where the application stands, for a run that failed or must change its definition. */
export const decideRestart = (
  application: Application,
  expectation: Expectation,
  context: DecisionContext,
): Decision => {
  const run = newRunOf(application);
  if (!run) return refuse('not_possible_now', { status: application.status });
  const current = permitVersion(application, expectation);
  if (!current.ok) return current;
  const { executions, audit, start } = run;
  return ok(changeOf(application, { executions }, context, { audit, start }));
};
