import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { ContractItem, ExtensionItem, NumberItem } from '#shared/contracts/account-items.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { cancelContract, carryOverExtension, leaveExtension, startContract } from './account/contract.ts';
import { type AccountHolder, ensureAccount, loadAccountItem } from './account/ensure-account.ts';
import { loadAccount } from './account/load-account.ts';
import { assignNumber, type NumberAssignment, releaseNumber } from './account/numbers.ts';
import { updateIf } from './conditional-update.ts';

const claimsTableOf = (claimsTable: string | undefined): string => {
  if (claimsTable === undefined) throw new Error('A number needs a claims table; this function has none.');
  return claimsTable;
};

/** Accounts with their trial, extensions, contract and numbers. Every write may be repeated. */
export const createAccountStore = ({
  documentClient,
  table,
  claimsTable,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
  claimsTable?: string | undefined;
}) => {
  const place = { documentClient, table };
  return {
    ensureAccount: (holder: AccountHolder, at: Instant) => ensureAccount(place, holder, at),
    loadAccount: (accountId: string) => loadAccount(place, accountId),
    /** The account alone, without what belongs to it. */
    loadAccountItem: (accountId: string) => loadAccountItem(place, accountId),
    assignNumber: (assignment: NumberAssignment) => assignNumber(place, claimsTableOf(claimsTable), assignment),
    releaseNumber: (number: NumberItem) => releaseNumber(place, claimsTableOf(claimsTable), number),
    carryOverExtension: (extension: ExtensionItem, applicationId: string) =>
      carryOverExtension(place, extension, applicationId),
    leaveExtension: (extension: ExtensionItem, applicationId: string) =>
      leaveExtension(place, extension, applicationId),
    startContract: (contract: Omit<ContractItem, 'itemKey'>) =>
      startContract(place, { ...contract, itemKey: 'CONTRACT' }),
    cancelContract: (contract: ContractItem) => cancelContract(place, contract),
    /** Mails to this account came back for good. */
    markMailBounced: (accountId: string, at: Instant) =>
      updateIf(documentClient, {
        TableName: table,
        Key: { accountId, itemKey: 'ACCOUNT' },
        UpdateExpression: 'SET mailBouncedAt = :at',
        ConditionExpression: 'attribute_exists(itemKey)',
        ExpressionAttributeValues: { ':at': at },
      }),
  };
};

export type AccountStore = ReturnType<typeof createAccountStore>;
