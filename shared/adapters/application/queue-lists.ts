import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type QueueItem, type QueueStanding, queueItemSchema, queueStandingSchema } from '#shared/contracts/items.ts';
import { type Instant, instantSchema } from '#shared/domain/civil-date.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { serviceLevelOf } from '#shared/domain/service-level.ts';
import { type Queue, queues, waitKindSchema, waitKinds } from '#shared/domain/wait.ts';
import { packCursor, readCursor } from '../cursor.ts';
import { parseItem } from '../stored-item.ts';

const countedAtMost = 500;
const waitKeySchema = z.templateLiteral([waitKindSchema, z.string().check(z.regex(/^(#[a-z_]{1,40})?$/))]);
const placeSchema = z.tuple([z.uuid(), waitKeySchema, instantSchema]);

/** A page of a staff queue. */
export interface QueuePage {
  readonly entries: readonly QueueItem[];
  readonly nextCursor?: string;
}

/** How many cases a queue holds, and how they stand; `isAtLeast` when counting stopped early. */
export interface QueueCount {
  readonly queue: Queue;
  readonly count: number;
  readonly isAtLeast: boolean;
  readonly soon: number;
  readonly late: number;
  readonly oldestActBy?: Instant;
  readonly oldestSince?: Instant;
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

/** The lines of a queue that are due first, and whether there are more. */
const readStandings = async (documentClient: DynamoDBDocumentClient, table: string, queue: Queue) => {
  const { Items = [], LastEvaluatedKey } = await documentClient.send(
    new QueryCommand(queueQuery(table, queue, countedAtMost)),
  );
  const lines = Items.map((item) => parseItem(queueStandingSchema, item, 'QUEUE'));
  return { lines, isAtLeast: LastEvaluatedKey !== undefined };
};

const countOf = (
  queue: Queue,
  lines: readonly QueueStanding[],
  { isAtLeast, at }: { isAtLeast: boolean; at: Instant },
): QueueCount => {
  const levels = lines.map((line) => serviceLevelOf(line, at));
  const [oldestActBy] = lines.map(({ actBy }) => actBy);
  const [oldestSince] = lines.map(({ waitingSince }) => waitingSince).toSorted();
  return {
    queue,
    count: lines.length,
    isAtLeast,
    soon: levels.filter((level) => level === 'soon').length,
    late: levels.filter((level) => level === 'late').length,
    ...(oldestActBy ? { oldestActBy } : {}),
    ...(oldestSince ? { oldestSince } : {}),
  };
};

/** Counts every queue with one query each. */
export const countQueues = (
  documentClient: DynamoDBDocumentClient,
  table: string,
  at: Instant,
): Promise<QueueCount[]> =>
  Promise.all(
    queues.map(async (queue) => {
      const { lines, isAtLeast } = await readStandings(documentClient, table, queue);
      return countOf(queue, lines, { isAtLeast, at });
    }),
  );

const byWaiting = (one: QueueStanding, other: QueueStanding): number =>
  one.waitingSince < other.waitingSince ? -1 : 1;

/** The waits of each kind that have lasted longest, of those that are due first in their queue. */
export const listOldestWaits = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  countOfKind: number,
): Promise<QueueItem[]> => {
  const read = await Promise.all(queues.map((queue) => readStandings(documentClient, table, queue)));
  const lines = read.flatMap((standings) => standings.lines).toSorted(byWaiting);
  const oldest = waitKinds.flatMap((kind) => lines.filter((line) => line.kind === kind).slice(0, countOfKind));
  return oldest.map((line) => parseItem(queueItemSchema, line, 'QUEUE'));
};
