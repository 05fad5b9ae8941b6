import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideRotation } from '#shared/domain/decisions/rotate-scan.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Keeps how a scan is turned when it is shown, for everybody. */
export const createRotateScan =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.rotateScan> =>
  ({ path: { applicationId, paperId, scanId }, body: { degrees } }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideRotation(application, { paperId, scanId, degrees }, call),
    });
