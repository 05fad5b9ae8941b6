import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideRisk } from '#shared/domain/decisions/record-risk.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import { justificationsWith, permitReasons } from './justifications-with.ts';
import type { StaffParts } from './staff-parts.ts';

/** Records what makes a case high-risk, or withdraws it; the reason is kept with the readings. */
export const createRecordRisk =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.recordRisk> =>
  async ({ path: { applicationId, risk }, body: { justification, ...found } }, call) => {
    const given = [{ about: { type: 'risk', risk, state: found.state } as const, text: justification }];
    const permitted = await permitReasons(parts.store, applicationId, given);
    if (!permitted.ok) return permitted;
    return decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideRisk(application, { risk, ...found }, call),
      beside: () => justificationsWith(parts.store, applicationId, given, call),
    });
  };
