import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { mailItemSchema } from '#shared/contracts/items.ts';
import { instantSchema } from '#shared/domain/civil-date.ts';
import { type PendingKind, pendingKindSchema } from '#shared/domain/pending-kind.ts';
import { applicationStatusSchema } from '#shared/domain/status.ts';
import { parseItem } from '../stored-item.ts';

const applicationsAtMost = 50;

const applicationLineSchema = z.strictObject({
  applicationId: z.string(),
  itemKey: z.literal('APPLICATION'),
  customerId: z.string(),
  openedAt: instantSchema,
  status: applicationStatusSchema,
});

/** One of a customer's applications. */
export type ApplicationLine = Omit<z.infer<typeof applicationLineSchema>, 'itemKey'>;

const pendingLineSchema = z.strictObject({
  applicationId: z.string(),
  itemKey: z.string(),
  pending: pendingKindSchema,
  pendingSince: instantSchema,
  state: z.optional(mailItemSchema.shape.state),
});

/** Something of the outbox that has not been done yet. */
export type PendingLine = z.infer<typeof pendingLineSchema>;

/** Lists a customer's applications, newest first; the index may be a moment behind. */
export const listByCustomer = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  customerId: string,
): Promise<ApplicationLine[]> => {
  const { Items = [] } = await documentClient.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'ByCustomer',
      KeyConditionExpression: 'customerId = :customer',
      ExpressionAttributeValues: { ':customer': customerId },
      ScanIndexForward: false,
      Limit: applicationsAtMost,
    }),
  );
  return Items.map((item) => {
    const { itemKey: _, ...line } = parseItem(applicationLineSchema, item, 'APPLICATION');
    return line;
  });
};

/** Lists what the outbox holds of a kind, oldest first unless told otherwise. */
export const listPending = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  { kind, limit, newestFirst = false }: { kind: PendingKind; limit: number; newestFirst?: boolean },
): Promise<PendingLine[]> => {
  const { Items = [] } = await documentClient.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'Pending',
      KeyConditionExpression: 'pending = :kind',
      ExpressionAttributeValues: { ':kind': kind },
      ScanIndexForward: !newestFirst,
      Limit: limit,
    }),
  );
  return Items.map((item) => parseItem(pendingLineSchema, item, 'of the outbox'));
};
