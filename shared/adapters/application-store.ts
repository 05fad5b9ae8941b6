import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { AuditEvent, ChainHead } from '#shared/domain/audit-chain.ts';
import type { AuditFact } from '#shared/domain/change.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import type { PendingKind } from '#shared/domain/pending-kind.ts';
import type { Queue } from '#shared/domain/wait.ts';
import { appendAudit } from './application/append-audit.ts';
import { commitChange } from './application/commit.ts';
import type { Commit } from './application/commit-writes.ts';
import { listHistory } from './application/history.ts';
import { listByCustomer, listPending } from './application/lists.ts';
import { createItemReader } from './application/load.ts';
import { listNotes } from './application/notes.ts';
import { countQueues, listOldestWaits, listQueue } from './application/queue-lists.ts';
import type { StoreTables } from './application/store-tables.ts';
import { listSubmitted, loadForms } from './application/submitted-forms.ts';

/** What a page of a list is asked for by. */
export interface PageRequest {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Loads and saves applications and everything that is saved with them. */
export const createApplicationStore = ({
  documentClient,
  tables,
}: {
  documentClient: DynamoDBDocumentClient;
  tables: StoreTables;
}) => ({
  ...createItemReader(documentClient, tables.applications),
  /** Saves a decision in one transaction, or nothing of it. */
  commit: (commit: Commit) => commitChange(documentClient, tables, commit),
  /** Enters an audited reading; the application's version stays. */
  appendAudit: (applicationId: string, facts: readonly AuditFact[], at: Instant) =>
    appendAudit(documentClient, tables, { applicationId, facts, at }),
  listByCustomer: (customerId: string) => listByCustomer(documentClient, tables.applications, customerId),
  listQueue: (queue: Queue, page: PageRequest) => listQueue(documentClient, tables.applications, { queue, ...page }),
  countQueues: (at: Instant) => countQueues(documentClient, tables.applications, at),
  listNotes: (applicationId: string, page: PageRequest) =>
    listNotes(documentClient, tables.applications, { applicationId, ...page }),
  listSubmitted: (page: PageRequest) => listSubmitted(documentClient, tables.applications, page),
  loadForms: (applicationIds: readonly string[]) => loadForms(documentClient, tables.applications, applicationIds),
  listPending: (kind: PendingKind, limit: number) => listPending(documentClient, tables.applications, { kind, limit }),
  /** The mails that came back, newest first. */
  listBounced: (limit: number) =>
    listPending(documentClient, tables.applications, { kind: 'mail_bounced', limit, newestFirst: true }),
  listOldestWaits: (countOfKind: number) => listOldestWaits(documentClient, tables.applications, countOfKind),
  listHistory: (
    applicationId: string,
    head: ChainHead,
    page: PageRequest & { readonly keeps?: (event: AuditEvent) => boolean },
  ) => listHistory(documentClient, tables.auditTrail, { applicationId, head, ...page }),
});

export type ApplicationStore = ReturnType<typeof createApplicationStore>;
