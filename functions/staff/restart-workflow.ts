import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideRestart } from '#shared/domain/decisions/restart-workflow.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Asks for a new run of the workflow where the application stands; starting it ends the runs before it. */
export const createRestartWorkflow =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.restartWorkflow> =>
  async ({ path: { applicationId }, body }, call) =>
    decideCase(parts, call, {
      status: 202,
      extra: {},
      applicationId,
      decide: (application) => decideRestart(application, body, call),
    });
