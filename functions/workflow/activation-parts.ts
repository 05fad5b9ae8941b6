import type { Account } from '#shared/adapters/account/load-account.ts';
import { type AccountStore, createAccountStore } from '#shared/adapters/account-store.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import type { Application } from '#shared/domain/application.ts';
import type { TaskParts } from './workflow-task.ts';

/** What the steps of an activation work with: the application, and the account that the service is opened for. */
export interface ActivationParts extends TaskParts {
  readonly accounts: AccountStore;
}

/** The accounts that a function's variables describe. */
export const accountStoreFrom = (environment: { ACCOUNTS_TABLE: string; CLAIMS_TABLE?: string }): AccountStore =>
  createAccountStore({
    documentClient: getDocumentClient(),
    table: environment.ACCOUNTS_TABLE,
    claimsTable: environment.CLAIMS_TABLE,
  });

/** An application in activation with its customer's account. Throws when one of them is missing: both were there. */
export const loadActivation = async (
  { store, accounts }: ActivationParts,
  applicationId: string,
): Promise<{ application: Application; account: Account }> => {
  const loaded = await store.load(applicationId);
  if (!loaded) throw new Error('The workflow runs for an application that does not exist.');
  const account = await accounts.loadAccount(loaded.application.customerId);
  if (!account) throw new Error('A service is opened for an account that does not exist.');
  return { application: loaded.application, account };
};
