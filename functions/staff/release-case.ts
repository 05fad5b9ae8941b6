import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideReleaseCase } from '#shared/domain/decisions/lock-case.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Releases the caller's lock. */
export const createReleaseCase =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.releaseCase> =>
  async ({ path: { applicationId } }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideReleaseCase(application, call),
    });
