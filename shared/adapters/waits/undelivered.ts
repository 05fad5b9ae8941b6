import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { instantSchema } from '#shared/domain/civil-date.ts';
import { parseItem } from '../stored-item.ts';

const undeliveredSchema = z.strictObject({
  applicationId: z.string(),
  waitKey: z.string(),
  delivery: z.literal('PENDING'),
  decidedAt: instantSchema,
});

/** A decision that the workflow has not been told of. */
export type UndeliveredDecision = Omit<z.infer<typeof undeliveredSchema>, 'delivery'>;

/** Lists decisions that have not been delivered, oldest first: keys only, the index holds no token. */
export const listUndelivered = async (
  { documentClient, table }: { documentClient: DynamoDBDocumentClient; table: string },
  limit: number,
): Promise<UndeliveredDecision[]> => {
  const { Items = [] } = await documentClient.send(
    new QueryCommand({
      TableName: table,
      IndexName: 'Undelivered',
      KeyConditionExpression: 'delivery = :pending',
      ExpressionAttributeValues: { ':pending': 'PENDING' },
      Limit: limit,
    }),
  );
  return Items.map((item) => {
    const { delivery: _, ...decision } = parseItem(undeliveredSchema, item, 'of a wait');
    return decision;
  });
};
