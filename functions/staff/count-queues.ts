import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import type { StaffParts } from './staff-parts.ts';

/** Counts the cases of every queue, and how many are late or nearly so. */
export const createCountQueues =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof staffRoutes.countQueues> =>
  async (_, { at }) => {
    const counts = await store.countQueues(at);
    const queues = counts.map(({ isAtLeast, ...count }) => ({ ...count, countIsAtLeast: isAtLeast }));
    return { status: 200, body: { queues } };
  };
