import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import { type AccountItem, accountItemSchema, type ExtensionItem } from '#shared/contracts/account-items.ts';
import { addMonths, civilDateOf, type Instant } from '#shared/domain/civil-date.ts';
import { sendTransaction } from '../application/commit.ts';
import { guarded } from '../application/guarded-write.ts';
import { updateIf } from '../conditional-update.ts';
import { parseItem } from '../stored-item.ts';

const trialMonths = 1;
/** The extensions with which a trial begins. */
const firstExtensions = ['101', '102', '103'] as const;

/** Where the accounts lie. */
export interface AccountPlace {
  readonly documentClient: DynamoDBDocumentClient;
  readonly table: string;
}

/** Whose account: the subject and the verified address of the token. */
export interface AccountHolder {
  readonly id: string;
  readonly email: string;
}

/** Reads the account itself with one read. */
export const loadAccountItem = async (
  { documentClient, table }: AccountPlace,
  accountId: string,
): Promise<AccountItem | undefined> => {
  const { Item } = await documentClient.send(
    new GetCommand({ TableName: table, Key: { accountId, itemKey: 'ACCOUNT' }, ConsistentRead: true }),
  );
  return Item && parseItem(accountItemSchema, Item, 'ACCOUNT');
};

const openAccount = async (
  { documentClient, table }: AccountPlace,
  { id: accountId, email }: AccountHolder,
  at: Instant,
): Promise<void> => {
  const trialEndsOn = addMonths(civilDateOf(at), trialMonths);
  const account: AccountItem = { accountId, itemKey: 'ACCOUNT', email, openedAt: at, trialEndsOn };
  const extensions = firstExtensions.map((extensionNumber): ExtensionItem => {
    return { accountId, itemKey: `EXTENSION#${extensionNumber}`, extensionNumber, createdAt: at };
  });
  const writes = [account, ...extensions].map((Item) =>
    guarded('none', { Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(itemKey)' } }),
  );
  /** A cancellation is no trouble: somebody has opened it in the same moment. */
  await sendTransaction(documentClient, writes);
};

/** Makes the account with its trial on the first call, and keeps the address of mails up to date afterwards. */
export const ensureAccount = async (place: AccountPlace, holder: AccountHolder, at: Instant): Promise<void> => {
  const account = await loadAccountItem(place, holder.id);
  if (!account) return openAccount(place, holder, at);
  if (account.email === holder.email) return;
  await updateIf(place.documentClient, {
    TableName: place.table,
    Key: { accountId: holder.id, itemKey: 'ACCOUNT' },
    UpdateExpression: 'SET email = :email REMOVE mailBouncedAt',
    ConditionExpression: 'attribute_exists(itemKey)',
    ExpressionAttributeValues: { ':email': holder.email },
  });
};
