import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import { type AuditEvent, auditEventSchema, type ChainHead, verifyChain } from '#shared/domain/audit-chain.ts';
import { ok, type Result } from '#shared/domain/result.ts';
import { packCursor, readCursor } from '../cursor.ts';
import { sha256 } from '../sha256.ts';
import { parseItem } from '../stored-item.ts';

const placeSchema = z.int().check(z.minimum(1), z.maximum(1_000_000));

/** A page of the audit trail; `chainVerified` tells whether the whole trail holds, not only this page. */
export interface HistoryPage {
  readonly events: readonly AuditEvent[];
  readonly chainVerified: boolean;
  readonly nextCursor?: string;
}

/** Reads the whole trail of an application, oldest first. */
export const readTrail = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  applicationId: string,
): Promise<AuditEvent[]> => {
  const pages = paginateQuery(
    { client: documentClient },
    {
      TableName: table,
      KeyConditionExpression: 'applicationId = :id',
      ExpressionAttributeValues: { ':id': applicationId },
      ConsistentRead: true,
    },
  );
  const events: AuditEvent[] = [];
  for await (const { Items = [] } of pages) {
    events.push(...Items.map((item) => parseItem(auditEventSchema, item, 'of the audit trail')));
  }
  return events;
};

/**
 * Reads a page of the trail, oldest first. The trail is read whole, because a chain can only be checked whole; `head`
 * comes from the application, so that a trail that was cut off is noticed. `keeps` leaves events out of the pages, not out of the
 * check.
 */
export const listHistory = async (
  documentClient: DynamoDBDocumentClient,
  table: string,
  {
    applicationId,
    head,
    cursor,
    limit,
    keeps = () => true,
  }: {
    applicationId: string;
    head: ChainHead;
    cursor?: string | undefined;
    limit: number;
    keeps?: (event: AuditEvent) => boolean;
  },
): Promise<Result<HistoryPage, 'cursor_invalid'>> => {
  const place = readCursor(placeSchema, cursor);
  if (!place.ok) return place;
  const from = place.value ?? 0;
  const trail = (await readTrail(documentClient, table, applicationId)).filter(
    ({ sequence }) => sequence <= head.sequence,
  );
  const kept = trail.filter(keeps);
  const events = kept.slice(from, from + limit);
  const next = from + limit;
  return ok({
    events,
    chainVerified: verifyChain(trail, sha256, head).ok,
    ...(next < kept.length ? { nextCursor: packCursor(next) } : {}),
  });
};
