import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type ChainHead, chainHeadSchema } from '#shared/domain/audit-chain.ts';
import type { AuditFact } from '#shared/domain/change.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { untilDone } from '../attempts.ts';
import { Contended } from '../contended.ts';
import { parseItem } from '../stored-item.ts';
import { auditWrites, chainFacts } from './audit-writes.ts';
import { sendTransaction } from './commit.ts';
import { type GuardedWrite, guarded } from './guarded-write.ts';
import type { StoreTables } from './store-tables.ts';

const patience = { attemptsAtMost: 8, pauseMs: 20 };
const headItemSchema = z.strictObject({ auditHead: chainHeadSchema });

const readHead = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  applicationId: string,
): Promise<ChainHead | undefined> => {
  const { Item } = await documentClient.send(
    new GetCommand({
      TableName: table,
      Key: { applicationId, itemKey: 'APPLICATION' },
      ProjectionExpression: 'auditHead',
      ConsistentRead: true,
    }),
  );
  return Item && parseItem(headItemSchema, Item, 'APPLICATION').auditHead;
};

const moveHead = (table: string, applicationId: string, from: ChainHead, to: ChainHead): GuardedWrite =>
  guarded('application', {
    Update: {
      TableName: table,
      Key: { applicationId, itemKey: 'APPLICATION' },
      UpdateExpression: 'SET auditHead = :to',
      ConditionExpression: 'auditHead.#sequence = :from',
      ExpressionAttributeNames: { '#sequence': 'sequence' },
      ExpressionAttributeValues: { ':from': from.sequence, ':to': to },
    },
  });

/**
 * Enters facts into the trail of an application without changing it, for readings that are audited acts. Throws when
 * they could not be entered: then the reading must not happen either.
 */
export const appendAudit = async (
  documentClient: DynamoDBDocumentClient,
  tables: Pick<StoreTables, 'applications' | 'auditTrail'>,
  entry: { applicationId: string; facts: readonly AuditFact[]; at: Instant },
): Promise<void> => {
  const { applicationId } = entry;
  const appended = await untilDone(async () => {
    const head = await readHead(documentClient, tables.applications, applicationId);
    if (!head) throw new Error('There is no application whose trail could be added to.');
    const chained = chainFacts(head, entry);
    const cancellation = await sendTransaction(documentClient, [
      moveHead(tables.applications, applicationId, head, chained.head),
      ...auditWrites(tables.auditTrail, chained.events),
    ]);
    return cancellation ? undefined : chained.head;
  }, patience);
  if (!appended) throw new Contended(`The trail could not be added to in ${patience.attemptsAtMost} attempts.`);
};
