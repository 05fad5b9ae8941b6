import { decideBillingStarted } from '#shared/domain/decisions/activate-service.ts';
import { type ActivationParts, accountStoreFrom, loadActivation } from './activation-parts.ts';
import { takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/**
 * Opens the contract from the day of activation. The day is decided and saved first, so that a repetition on the next
 * day does not move it.
 */
export const startBilling =
  (parts: ActivationParts): WorkflowTask<'start-billing'> =>
  async ({ applicationId }, { at }) => {
    const application = await takeStep(parts, { applicationId, at, decide: decideBillingStarted });
    const startsOn = application.activation?.billingStartedOn;
    if (!startsOn) throw new Error('The day from which the service is charged was not decided.');
    const { account } = await loadActivation(parts, applicationId);
    const users = account.extensions.filter(({ carriedOverBy }) => carriedOverBy === applicationId).length;
    const contract = { accountId: application.customerId, applicationId, startsOn, users };
    if (!(await parts.accounts.startContract(contract))) throw new Error('Another contract runs on the account.');
    return {};
  };

export const handler = workflowHandler('start-billing', (environment, observability) =>
  startBilling({ ...taskPartsFrom(environment, observability), accounts: accountStoreFrom(environment) }),
);
