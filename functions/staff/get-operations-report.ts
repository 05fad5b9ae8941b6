import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import type { StaffParts } from './staff-parts.ts';

const listedAtMost = 100;

type Pending = Awaited<ReturnType<StaffParts['store']['listPending']>>[number];

const lineOf = ({ applicationId, itemKey, pendingSince }: Pending) => ({ applicationId, itemKey, pendingSince });

/** Reads what was not delivered: decisions, mails, runs, destructions of scans; the oldest of each. */
export const createGetOperationsReport =
  ({
    store,
    listUndelivered,
  }: Pick<StaffParts, 'store' | 'listUndelivered'>): Operation<typeof staffRoutes.getOperationsReport> =>
  async () => {
    const [undeliveredDecisions, mails, troubles, starts, purges] = await Promise.all([
      listUndelivered(listedAtMost),
      store.listPending('mail', listedAtMost),
      store.listPending('mail_trouble', listedAtMost),
      store.listPending('start', listedAtMost),
      store.listPending('purge', listedAtMost),
    ]);
    const pendingMails = [...troubles, ...mails].map(lineOf);
    const outbox = { pendingMails, pendingStarts: starts.map(lineOf), pendingPurges: purges.map(lineOf) };
    return { status: 200, body: { undeliveredDecisions, ...outbox } };
  };
