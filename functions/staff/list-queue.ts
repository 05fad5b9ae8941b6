import type * as z from 'zod/mini';
import type { queueLineSchema } from '#shared/contracts/http/answers.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { QueueItem } from '#shared/contracts/items.ts';
import { serviceLevelOf } from '#shared/domain/service-level.ts';
import type { Operation, StaffCall } from '../wiring/operation.ts';
import { lockViewOf } from './lock-view.ts';
import type { StaffParts } from './staff-parts.ts';

const pageSize = 25;

/** A line of a queue as the caller sees it. */
export const queueLineOf = (item: QueueItem, call: StaffCall): z.infer<typeof queueLineSchema> => {
  const { itemKey: _, queue: _queue, lockedBy, lockedUntil: expiresAt, soonAt: _soon, ...line } = item;
  const lock = lockedBy && expiresAt ? { lockedBy, expiresAt } : undefined;
  return { ...line, sla: serviceLevelOf(item, call.at), ...lockViewOf(lock, call) };
};

/** Lists a queue, oldest due first. */
export const createListQueue =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof staffRoutes.listQueue> =>
  async ({ path: { queue }, query: { cursor, limit = pageSize } }, call) => {
    const page = await store.listQueue(queue, { cursor, limit });
    if (!page.ok) return page;
    const { entries, nextCursor } = page.value;
    const cases = entries.map((entry) => queueLineOf(entry, call));
    return { status: 200, body: { cases, ...(nextCursor ? { nextCursor } : {}) } };
  };
