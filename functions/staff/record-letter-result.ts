import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Records what became of a letter: delivered, or returned with its reason. */
export const createRecordLetterResult =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.recordLetterResult> =>
  async ({ path: { applicationId, letterId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideLetterResult(application, { ...body, letterId }, call),
    });
