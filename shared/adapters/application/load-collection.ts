import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type MailItem, mailItemSchema, type StartItem, startItemSchema } from '#shared/contracts/items.ts';
import type { DraftForm } from '#shared/domain/form.ts';
import { parseItem } from '../stored-item.ts';
import type { LoadedApplication } from './commit-writes.ts';
import { type StoredRecord, toForm, toLoadedApplication, toRecord } from './load.ts';

/** An application with everything that is kept beside it. */
export interface ApplicationCollection extends LoadedApplication {
  readonly form: DraftForm | undefined;
  readonly record: StoredRecord | undefined;
  readonly mails: readonly MailItem[];
  readonly starts: readonly StartItem[];
}

const itemKeySchema = z.looseObject({ itemKey: z.string() });

const readItems = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  applicationId: string,
): Promise<Map<string, unknown>> => {
  const items = new Map<string, unknown>();
  const pages = paginateQuery(
    { client: documentClient },
    {
      TableName: table,
      KeyConditionExpression: 'applicationId = :id',
      ExpressionAttributeValues: { ':id': applicationId },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    for (const item of Items) items.set(parseItem(itemKeySchema, item, 'of the collection').itemKey, item);
  }
  return items;
};

/** Reads all items of an application with one query. */
export const loadCollection = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  applicationId: string,
): Promise<ApplicationCollection | undefined> => {
  const items = await readItems(documentClient, table, applicationId);
  const application = items.get('APPLICATION');
  if (application === undefined) return undefined;
  const form = items.get('FORM');
  const record = items.get('RECORD');
  const those = <Schema extends z.ZodMiniType>(prefix: string, schema: Schema): z.infer<Schema>[] =>
    [...items].filter(([key]) => key.startsWith(prefix)).map(([key, item]) => parseItem(schema, item, key));
  return {
    ...toLoadedApplication(application),
    form: form === undefined ? undefined : toForm(form),
    record: record === undefined ? undefined : toRecord(record),
    mails: those('MAIL#', mailItemSchema),
    starts: those('START#', startItemSchema),
  };
};
