import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { type WaitState, waitStateSchema } from '#shared/contracts/wait-item.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { updateIf } from '../conditional-update.ts';
import { parseItem } from '../stored-item.ts';

/** Every attribute but the token: who reads by this list may be forbidden the token by its rights. */
export const waitStateAttributes = Object.keys(waitStateSchema.shape);

/** Reads what became of a wait, without its token, and takes over a decision that the token could not deliver. */
export const createWaitStates = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => ({
  readState: async (applicationId: string, waitKey: string): Promise<WaitState | undefined> => {
    const { Item } = await documentClient.send(
      new GetCommand({
        TableName: table,
        Key: { applicationId, waitKey },
        ConsistentRead: true,
        ProjectionExpression: waitStateAttributes.map((_, index) => `#a${index}`).join(', '),
        ExpressionAttributeNames: Object.fromEntries(waitStateAttributes.map((name, index) => [`#a${index}`, name])),
      }),
    );
    return Item && parseItem(waitStateSchema, Item, 'of a wait');
  },
  /** Lapse… hands the decision to the workflow itself, so that no signal is owed any more. */
  markTaken: async (applicationId: string, waitKey: string, round: number, at: Instant): Promise<void> => {
    await updateIf(documentClient, {
      TableName: table,
      Key: { applicationId, waitKey },
      UpdateExpression: 'SET delivered = :taken, deliveredAt = :at REMOVE delivery',
      ConditionExpression: '#state = :decided AND #round = :round AND delivery = :pending',
      ExpressionAttributeNames: { '#state': 'state', '#round': 'round' },
      ExpressionAttributeValues: {
        ':taken': 'TAKEN',
        ':at': at,
        ':decided': 'DECIDED',
        ':round': round,
        ':pending': 'PENDING',
      },
    });
  },
});

export type WaitStates = ReturnType<typeof createWaitStates>;
