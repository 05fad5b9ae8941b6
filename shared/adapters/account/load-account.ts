import { paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {
  type AccountItem,
  accountItemSchema,
  type ContractItem,
  contractItemSchema,
  type ExtensionItem,
  extensionItemSchema,
  type NumberItem,
  numberItemSchema,
} from '#shared/contracts/account-items.ts';
import { parseItem } from '../stored-item.ts';
import type { AccountPlace } from './ensure-account.ts';

/** An account with everything that belongs to it. */
export interface Account {
  readonly account: AccountItem;
  readonly extensions: readonly ExtensionItem[];
  readonly contract: ContractItem | undefined;
  readonly numbers: readonly NumberItem[];
}

const itemKeySchema = z.looseObject({ itemKey: z.string() });

/** Reads all items of an account with one query. */
export const loadAccount = async (
  { documentClient, table }: AccountPlace,
  accountId: string,
): Promise<Account | undefined> => {
  const items: { itemKey: string }[] = [];
  const pages = paginateQuery(
    { client: documentClient },
    {
      TableName: table,
      KeyConditionExpression: 'accountId = :id',
      ExpressionAttributeValues: { ':id': accountId },
      ConsistentRead: true,
    },
  );
  for await (const { Items = [] } of pages) {
    items.push(...Items.map((item) => parseItem(itemKeySchema, item, 'of an account')));
  }
  const those = <Schema extends z.ZodMiniType>(prefix: string, schema: Schema): z.infer<Schema>[] =>
    items.filter(({ itemKey }) => itemKey.startsWith(prefix)).map((item) => parseItem(schema, item, item.itemKey));
  const [account] = those('ACCOUNT', accountItemSchema);
  if (!account) return undefined;
  const [contract] = those('CONTRACT', contractItemSchema);
  return {
    account,
    contract,
    extensions: those('EXTENSION#', extensionItemSchema),
    numbers: those('NUMBER#', numberItemSchema),
  };
};
