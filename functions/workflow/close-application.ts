import { claimIds } from '#shared/adapters/claim-store.ts';
import { decideClose } from '#shared/domain/decisions/end-application.ts';
import { endOf } from './workflow-errors.ts';
import { type TaskParts, takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/**
 * Settles the end that the database knows, whatever the workflow believed, and lets the customer apply anew. An
 * application that has not ended cannot be closed: then the run is wrong, and fails.
 */
export const closeApplication =
  (parts: TaskParts): WorkflowTask<'close-application'> =>
  async ({ applicationId }, { at }) => {
    const application = await takeStep(parts, {
      applicationId,
      at,
      decide: decideClose,
      beside: ({ application: { customerId, corporateNumberClaim } }) => ({
        claims: [claimIds.openApplication(customerId), ...(corporateNumberClaim ? [corporateNumberClaim] : [])].map(
          (claimId) => ({ type: 'release', claimId, heldBy: applicationId }) as const,
        ),
      }),
    });
    const outcome = endOf(application);
    if (!outcome) throw new Error(`The workflow closes an application in status ${application.status}.`);
    return { outcome };
  };

export const handler = workflowHandler('close-application', (environment, observability) =>
  closeApplication(taskPartsFrom(environment, observability)),
);
