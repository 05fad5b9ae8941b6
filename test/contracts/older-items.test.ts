import { expect, test } from 'vitest';
import { queueItemSchema, queueStandingSchema } from '#shared/contracts/items.ts';

test('a queue item of before it told who waits since when is still a case in its queue', () => {
  const older = {
    applicationId: '6c2f1f2e-5b0a-4a53-9c51-000000000001',
    itemKey: 'QUEUE#review',
    queue: 'review',
    actBy: '2026-11-20T08:59:59.999Z',
    waitKey: 'review',
    kind: 'review',
    round: 1,
    dueAt: '2026-12-20T08:59:59.999Z',
    remindersSent: 0,
  };
  const read = { ...older, waitingSince: older.actBy, soonAt: older.actBy, timesReturned: 0 };
  expect(queueItemSchema.parse(older)).toEqual(read);
  expect(queueStandingSchema.parse(older)).toEqual(read);
});
