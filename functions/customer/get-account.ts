import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';

/** Reads the account; the first call of a verified customer makes it, with its trial. */
export const createGetAccount =
  ({ accounts }: Pick<CustomerParts, 'accounts'>): Operation<typeof customerRoutes.getAccount> =>
  async (_, { customer, at }) => {
    await accounts.ensureAccount(customer, at);
    const loaded = await accounts.loadAccount(customer.id);
    if (!loaded) throw new Error('The account that was just ensured is not there.');
    const { account, extensions, contract, numbers } = loaded;
    const { accountId, openedAt, trialEndsOn } = account;
    return {
      status: 200,
      body: {
        accountId,
        openedAt,
        trialEndsOn,
        extensions: extensions.map(({ extensionNumber, createdAt }) => ({ extensionNumber, createdAt })),
        ...(contract
          ? { contract: { startsOn: contract.startsOn, numbers: numbers.map(({ number }) => number) } }
          : {}),
      },
    };
  };
