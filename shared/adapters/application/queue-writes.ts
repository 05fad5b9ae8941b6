import type { QueueItem } from '#shared/contracts/items.ts';
import type { Application } from '#shared/domain/application.ts';
import { soonAtOf } from '#shared/domain/soon-at.ts';
import { timesReturnedOf } from '#shared/domain/times-returned.ts';
import { queueOfWait } from '#shared/domain/wait.ts';
import { type GuardedWrite, guarded } from './guarded-write.ts';

const queueItems = (application: Application): Map<string, QueueItem> => {
  const { applicationId, receptionNumber, applicantKind, letters, lock } = application;
  const addresseeOf = (letterId: string | undefined) => letters.find((one) => one.letterId === letterId)?.addressee;
  return new Map(
    Object.entries(application.openWaits).map(([waitKey, wait]) => [
      waitKey,
      {
        applicationId,
        itemKey: `QUEUE#${waitKey}`,
        queue: queueOfWait[wait.kind],
        actBy: wait.actBy,
        waitKey,
        kind: wait.kind,
        round: wait.round,
        ...(wait.letterId ? { letterId: wait.letterId } : {}),
        ...(receptionNumber ? { receptionNumber } : {}),
        ...(wait.letterId ? { addressee: addresseeOf(wait.letterId) } : {}),
        ...(applicantKind ? { applicantKind } : {}),
        waitingSince: wait.openedAt,
        soonAt: soonAtOf(wait),
        dueAt: wait.dueAt,
        ...(lock ? { lockedBy: lock.lockedBy, lockedUntil: lock.expiresAt } : {}),
        remindersSent: wait.remindersSent,
        timesReturned: timesReturnedOf(application, wait),
      },
    ]),
  );
};

/** Makes the staff queues show what is open after a change: entries appear, change and vanish with the waits. */
export const queueWrites = (table: string, before: Application | undefined, after: Application): GuardedWrite[] => {
  const shown = before ? queueItems(before) : new Map<string, QueueItem>();
  const wanted = queueItems(after);
  const puts = [...wanted].filter(([waitKey, item]) => JSON.stringify(item) !== JSON.stringify(shown.get(waitKey)));
  const gone = [...shown.values()].filter(({ waitKey }) => !wanted.has(waitKey));
  return [
    ...puts.map(([, item]) => guarded('none', { Put: { TableName: table, Item: item } })),
    ...gone.map(({ applicationId, itemKey }) =>
      guarded('none', { Delete: { TableName: table, Key: { applicationId, itemKey } } }),
    ),
  ];
};
