import type { Application } from '../application.ts';
import { changeOf, type DecisionContext } from '../change.ts';
import { ok, refuse } from '../result.ts';
import type { ApplicationStatus } from '../status.ts';
import { announcedWait } from './advance-workflow.ts';
import { type Decision, type Expectation, permitVersion } from './decision.ts';
import { deadlinesOf } from './waits.ts';

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

/** Decides a new run at the place where the application stands, for a run that failed or must change its definition. */
export const decideRestart = (
  application: Application,
  expectation: Expectation,
  context: DecisionContext,
): Decision => {
  const { applicationId, status, executions, closedAt } = application;
  const checkpoint = closedAt ? undefined : checkpointOf[status];
  if (!checkpoint) return refuse('not_possible_now', { status });
  const current = permitVersion(application, expectation);
  if (!current.ok) return current;
  const executionName = `${applicationId}-r${executions.length}`;
  const input = {
    applicationId,
    checkpoint,
    deadlines: deadlinesOf(application),
    ...(checkpoint === 'approval' ? { wait: announcedWait(application, 'approval') } : {}),
    ...(checkpoint === 'closing' ? { outcome: status } : {}),
  };
  return ok(
    changeOf(application, { executions: [...executions, executionName] }, context, {
      audit: { action: 'workflow_restarted', details: { checkpoint, run: executions.length + 1 } },
      start: { executionName, input: JSON.stringify(input) },
    }),
  );
};
