import { type DynamoDBDocumentClient, GetCommand, paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {
  type EntryItem,
  entryItemSchema,
  type ReadingItem,
  type ReadingKind,
  readingItemSchema,
} from '#shared/contracts/suspicion-items.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import {
  type OpenSuspicion,
  openSuspicionsOf,
  type SuspicionEntry,
  type SuspicionKind,
} from '#shared/domain/suspicion.ts';
import { putNew } from './put-new.ts';
import { parseItem } from './stored-item.ts';

/** What became of an entry: `repeated` when this very request wrote it before, `reused` when another one did. */
export type AddResult = 'stored' | 'repeated' | 'reused';

/** Who reads, and when. */
export interface Reader {
  readonly readBy: string;
  readonly readAt: Instant;
}

const traceSchema = z.pick(entryItemSchema, {
  applicationId: true,
  itemKey: true,
  kind: true,
  entryId: true,
  writtenAt: true,
  settles: true,
});

const entryItemOf = (entry: SuspicionEntry, requestHash: string | undefined): EntryItem => ({
  applicationId: entry.applicationId,
  itemKey: `ENTRY#${entry.entryId}`,
  entryId: entry.entryId,
  kind: entry.kind,
  writtenAt: entry.writtenAt,
  ...(entry.kind === 'noticed' ? {} : { settles: entry.settles }),
  entry,
  ...(requestHash ? { requestHash } : {}),
});

const byTime = (one: SuspicionEntry, other: SuspicionEntry): number =>
  `${one.writtenAt}${one.entryId}` < `${other.writtenAt}${other.entryId}` ? -1 : 1;

/** Keeps what is suspected (疑わしい取引) and who has read it. Items are added; there is no way to change or erase one. */
export const createSuspicionStore = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => {
  const query = async (input: Omit<QueryCommandInput, 'TableName'>): Promise<unknown[]> => {
    const found: unknown[] = [];
    for await (const { Items = [] } of paginateQuery({ client: documentClient }, { TableName: table, ...input })) {
      found.push(...Items);
    }
    return found;
  };
  const itemsOf = (applicationId: string, prefix: 'ENTRY#' | 'READING#') =>
    query({
      KeyConditionExpression: 'applicationId = :id AND begins_with(itemKey, :prefix)',
      ExpressionAttributeValues: { ':id': applicationId, ':prefix': prefix },
      ConsistentRead: true,
    });
  const tracesOf = async (kind: SuspicionKind) => {
    const items = await query({
      IndexName: 'ByKind',
      KeyConditionExpression: '#kind = :kind',
      ExpressionAttributeNames: { '#kind': 'kind' },
      ExpressionAttributeValues: { ':kind': kind },
    });
    return items.map((item) => parseItem(traceSchema, item, 'ENTRY'));
  };
  const add = (item: EntryItem | ReadingItem): Promise<boolean> => putNew(documentClient, table, item);
  const requestHashOf = async ({ applicationId, itemKey }: EntryItem): Promise<string | undefined> => {
    const Key = { applicationId, itemKey };
    const { Item } = await documentClient.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }));
    return parseItem(entryItemSchema, Item, 'ENTRY').requestHash;
  };
  return {
    /** Adds an entry. Its id comes from the request's idempotency key where there is one: that request adds it once. */
    addEntry: async (entry: SuspicionEntry, requestHash?: string): Promise<AddResult> => {
      const item = entryItemOf(entry, requestHash);
      if (await add(item)) return 'stored';
      return (await requestHashOf(item)) === requestHash ? 'repeated' : 'reused';
    },
    /** What was written about an application, oldest first. */
    listEntries: async (applicationId: string): Promise<SuspicionEntry[]> => {
      const items = await itemsOf(applicationId, 'ENTRY#');
      return items.map((item) => parseItem(entryItemSchema, item, 'ENTRY').entry).toSorted(byTime);
    },
    /** Who has read about an application, oldest first. */
    listReadings: async (applicationId: string): Promise<ReadingItem[]> => {
      const items = await itemsOf(applicationId, 'READING#');
      return items.map((item) => parseItem(readingItemSchema, item, 'READING'));
    },
    /** Records a reading, before what is read is shown. */
    recordReading: async (applicationId: string, what: ReadingKind, { readBy, readAt }: Reader): Promise<void> => {
      await add({ applicationId, itemKey: `READING#${readAt}#${readBy}#${what}`, readBy, readAt, what });
    },
    /** The applications with notices that nobody has considered yet; the index may be a moment behind. */
    listOpen: async (): Promise<OpenSuspicion[]> => {
      const [notices, notFiled, filed] = await Promise.all([
        tracesOf('noticed'),
        tracesOf('considered_not_filed'),
        tracesOf('filed'),
      ]);
      return openSuspicionsOf(notices, [...notFiled, ...filed]);
    },
  };
};

export type SuspicionStore = ReturnType<typeof createSuspicionStore>;
