import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { AuditEvent } from '#shared/domain/audit-chain.ts';
import type { Operation } from '../wiring/operation.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

const pageSize = 50;

/** An event of the trail as staff read it. */
export const eventViewOf = ({ applicationId: _, previousHash: _previous, details, ...event }: AuditEvent) => ({
  ...event,
  details: Object.fromEntries(
    Object.entries(details).map(([name, fact]) => [name, typeof fact === 'object' && fact ? [...fact] : fact]),
  ),
});

/** Reads the audit trail of a case, oldest first, and checks its chain. */
export const createListHistory =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof staffRoutes.listHistory> =>
  async ({ path: { applicationId }, query: { cursor, limit = pageSize } }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    const page = await store.listHistory(applicationId, loaded.value.auditHead, { cursor, limit });
    if (!page.ok) return page;
    const { events, chainVerified, nextCursor } = page.value;
    return {
      status: 200,
      body: { events: events.map(eventViewOf), chainVerified, ...(nextCursor ? { nextCursor } : {}) },
    };
  };
