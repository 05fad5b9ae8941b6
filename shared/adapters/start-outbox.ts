import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type StartItem, startItemSchema } from '#shared/contracts/items.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { updateIf } from './conditional-update.ts';
import { parseItem } from './stored-item.ts';

/** The runs of the workflow that an application asked for and that have not been started. */
export const createStartOutbox = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => ({
  listOwed: async (applicationId: string): Promise<StartItem[]> => {
    const { Items = [] } = await documentClient.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'applicationId = :id AND begins_with(itemKey, :start)',
        ExpressionAttributeValues: { ':id': applicationId, ':start': 'START#' },
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => parseItem(startItemSchema, item, 'START')).filter(
      ({ pending }) => pending !== undefined,
    );
  },
  /** The run has been started; marking it twice is no harm. */
  markStarted: async ({ applicationId, itemKey }: StartItem, at: Instant): Promise<void> => {
    await updateIf(documentClient, {
      TableName: table,
      Key: { applicationId, itemKey },
      UpdateExpression: 'SET startedAt = :at REMOVE pending, pendingSince',
      ConditionExpression: 'pending = :start',
      ExpressionAttributeValues: { ':at': at, ':start': 'start' },
    });
  },
});

export type StartOutbox = ReturnType<typeof createStartOutbox>;
