import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { auditEventSchema } from '#shared/domain/audit-chain.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { parseItem } from '../stored-item.ts';

/** So many events back, a reading counts as forgotten and is entered again. */
const eventsAtMost = 20;

/** Which reading by whom is looked for, and since when. */
export interface Reading {
  readonly applicationId: string;
  readonly action: string;
  readonly readerId: string;
  readonly since: Instant;
}

/** Whether somebody's reading stands at the end of the trail already, so that it need not be entered again. */
export const hasRead = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  { applicationId, action, readerId, since }: Reading,
): Promise<boolean> => {
  const { Items = [] } = await documentClient.send(
    new QueryCommand({
      TableName: table,
      KeyConditionExpression: 'applicationId = :id',
      ExpressionAttributeValues: { ':id': applicationId },
      ScanIndexForward: false,
      Limit: eventsAtMost,
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => parseItem(auditEventSchema, item, 'of the audit trail')).some(
    (event) => event.action === action && event.actor.id === readerId && event.at > since,
  );
};
