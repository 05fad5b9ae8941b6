import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideConfirmation } from '#shared/domain/decisions/confirm-items.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Confirms what was asked beside the papers. */
export const createConfirmItems =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.confirmItems> =>
  async ({ path: { applicationId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideConfirmation(application, body, call),
    });
