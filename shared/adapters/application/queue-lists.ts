import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type QueueItem, queueItemSchema } from '#shared/contracts/items.ts';
import { type Instant, instantSchema } from '#shared/domain/civil-date.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { type Queue, queueSchema, queues, waitKindSchema } from '#shared/domain/wait.ts';
import { packCursor, readCursor } from '../cursor.ts';
import { parseItem } from '../stored-item.ts';

const countedAtMost = 500;
const waitKeySchema = z.templateLiteral([waitKindSchema, z.string().check(z.regex(/^(#[a-z_]{1,40})?$/))]);
const placeSchema = z.tuple([z.uuid(), waitKeySchema, instantSchema]);
const dueSchema = z.looseObject({ queue: queueSchema, actBy: instantSchema });

/** A page of a staff queue. */
export interface QueuePage {
  readonly entries: readonly QueueItem[];
  readonly nextCursor?: string;
}

/** How many cases a queue holds; `isAtLeast` when counting stopped early. */
export interface QueueCount {
  readonly queue: Queue;
  readonly count: number;
  readonly isAtLeast: boolean;
  readonly oldestActBy?: Instant;
}

const queueQuery = (table: string, queue: Queue, limit: number) => ({
  TableName: table,
  IndexName: 'StaffQueue',
  KeyConditionExpression: '#queue = :queue',
  ExpressionAttributeNames: { '#queue': 'queue' },
  ExpressionAttributeValues: { ':queue': queue },
  Limit: limit,
});

/** Reads a page of a queue, earliest due first. */
export const listQueue = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  { queue, cursor, limit }: { queue: Queue; cursor?: string | undefined; limit: number },
): Promise<Result<QueuePage, 'cursor_invalid'>> => {
  const place = readCursor(placeSchema, cursor);
  if (!place.ok) return place;
  const [applicationId, waitKey, actBy] = place.value ?? [];
  const start = applicationId ? { applicationId, itemKey: `QUEUE#${waitKey}`, queue, actBy } : undefined;
  const { Items = [], LastEvaluatedKey } = await documentClient.send(
    new QueryCommand({ ...queueQuery(table, queue, limit), ExclusiveStartKey: start }),
  );
  const entries = Items.map((item) => parseItem(queueItemSchema, item, 'QUEUE'));
  const last = entries.at(-1);
  const nextCursor = LastEvaluatedKey && last ? packCursor([last.applicationId, last.waitKey, last.actBy]) : undefined;
  return ok({ entries, ...(nextCursor ? { nextCursor } : {}) });
};

/** Counts every queue with one query each. */
export const countQueues = (documentClient: DynamoDBDocumentClient, table: string): Promise<QueueCount[]> =>
  Promise.all(
    queues.map(async (queue) => {
      const { Items = [], LastEvaluatedKey } = await documentClient.send(
        new QueryCommand(queueQuery(table, queue, countedAtMost)),
      );
      const oldest = Items[0] && parseItem(dueSchema, Items[0], 'QUEUE').actBy;
      const isAtLeast = LastEvaluatedKey !== undefined;
      return { queue, count: Items.length, isAtLeast, ...(oldest ? { oldestActBy: oldest } : {}) };
    }),
  );
