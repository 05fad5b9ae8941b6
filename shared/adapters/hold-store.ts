import { type DynamoDBDocumentClient, GetCommand, paginateQuery, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type HoldMarkItem, holdMarkItemSchema } from '#shared/contracts/hold-item.ts';
import { type HoldActItem, holdActItemSchema } from '#shared/contracts/suspicion-items.ts';
import { instantSchema } from '#shared/domain/civil-date.ts';
import {
  type HoldAct,
  type HoldActKind,
  type HoldMark,
  holdActKindSchema,
  oldestHoldsOf,
  type StandingHold,
} from '#shared/domain/retention/legal-hold.ts';
import { sendTransaction } from './application/commit.ts';
import { guarded } from './application/guarded-write.ts';
import { untilDone } from './attempts.ts';
import { parseItem } from './stored-item.ts';

/** What became of an act: `repeated` when this very request wrote it before, `taken` when another one did. */
export type HoldResult = 'stored' | 'repeated' | 'taken';

const patience = { attemptsAtMost: 6, pauseMs: 15 };

const markOf = ({ applicationId, holdId, kind }: HoldAct): HoldMarkItem => ({
  applicationId,
  itemKey: `${kind === 'put' ? 'PUT' : 'LIFTED'}#${holdId}`,
  holdId,
  kind,
});
const actItemOf = (act: HoldAct, requestHash: string | undefined): HoldActItem => ({
  itemKey: `HOLD#${act.holdId}#${act.kind}`,
  ...act,
  ...(requestHash ? { requestHash } : {}),
});
/** What the index tells of an act: its key, and when it was written. */
const traceSchema = z.strictObject({
  applicationId: z.string(),
  itemKey: z.string().check(z.regex(/^HOLD#[^#]+#(put|lifted)$/)),
  kind: holdActKindSchema,
  writtenAt: instantSchema,
});
const traceOf = (item: unknown) => {
  const { itemKey, ...trace } = parseItem(traceSchema, item, 'HOLD');
  return { ...trace, holdId: itemKey.slice('HOLD#'.length, itemKey.lastIndexOf('#')) };
};
const byTime = (one: HoldAct, other: HoldAct): number => (one.writtenAt < other.writtenAt ? -1 : 1);

/**
 * Keeps legal holds: that one stands, in a table that whoever erases reads; who put it and why, beside the suspicions.
 * Items are added; there is no way to change or erase one.
 */
export const createHoldStore = ({
  documentClient,
  table,
  suspicionsTable,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
  suspicionsTable: string;
}) => {
  const query = async (input: QueryCommandInput): Promise<unknown[]> => {
    const found: unknown[] = [];
    const pages = paginateQuery({ client: documentClient }, { ConsistentRead: true, ...input });
    for await (const { Items = [] } of pages) found.push(...Items);
    return found;
  };
  const loadAct = async ({ applicationId, itemKey }: HoldActItem): Promise<HoldActItem | undefined> => {
    const Key = { applicationId, itemKey };
    const { Item } = await documentClient.send(
      new GetCommand({ TableName: suspicionsTable, Key, ConsistentRead: true }),
    );
    return Item && parseItem(holdActItemSchema, Item, 'HOLD');
  };
  /** Undefined when a transaction that was under way at the same time stood in the way. */
  const addOnce = async (act: HoldAct, requestHash: string | undefined): Promise<HoldResult | undefined> => {
    const ConditionExpression = 'attribute_not_exists(applicationId)';
    const item = actItemOf(act, requestHash);
    const cancelled = await sendTransaction(documentClient, [
      guarded('none', { Put: { TableName: table, Item: markOf(act), ConditionExpression } }),
      guarded('none', { Put: { TableName: suspicionsTable, Item: item, ConditionExpression } }),
    ]);
    if (!cancelled) return 'stored';
    const standing = await loadAct(item);
    if (!standing) return undefined;
    const isSame = requestHash !== undefined && standing.requestHash === requestHash;
    return isSame && standing.writtenBy === act.writtenBy ? 'repeated' : 'taken';
  };
  return {
    /** Adds that a hold was put or lifted, with its reason, in both tables or in none. */
    addAct: async (act: HoldAct, requestHash?: string): Promise<HoldResult> => {
      const result = await untilDone(() => addOnce(act, requestHash), patience);
      if (!result) throw new Error('A legal hold is being written by too many at once.');
      return result;
    },
    /** The marks of an application, as they are at this moment: this is what an erasure must ask. */
    listMarks: async (applicationId: string): Promise<HoldMark[]> => {
      const items = await query({
        TableName: table,
        KeyConditionExpression: 'applicationId = :id',
        ExpressionAttributeValues: { ':id': applicationId },
      });
      return items.map((item) => {
        const { holdId, kind } = parseItem(holdMarkItemSchema, item, 'of a legal hold');
        return { holdId, kind };
      });
    },
    /** Who put and lifted holds on an application, and why, oldest first. */
    listActs: async (applicationId: string): Promise<HoldAct[]> => {
      const items = await query({
        TableName: suspicionsTable,
        KeyConditionExpression: 'applicationId = :id AND begins_with(itemKey, :prefix)',
        ExpressionAttributeValues: { ':id': applicationId, ':prefix': 'HOLD#' },
      });
      const acts = items.map((item) => {
        const { itemKey: _, requestHash: __, ...act } = parseItem(holdActItemSchema, item, 'HOLD');
        return act;
      });
      return acts.toSorted(byTime);
    },
    /** The holds that stand on any application, the oldest first; the index may be a moment behind. */
    listStanding: async (): Promise<StandingHold[]> => {
      const tracesOf = (kind: HoldActKind) =>
        query({
          TableName: suspicionsTable,
          IndexName: 'ByKind',
          ConsistentRead: false,
          KeyConditionExpression: '#kind = :kind',
          ExpressionAttributeNames: { '#kind': 'kind' },
          ExpressionAttributeValues: { ':kind': kind },
        });
      const items = await Promise.all(holdActKindSchema.options.map(tracesOf));
      return oldestHoldsOf(items.flat().map(traceOf));
    },
  };
};

export type HoldStore = ReturnType<typeof createHoldStore>;
