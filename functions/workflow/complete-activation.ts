import { claimIds } from '#shared/adapters/claim-store.ts';
import { decideActivation } from '#shared/domain/decisions/activate-service.ts';
import { type TaskParts, takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/** Opens the service, tells the customer, and lets go of the claim that kept them to one open application. */
export const completeActivation =
  (parts: TaskParts): WorkflowTask<'complete-activation'> =>
  async ({ applicationId }, { at }) => {
    await takeStep(parts, {
      applicationId,
      at,
      decide: decideActivation,
      beside: ({ application: { customerId } }) => ({
        claims: [{ type: 'release', claimId: claimIds.openApplication(customerId), heldBy: applicationId }],
      }),
    });
    return {};
  };

export const handler = workflowHandler('complete-activation', (environment, observability) =>
  completeActivation(taskPartsFrom(environment, observability)),
);
