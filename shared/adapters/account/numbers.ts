import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { NumberItem } from '#shared/contracts/account-items.ts';
import { readCancellation } from '../application/cancellation.ts';
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
  const writes = [
    guarded('claim', {
      Put: {
        TableName: claimsTable,
        Item: { claimId: claimIds.number(number), heldBy: applicationId },
        ConditionExpression: 'attribute_not_exists(claimId) OR heldBy = :application',
        ExpressionAttributeValues: { ':application': applicationId },
      },
    }),
    guarded('none', { Put: { TableName: table, Item: item } }),
  ];
  try {
    await documentClient.send(new TransactWriteCommand({ TransactItems: writes.map(({ write }) => write) }));
    return 'assigned';
  } catch (error) {
    const cancellation = readCancellation(error, writes);
    if (!cancellation) throw error;
    return 'taken';
  }
};

/** Takes a number back from an account; repeated, there is nothing left to take. */
export const releaseNumber = async (
  { documentClient, table }: AccountPlace,
  claimsTable: string,
  { accountId, itemKey, number, applicationId }: NumberItem,
): Promise<void> => {
  await documentClient.send(
    new TransactWriteCommand({
      TransactItems: [
        {
          Delete: {
            TableName: claimsTable,
            Key: { claimId: claimIds.number(number) },
            ConditionExpression: 'attribute_not_exists(claimId) OR heldBy = :application',
            ExpressionAttributeValues: { ':application': applicationId },
          },
        },
        { Delete: { TableName: table, Key: { accountId, itemKey } } },
      ],
    }),
  );
};
