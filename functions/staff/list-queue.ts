import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { QueueItem } from '#shared/contracts/items.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import type { Operation } from '../wiring/operation.ts';
import type { StaffParts } from './staff-parts.ts';

const pageSize = 25;

/** A lock that has run out is not shown: nothing removes it until the case is taken again. */
const lineOf = ({ itemKey: _, queue: _queue, lockedBy, lockedUntil, ...line }: QueueItem, at: Instant) => ({
  ...line,
  ...(lockedBy && lockedUntil && lockedUntil > at ? { lockedBy } : {}),
});

/** Lists a queue, oldest due first. */
export const createListQueue =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof staffRoutes.listQueue> =>
  async ({ path: { queue }, query: { cursor, limit = pageSize } }, { at }) => {
    const page = await store.listQueue(queue, { cursor, limit });
    if (!page.ok) return page;
    const { entries, nextCursor } = page.value;
    const cases = entries.map((entry) => lineOf(entry, at));
    return { status: 200, body: { cases, ...(nextCursor ? { nextCursor } : {}) } };
  };
