import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideRepair } from '#shared/domain/decisions/activate-service.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Lets a stuck activation run again, or gives it up. */
export const createRepairActivation =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.repairActivation> =>
  async ({ path: { applicationId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideRepair(application, body, call),
    });
