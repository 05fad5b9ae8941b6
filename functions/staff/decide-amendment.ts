import type { recordRoutes } from '#shared/contracts/http/record-routes.ts';
import { decideAmendment } from '#shared/domain/decisions/amend-record.ts';
import type { Operation } from '../wiring/operation.ts';
import { amendRecord } from './amend-record.ts';
import type { StaffParts } from './staff-parts.ts';

/** Confirms or rejects a proposed amendment; whoever proposed it may not. */
export const createDecideAmendment =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof recordRoutes.decideAmendment> =>
  async ({ path: { applicationId, amendmentId }, body }, call) =>
    amendRecord(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application, record) => decideAmendment(application, record, { ...body, amendmentId }, call),
    });
