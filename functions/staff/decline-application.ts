import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideDecline } from '#shared/domain/decisions/end-application.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Declines the application from whatever it waits for. */
export const createDeclineApplication =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.declineApplication> =>
  async ({ path: { applicationId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideDecline(application, body, call),
    });
