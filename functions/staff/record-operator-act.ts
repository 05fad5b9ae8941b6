import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideOperatorAct } from '#shared/domain/decisions/record-operator-act.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Records what the operator did itself instead of asking for a paper. */
export const createRecordOperatorAct =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.recordOperatorAct> =>
  async ({ path: { applicationId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideOperatorAct(application, body, call),
    });
