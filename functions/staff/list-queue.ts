import type * as z from 'zod/mini';
import type { queueLineSchema } from '#shared/contracts/http/answers.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { QueueItem } from '#shared/contracts/items.ts';
import { serviceLevelOf } from '#shared/domain/service-level.ts';
import type { Operation, StaffCall } from '../wiring/operation.ts';
import type { StaffParts } from './staff-parts.ts';

const pageSize = 25;

/** A lock that has run out is not shown: nothing removes it until the case is taken again. */
const lockOf = ({ lockedBy, lockedUntil: expiresAt }: QueueItem, { staff, at }: StaffCall) =>
  lockedBy && expiresAt && expiresAt > at ? { lock: { lockedBy, expiresAt, isMine: lockedBy === staff.id } } : {};

/** A line of a queue as the caller sees it. */
export const queueLineOf = (item: QueueItem, call: StaffCall): z.infer<typeof queueLineSchema> => {
  const { itemKey: _, queue: _queue, lockedBy: _by, lockedUntil: _until, soonAt: _soon, ...line } = item;
  return { ...line, sla: serviceLevelOf(item, call.at), ...lockOf(item, call) };
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
