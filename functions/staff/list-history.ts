import type * as z from 'zod/mini';
import type { historyEventSchema } from '#shared/contracts/http/answers.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { HistoryContext } from '#shared/copy/ja/history-details.ts';
import { historySentenceOf } from '#shared/copy/ja/history-words.ts';
import { isReading } from '#shared/domain/audit-action.ts';
import type { AuditEvent } from '#shared/domain/audit-chain.ts';
import type { Operation } from '../wiring/operation.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

const pageSize = 50;

/** An event of the trail as staff read it: its facts, and the same in a sentence. */
export const eventViewOf = (
  { applicationId: _, previousHash: _previous, details, ...event }: AuditEvent,
  context: HistoryContext = {},
): z.infer<typeof historyEventSchema> => ({
  ...event,
  details: Object.fromEntries(
    Object.entries(details).map(([name, fact]) => [name, typeof fact === 'object' && fact ? [...fact] : fact]),
  ),
  text: historySentenceOf({ action: event.action, details }, context),
});

type Asked = Pick<z.infer<typeof staffRoutes.listHistory.request.query>, 'only' | 'after'>;

const keeps =
  ({ only, after = 0 }: Asked) =>
  ({ sequence, action }: AuditEvent): boolean =>
    sequence > after && (only === undefined || isReading(action) === (only === 'readings'));

/** Reads the audit trail of a case, oldest first, whole or in part, and checks its chain, which is always that of the whole. */
export const createListHistory =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof staffRoutes.listHistory> =>
  async ({ path: { applicationId }, query: { cursor, limit = pageSize, ...asked } }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    const { application, auditHead } = loaded.value;
    const page = await store.listHistory(applicationId, auditHead, { cursor, limit, keeps: keeps(asked) });
    if (!page.ok) return page;
    const { events, chainVerified, nextCursor } = page.value;
    return {
      status: 200,
      body: {
        events: events.map((event) => eventViewOf(event, application)),
        chainVerified,
        ...(nextCursor ? { nextCursor } : {}),
      },
    };
  };
