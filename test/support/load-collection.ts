import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { parseItem } from '#shared/adapters/stored-item.ts';
import { mailItemSchema, startItemSchema } from '#shared/contracts/items.ts';
import type { LocalTables } from './local-aws.ts';

const collectionSchema = z.array(z.looseObject({ itemKey: z.string() }));

/** Everything that is stored of an application beside its trail and its waits: as it is, and its outbox as read. */
export const loadCollection = async (
  { documentClient, tables }: Pick<LocalTables, 'documentClient' | 'tables'>,
  applicationId: string,
) => {
  const { Items } = await documentClient.send(
    new QueryCommand({
      TableName: tables.applications,
      KeyConditionExpression: 'applicationId = :id',
      ExpressionAttributeValues: { ':id': applicationId },
      ConsistentRead: true,
    }),
  );
  const items = parseItem(collectionSchema, Items, 'of the collection');
  const those = <Schema extends z.ZodMiniType>(prefix: string, schema: Schema): z.infer<Schema>[] =>
    items.filter(({ itemKey }) => itemKey.startsWith(prefix)).map((item) => parseItem(schema, item, item.itemKey));
  return { items, mails: those('MAIL#', mailItemSchema), starts: those('START#', startItemSchema) };
};
