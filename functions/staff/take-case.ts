import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideTakeCase } from '#shared/domain/decisions/lock-case.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Locks the case for the caller for a while; taking it again prolongs the lock. */
export const createTakeCase =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.takeCase> =>
  async ({ path: { applicationId } }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideTakeCase(application, call),
    });
