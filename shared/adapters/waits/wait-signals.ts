import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { waitItemSchema } from '#shared/contracts/wait-item.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import type { WaitOutcome } from '#shared/domain/wait.ts';
import { updateIf } from '../conditional-update.ts';
import { parseItem } from '../stored-item.ts';

/** A decision that the workflow has not been told of, with the token that tells it. */
export interface Delivery {
  readonly taskToken: string;
  readonly outcome: WaitOutcome;
}

/**
 * Reads and settles decisions that are to be delivered. Only `resume-workflow` may use this: nobody else reads tokens.
 * A settled wait keeps no token. Settling holds only for the token that was used: if the workflow has entered the wait
 * again meanwhile, the decision stays undelivered and is delivered by the new one.
 */
export const createWaitSignals = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => {
  const settle = async (
    key: { applicationId: string; waitKey: string },
    settled: { taskToken: string; delivered: 'SIGNALLED' | 'LATE'; at: Instant },
  ): Promise<void> => {
    await updateIf(documentClient, {
      TableName: table,
      Key: key,
      UpdateExpression: 'SET delivered = :delivered, deliveredAt = :at REMOVE delivery, taskToken',
      ConditionExpression: 'delivery = :pending AND taskToken = :token',
      ExpressionAttributeValues: {
        ':delivered': settled.delivered,
        ':at': settled.at,
        ':pending': 'PENDING',
        ':token': settled.taskToken,
      },
    });
  };
  return {
    readForDelivery: async (applicationId: string, waitKey: string): Promise<Delivery | undefined> => {
      const { Item } = await documentClient.send(
        new GetCommand({ TableName: table, Key: { applicationId, waitKey }, ConsistentRead: true }),
      );
      if (!Item) return undefined;
      const { delivery, taskToken, outcome } = parseItem(waitItemSchema, Item, 'of a wait');
      return delivery && taskToken && outcome ? { taskToken, outcome } : undefined;
    },
    /** The workflow has been told. */
    markDelivered: (applicationId: string, waitKey: string, taskToken: string, at: Instant) =>
      settle({ applicationId, waitKey }, { taskToken, delivered: 'SIGNALLED', at }),
    /** The token was dead: the workflow has left the wait and will look at the decision itself. */
    markLate: (applicationId: string, waitKey: string, taskToken: string, at: Instant) =>
      settle({ applicationId, waitKey }, { taskToken, delivered: 'LATE', at }),
  };
};

export type WaitSignals = ReturnType<typeof createWaitSignals>;
