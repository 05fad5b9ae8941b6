import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import { enterReading } from './enter-reading.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

const pageSize = 25;

/** Lists the notes of a case, newest first. It is a look at the case like any other, and entered as one. */
export const createListNotes =
  ({ store, hasRead }: Pick<StaffParts, 'store' | 'hasRead'>): Operation<typeof staffRoutes.listNotes> =>
  async ({ path: { applicationId }, query: { cursor, limit = pageSize } }, { actor, at }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    await enterReading({ store, hasRead }, applicationId, { actor, at });
    const page = await store.listNotes(applicationId, { cursor, limit });
    if (!page.ok) return page;
    const { notes, nextCursor } = page.value;
    return { status: 200, body: { notes: [...notes], ...(nextCursor ? { nextCursor } : {}) } };
  };
