import type { recordRoutes } from '#shared/contracts/http/record-routes.ts';
import { decideAmendmentProposal } from '#shared/domain/decisions/amend-record.ts';
import { newId } from '../wiring/ids.ts';
import type { Operation } from '../wiring/operation.ts';
import { amendRecord } from './amend-record.ts';
import type { StaffParts } from './staff-parts.ts';

/** Proposes an amendment of the record. */
export const createProposeAmendment =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof recordRoutes.proposeAmendment> =>
  async ({ path: { applicationId }, body }, call) => {
    const amendmentId = newId();
    return amendRecord(parts, call, {
      status: 201,
      extra: { amendmentId },
      applicationId,
      decide: (application, record) => decideAmendmentProposal(application, record, { ...body, amendmentId }, call),
    });
  };
