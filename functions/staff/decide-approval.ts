import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideApproval } from '#shared/domain/decisions/decide-approval.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';
import { withRecord } from './with-record.ts';

/** Decides an escalated case; the reviewer of the round may not. */
export const createDecideApproval =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.decideApproval> =>
  async ({ path: { applicationId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => withRecord(parts, decideApproval(application, body, call), call),
    });
