import {
  type AuditEvent,
  appendToChain,
  type ChainHead,
  headOf,
  type UnchainedAuditEvent,
} from '#shared/domain/audit-chain.ts';
import type { AuditFact } from '#shared/domain/change.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { sha256 } from '../sha256.ts';
import { type GuardedWrite, guarded } from './guarded-write.ts';

/** Binds facts to the end of an application's chain. */
export const chainFacts = (
  head: ChainHead,
  { applicationId, facts, at }: { applicationId: string; facts: readonly AuditFact[]; at: Instant },
): { events: AuditEvent[]; head: ChainHead } => {
  const events: AuditEvent[] = [];
  let end = head;
  for (const fact of facts) {
    const event: UnchainedAuditEvent = { applicationId, at, ...fact };
    const chained = appendToChain(end, event, sha256);
    events.push(chained);
    end = headOf(chained);
  }
  return { events, head: end };
};

/** Writes events where none stands yet; an event is never replaced. */
export const auditWrites = (table: string, events: readonly AuditEvent[]): GuardedWrite[] =>
  events.map((event) =>
    guarded('audit', {
      Put: { TableName: table, Item: event, ConditionExpression: 'attribute_not_exists(applicationId)' },
    }),
  );
