import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideTracking } from '#shared/domain/decisions/follow-tracking.ts';
import { meaningOf, trackingStatusOf } from '#shared/domain/tracking-status.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Keeps what the tracking page says, and answers what it asks the mail room to do. */
export const createFollowTracking =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.followTracking> =>
  async ({ path: { applicationId, letterId }, body }, call) => {
    const tracking = trackingStatusOf(body.words);
    return decideCase(parts, call, {
      status: 200,
      extra: { tracking, meaning: meaningOf[tracking] },
      applicationId,
      decide: (application) => decideTracking(application, { ...body, letterId }, call),
    });
  };
