import { type DynamoDBDocumentClient, QueryCommand } from '@aws-sdk/lib-dynamodb';
import {
  type AuditEvent,
  appendToChain,
  auditEventSchema,
  emptyChain,
  headOf,
  verifyChain,
} from '#shared/domain/audit-chain.ts';
import type { AuditFact } from '#shared/domain/change.ts';
import { type CivilDate, civilDateOf, type Instant } from '#shared/domain/civil-date.ts';
import { readTrail } from './application/history.ts';
import { untilDone } from './attempts.ts';
import { Contended } from './contended.ts';
import { putNew } from './put-new.ts';
import { sha256 } from './sha256.ts';
import { parseItem } from './stored-item.ts';

const patience = { attemptsAtMost: 10, pauseMs: 20 };

const trailOf = (on: CivilDate): string => `searches#${on}`;

/** A search belongs to no case, so the searches of a day have a chain of their own in the audit trail. */
export const createSearchLog = ({
  documentClient,
  table,
}: {
  documentClient: DynamoDBDocumentClient;
  table: string;
}) => {
  const lastOf = async (applicationId: string): Promise<AuditEvent | undefined> => {
    const { Items = [] } = await documentClient.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'applicationId = :id',
        ExpressionAttributeValues: { ':id': applicationId },
        ScanIndexForward: false,
        Limit: 1,
        ConsistentRead: true,
      }),
    );
    return Items[0] && parseItem(auditEventSchema, Items[0], 'of the audit trail');
  };
  return {
    /** Enters that somebody searched. Throws when it could not be entered: then nothing may be shown. */
    enter: async (fact: AuditFact, at: Instant): Promise<void> => {
      const applicationId = trailOf(civilDateOf(at));
      const entered = await untilDone(async () => {
        const last = await lastOf(applicationId);
        const event = appendToChain(last ? headOf(last) : emptyChain, { applicationId, at, ...fact }, sha256);
        return (await putNew(documentClient, table, event)) || undefined;
      }, patience);
      if (!entered) throw new Contended('The search could not be entered in the trail.');
    },
    /** The searches of a day, oldest first, and whether their chain holds. */
    list: async (on: CivilDate): Promise<{ events: readonly AuditEvent[]; chainVerified: boolean }> => {
      const events = await readTrail(documentClient, table, trailOf(on));
      return { events, chainVerified: verifyChain(events, sha256).ok };
    },
  };
};

export type SearchLog = ReturnType<typeof createSearchLog>;
