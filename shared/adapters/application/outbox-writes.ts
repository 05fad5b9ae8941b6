import type { MailItem, PurgeItem, StartItem } from '#shared/contracts/items.ts';
import type { Change, MailRequest, ScanPurge } from '#shared/domain/change.ts';
import { type GuardedWrite, guarded } from './guarded-write.ts';

const mailItem = ({ application, at }: Change, { kind, round }: MailRequest): MailItem => ({
  applicationId: application.applicationId,
  itemKey: `MAIL#${kind}#${round}`,
  kind,
  round,
  state: 'PENDING',
  pending: 'mail',
  pendingSince: at,
  requestedAt: at,
  attempts: 0,
});

const startItem = ({ application, at }: Change, start: NonNullable<Change['start']>): StartItem => ({
  applicationId: application.applicationId,
  itemKey: `START#${start.executionName}`,
  executionName: start.executionName,
  input: start.input,
  pending: 'start',
  pendingSince: at,
});

const purgeItem = ({ application, at }: Change, { scanId, objectKey }: ScanPurge): PurgeItem => ({
  applicationId: application.applicationId,
  itemKey: `PURGE#${scanId}`,
  scanId,
  objectKey,
  requestedAt: at,
  pending: 'purge',
  pendingSince: at,
});

/** Records with a change what has to happen outside once it is saved: mails, a run of the workflow, a destruction. */
export const outboxWrites = (table: string, change: Change): GuardedWrite[] => {
  const putOnce = (item: MailItem | StartItem | PurgeItem) => ({
    Put: { TableName: table, Item: item, ConditionExpression: 'attribute_not_exists(itemKey)' },
  });
  return [
    ...change.mails.map((mail) => guarded('mail', putOnce(mailItem(change, mail)))),
    ...(change.start ? [guarded('start', putOnce(startItem(change, change.start)))] : []),
    ...(change.purge ? [guarded('purge', putOnce(purgeItem(change, change.purge)))] : []),
  ];
};
