import type { StaffRole } from '#shared/domain/people.ts';
import { type Queue, queues } from '#shared/domain/wait.ts';

/** Who clears each queue. */
export const roleOfQueue = {
  reception: 'clerk',
  review: 'reviewer',
  approval: 'approver',
  dispatch: 'clerk',
  delivery: 'clerk',
  repair: 'operations',
} as const satisfies Record<Queue, StaffRole>;

/** The queue that somebody works on: the first that one of the roles clears, and the review for those who only read. */
export const usualQueueOf = (roles: readonly StaffRole[]): Queue =>
  queues.find((queue) => roles.includes(roleOfQueue[queue])) ?? 'review';

/** The page on which the next action of a queue is taken. */
export const placeOfLine = (queue: Queue, applicationId: string): string => {
  if (queue === 'reception') return `/reception/${applicationId}`;
  if (queue === 'dispatch' || queue === 'delivery') return `/cases/${applicationId}/letters`;
  return `/cases/${applicationId}`;
};
