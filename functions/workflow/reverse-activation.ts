import { decideReversal } from '#shared/domain/decisions/activate-service.ts';
import { type ActivationParts, accountStoreFrom, loadActivation } from './activation-parts.ts';
import { takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/**
 * Takes back whatever the activation did, also what it did before it could note it: the contract, then the extensions,
 * then the numbers. What belongs to another application stays.
 */
export const reverseActivation =
  (parts: ActivationParts): WorkflowTask<'reverse-activation'> =>
  async ({ applicationId }, { at }) => {
    const { accounts } = parts;
    const { account } = await loadActivation(parts, applicationId);
    const { contract, extensions, numbers } = account;
    if (contract?.applicationId === applicationId) await accounts.cancelContract(contract);
    const carried = extensions.filter(({ carriedOverBy }) => carriedOverBy === applicationId);
    await Promise.all(carried.map((extension) => accounts.leaveExtension(extension, applicationId)));
    const own = numbers.filter((number) => number.applicationId === applicationId);
    for (const number of own) await accounts.releaseNumber(number);
    await takeStep(parts, { applicationId, at, decide: decideReversal });
    return {};
  };

export const handler = workflowHandler('reverse-activation', (environment, observability) =>
  reverseActivation({ ...taskPartsFrom(environment, observability), accounts: accountStoreFrom(environment) }),
);
