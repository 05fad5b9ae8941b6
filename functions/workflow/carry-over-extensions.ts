import { decideExtensionsCarriedOver } from '#shared/domain/decisions/activate-service.ts';
import { type ActivationParts, accountStoreFrom, loadActivation } from './activation-parts.ts';
import { takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/**
 * Carries the trial's extensions over into the contract. An extension that the customer deletes in the same moment is
 * not carried over; one that is made after this step belongs to no contract yet.
 */
export const carryOverExtensions =
  (parts: ActivationParts): WorkflowTask<'carry-over-extensions'> =>
  async ({ applicationId }, { at }) => {
    const { application, account } = await loadActivation(parts, applicationId);
    if (application.activation?.extensionsCarriedOverAt) {
      return { count: account.extensions.filter(({ carriedOverBy }) => carriedOverBy === applicationId).length };
    }
    const carried = await Promise.all(
      account.extensions.map((extension) => parts.accounts.carryOverExtension(extension, applicationId)),
    );
    const count = carried.filter(Boolean).length;
    await takeStep(parts, {
      applicationId,
      at,
      decide: (current, context) => decideExtensionsCarriedOver(current, count, context),
    });
    return { count };
  };

export const handler = workflowHandler('carry-over-extensions', (environment, observability) =>
  carryOverExtensions({ ...taskPartsFrom(environment, observability), accounts: accountStoreFrom(environment) }),
);
