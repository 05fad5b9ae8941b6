import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { type PurgeItem, purgeItemSchema } from '#shared/contracts/items.ts';
import { epochMsOf, type Instant } from '#shared/domain/civil-date.ts';
import { updateIf } from './conditional-update.ts';
import { parseItem } from './stored-item.ts';

/**
 * An upload form that was handed out before stays valid for five minutes, and a request that was storing the scan writes
 * for some seconds: what they bring comes after the decision. So it is destroyed at once, and for the last time later.
 */
export const purgeSettlesAfterMs = 10 * 60_000;

/** Whether nothing can bring a purged scan back any more. */
export const isPurgeSettled = (requestedAt: Instant, at: Instant): boolean =>
  epochMsOf(at) - epochMsOf(requestedAt) >= purgeSettlesAfterMs;

/** The scans of an application that must be destroyed and may not be gone for good. */
export const createPurgeOutbox = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => ({
  listOwed: async (applicationId: string): Promise<PurgeItem[]> => {
    const { Items = [] } = await documentClient.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'applicationId = :id AND begins_with(itemKey, :purge)',
        ExpressionAttributeValues: { ':id': applicationId, ':purge': 'PURGE#' },
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => parseItem(purgeItemSchema, item, 'PURGE')).filter(
      ({ pending }) => pending !== undefined,
    );
  },
  /** Nothing is left of it and nothing can come back; that it was destroyed stays noted. */
  markDestroyed: async ({ applicationId, itemKey }: PurgeItem, at: Instant): Promise<void> => {
    await updateIf(documentClient, {
      TableName: table,
      Key: { applicationId, itemKey },
      UpdateExpression: 'SET destroyedAt = :at REMOVE pending, pendingSince',
      ConditionExpression: 'pending = :purge',
      ExpressionAttributeValues: { ':at': at, ':purge': 'purge' },
    });
  },
});

export type PurgeOutbox = ReturnType<typeof createPurgeOutbox>;
