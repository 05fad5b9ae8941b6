import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { NumberItem } from '#shared/contracts/account-items.ts';
import { releaseWrite, takeWrite } from '../application/claim-writes.ts';
import { sendTransaction } from '../application/commit.ts';
import { guarded } from '../application/guarded-write.ts';
import { claimIds } from '../claim-store.ts';
import type { AccountPlace } from './ensure-account.ts';

/** A number and who gets it. */
export type NumberAssignment = Omit<NumberItem, 'itemKey'>;

/** Gives a number to an account, if nobody has it; repeated for the same application, it is given already. */
export const assignNumber = async (
  { documentClient, table }: AccountPlace,
  claimsTable: string,
  assignment: NumberAssignment,
): Promise<'assigned' | 'taken'> => {
  const { number, applicationId } = assignment;
  const item: NumberItem = { ...assignment, itemKey: `NUMBER#${number}` };
  const cancellation = await sendTransaction(documentClient, [
    takeWrite(claimsTable, { claimId: claimIds.number(number), heldBy: applicationId }),
    guarded('none', { Put: { TableName: table, Item: item } }),
  ]);
  return cancellation ? 'taken' : 'assigned';
};

/** Takes a number back from an account; repeated, there is nothing left to take. */
export const releaseNumber = async (
  { documentClient, table }: AccountPlace,
  claimsTable: string,
  { accountId, itemKey, number, applicationId }: NumberItem,
): Promise<void> => {
  const claim = releaseWrite(claimsTable, { claimId: claimIds.number(number), heldBy: applicationId });
  await documentClient.send(
    new TransactWriteCommand({
      TransactItems: [claim.write, { Delete: { TableName: table, Key: { accountId, itemKey } } }],
    }),
  );
};
