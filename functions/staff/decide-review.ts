import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Decides the present round of review. */
export const createDecideReview =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.decideReview> =>
  async ({ path: { applicationId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideReview(application, body, call),
    });
