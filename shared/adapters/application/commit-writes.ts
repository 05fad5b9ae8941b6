import type { Application } from '#shared/domain/application.ts';
import { type ChainHead, emptyChain } from '#shared/domain/audit-chain.ts';
import type { Change } from '#shared/domain/change.ts';
import { civilDateOf } from '#shared/domain/civil-date.ts';
import type { ApplicationForm, DraftForm } from '#shared/domain/form.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import type { Justification } from '#shared/domain/reading/justification.ts';
import type { PaperReadings } from '#shared/domain/reading/paper-reading.ts';
import { dueForErasureOn } from '#shared/domain/retention/retained-application.ts';
import type { StaffNote } from '#shared/domain/staff-note.ts';
import type { StatusPin } from '#shared/domain/status-pin.ts';
import { sha256 } from '../sha256.ts';
import { auditWrites, chainFacts } from './audit-writes.ts';
import { type ClaimChange, claimWrites } from './claim-writes.ts';
import { type GuardedWrite, guarded } from './guarded-write.ts';
import { noteWrite } from './notes.ts';
import { outboxWrites } from './outbox-writes.ts';
import { queueWrites } from './queue-writes.ts';
import type { StoreTables } from './store-tables.ts';
import { waitWrites } from './wait-writes.ts';

/** An application as it was read, with the end of its audit trail. */
export interface LoadedApplication {
  readonly application: Application;
  readonly auditHead: ChainHead;
}

/** A decision's change and what is saved beside it, all or nothing. `before` is absent for a new application. */
export interface Commit {
  readonly before: LoadedApplication | undefined;
  readonly change: Change;
  /** The form as it is from now on; `null` erases it. */
  readonly form?: DraftForm | ApplicationForm | null;
  /** The form that was corrected; it is kept as it was, under the number of corrections before it. */
  readonly earlierForm?: { readonly corrections: number; readonly form: ApplicationForm };
  /** The verification record (確認記録) as it is from now on. */
  readonly record?: object;
  /** What was read off a paper, with every version before it. */
  readonly readings?: PaperReadings;
  /** Why reviewers judged as they did, with every reason before. */
  readonly justifications?: readonly Justification[];
  /** The PIN that the customer gets. */
  readonly statusPin?: StatusPin;
  /** A note of staff, added to those that were written before. */
  readonly note?: StaffNote;
  readonly claims?: readonly ClaimChange[];
}

const applicationWrite = (table: string, { before, change }: Commit, auditHead: ChainHead): GuardedWrite => {
  const dueOn = dueForErasureOn(change.application);
  const Item = {
    itemKey: 'APPLICATION',
    auditHead,
    ...(dueOn ? { dueForErasureOn: dueOn } : {}),
    ...change.application,
  };
  const unchanged = before
    ? {
        ConditionExpression: '#version = :version AND auditHead.#sequence = :sequence',
        ExpressionAttributeNames: { '#version': 'version', '#sequence': 'sequence' },
        ExpressionAttributeValues: { ':version': before.application.version, ':sequence': before.auditHead.sequence },
      }
    : { ConditionExpression: 'attribute_not_exists(applicationId)' };
  return guarded('application', { Put: { TableName: table, Item, ...unchanged } });
};

/**
 * The customer's view, where the change is one that it shows. It tells of days that are expected as of today, so that
 * writing it anew because a colleague locked, turned or noted something would let the customer see that.
 */
const progressWrites = (table: string, { before, change }: Commit): GuardedWrite[] => {
  const { applicationId, customerId } = change.application;
  const today = civilDateOf(change.at);
  const progress = projectProgress(change.application, today);
  const content = JSON.stringify(progress);
  if (before && JSON.stringify(projectProgress(before.application, today)) === content) return [];
  const etag = sha256(content).slice(0, 32);
  const Item = { applicationId, itemKey: 'PROGRESS', ownerId: customerId, progress, etag };
  return [guarded('none', { Put: { TableName: table, Item } })];
};

const companionWrites = (
  table: string,
  { change, form, earlierForm, record, readings, justifications, statusPin, note }: Commit,
): GuardedWrite[] => {
  const { application, at } = change;
  const { applicationId } = application;
  const put = (item: Record<string, unknown>) =>
    guarded('none', { Put: { TableName: table, Item: { applicationId, ...item } } });
  const erase = (itemKey: string) => guarded('none', { Delete: { TableName: table, Key: { applicationId, itemKey } } });
  return [
    ...(form ? [put({ itemKey: 'FORM', form: JSON.stringify(form), savedAt: at })] : []),
    ...(earlierForm
      ? [put({ itemKey: `FORM#${earlierForm.corrections}`, form: JSON.stringify(earlierForm.form), savedAt: at })]
      : []),
    ...(form === null ? [erase('FORM')] : []),
    ...(statusPin ? [put({ itemKey: 'STATUS_PIN', pin: statusPin, savedAt: at })] : []),
    ...(record ? [put({ itemKey: 'RECORD', record: JSON.stringify(record), savedAt: at })] : []),
    ...(readings
      ? [put({ itemKey: `READING#${readings.paperId}`, readings: JSON.stringify(readings), savedAt: at })]
      : []),
    ...(justifications
      ? [put({ itemKey: 'JUSTIFICATIONS', justifications: JSON.stringify(justifications), savedAt: at })]
      : []),
    ...(note ? [noteWrite(table, applicationId, note)] : []),
  ];
};

/** Every write of a commit, each with what it means when its condition does not hold. */
export const commitWrites = (tables: StoreTables, commit: Commit): GuardedWrite[] => {
  const { before, change, claims = [] } = commit;
  const { application, at, audit, waits } = change;
  const { applicationId } = application;
  const chained = chainFacts(before?.auditHead ?? emptyChain, { applicationId, facts: audit, at });
  return [
    applicationWrite(tables.applications, commit, chained.head),
    ...progressWrites(tables.applications, commit),
    ...companionWrites(tables.applications, commit),
    ...queueWrites(tables.applications, before?.application, application),
    ...outboxWrites(tables.applications, change),
    ...waitWrites(waits, { table: tables.waits, applicationId, at }),
    ...auditWrites(tables.auditTrail, chained.events),
    ...claimWrites(tables.claims, claims, at),
  ];
};
