import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideInspection } from '#shared/domain/decisions/examine-papers.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Records what the reviewer found on a paper. */
export const createInspectPaper =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.inspectPaper> =>
  async ({ path: { applicationId, paperId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideInspection(application, { ...body, paperId }, call),
    });
