import { claimIds } from '#shared/adapters/claim-store.ts';
import type { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import type { Application } from '#shared/domain/application.ts';
import { decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import type { Operation } from '../wiring/operation.ts';
import type { CustomerParts } from './customer-parts.ts';
import { decideOwn } from './decide-own.ts';

/** A draft has no run that would clear up after it: what was typed goes, and another application can be opened. */
const clearDraft = ({ applicationId, customerId }: Application) => ({
  form: null,
  claims: [{ type: 'release', claimId: claimIds.openApplication(customerId), heldBy: applicationId } as const],
});

/** Takes the application back; it completes whatever is waited for. */
export const createWithdrawApplication =
  (parts: Pick<CustomerParts, 'store' | 'signals'>): Operation<typeof customerRoutes.withdrawApplication> =>
  async ({ path: { applicationId } }, call) =>
    decideOwn(parts, call, {
      applicationId,
      decide: (application) => decideWithdrawal(application, call),
      beside: ({ application }) => (application.closedAt ? clearDraft(application) : {}),
    });
