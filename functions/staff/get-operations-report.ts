import type * as z from 'zod/mini';
import type { operationsReportSchema } from '#shared/contracts/http/answers.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { mailItemSchema } from '#shared/contracts/items.ts';
import { mailKindSchema } from '#shared/domain/mail-kind.ts';
import { endedInVain } from '#shared/domain/status.ts';
import type { Operation } from '../wiring/operation.ts';
import { queueLineOf } from './list-queue.ts';
import type { StaffParts } from './staff-parts.ts';

const listedAtMost = 100;
/** Each of these is looked up in its case, so fewer are shown. */
const lookedUpAtMost = 30;
const waitsOfKind = 3;

type Store = StaffParts['store'];
type Report = z.infer<typeof operationsReportSchema>;
type Pending = Awaited<ReturnType<Store['listPending']>>[number];

const lineOf = ({ state: _, ...line }: Pending) => line;
const numberOf = <Number>(receptionNumber: Number | undefined) => (receptionNumber ? { receptionNumber } : {});

const mailKindOf = (itemKey: string) => mailKindSchema.parse(mailItemSchema.shape.itemKey.parse(itemKey).split('#')[1]);

/** Mails that came back; of a case that has ended nobody has to be reached any more. */
const bouncedMailsOf = async (store: Store): Promise<Report['bouncedMails']> => {
  const lines = await store.listBounced(lookedUpAtMost);
  const cases = await Promise.all(lines.map(({ applicationId }) => store.load(applicationId)));
  return lines.flatMap(({ applicationId, itemKey, pendingSince: bouncedAt }, at) => {
    const application = cases[at]?.application;
    if (!application || endedInVain(application.status)) return [];
    const { status, receptionNumber } = application;
    return [{ applicationId, ...numberOf(receptionNumber), status, mail: mailKindOf(itemKey), bouncedAt }];
  });
};

const stuckActivationsOf = async (store: Store): Promise<Report['stuckActivations']> => {
  const page = await store.listQueue('repair', { limit: lookedUpAtMost });
  const lines = page.ok ? page.value.entries : [];
  const cases = await Promise.all(lines.map(({ applicationId }) => store.load(applicationId)));
  return lines.map(({ applicationId, receptionNumber, round: attempt, waitingSince: since, actBy }, at) => {
    const failedStep = cases[at]?.application.activation?.failedStep;
    return {
      applicationId,
      ...numberOf(receptionNumber),
      attempt,
      ...(failedStep ? { failedStep } : {}),
      since,
      actBy,
    };
  });
};

/** Reads what operations watches: what was not delivered, what waits longest, what came back, what is stuck. */
export const createGetOperationsReport =
  ({
    store,
    listUndelivered,
  }: Pick<StaffParts, 'store' | 'listUndelivered'>): Operation<typeof staffRoutes.getOperationsReport> =>
  async (_, call) => {
    const [undeliveredDecisions, mails, troubles, starts, purges, waits, bouncedMails, stuckActivations] =
      await Promise.all([
        listUndelivered(listedAtMost),
        store.listPending('mail', listedAtMost),
        store.listPending('mail_trouble', listedAtMost),
        store.listPending('start', listedAtMost),
        store.listPending('purge', listedAtMost),
        store.listOldestWaits(waitsOfKind),
        bouncedMailsOf(store),
        stuckActivationsOf(store),
      ]);
    return {
      status: 200,
      body: {
        undeliveredDecisions,
        pendingMails: [...troubles, ...mails].map(lineOf),
        pendingStarts: starts.map(lineOf),
        pendingPurges: purges.map(lineOf),
        oldestWaits: waits.map((wait) => queueLineOf(wait, call)),
        bouncedMails,
        stuckActivations,
      },
    };
  };
