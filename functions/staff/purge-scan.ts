import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decidePurgeScan } from '#shared/domain/decisions/purge-scan.ts';
import type { Operation } from '../wiring/operation.ts';
import { attachedBy, decideBesideRecord } from './decide-beside-record.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Takes a scan out of its case and has it destroyed. This function itself can delete nothing. */
export const createPurgeScan =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.purgeScan> =>
  ({ path: { applicationId, paperId, scanId }, query: { reason } }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      ...decideBesideRecord(
        parts.store,
        (application) => decidePurgeScan(application, { paperId, scanId, reason }, call),
        attachedBy(paperId, call),
      ),
    });
