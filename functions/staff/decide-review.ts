import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import { justificationsWith, permitReasons } from './justifications-with.ts';
import type { StaffParts } from './staff-parts.ts';
import { withRecord } from './with-record.ts';

/** Decides the present round of review; why a finding was overruled is kept with the readings. */
export const createDecideReview =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.decideReview> =>
  async ({ path: { applicationId }, body }, call) => {
    const overruled = body.outcome === 'decline' ? [] : (body.overruled ?? []);
    const given = overruled.map(({ paperId, code, justification }) => ({
      about: { type: 'overruled_finding', paperId, code } as const,
      text: justification,
    }));
    const permitted = await permitReasons(parts.store, applicationId, given);
    if (!permitted.ok) return permitted;
    return decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => withRecord(parts, decideReview(application, body, call), call),
      beside: () => justificationsWith(parts.store, applicationId, given, call),
    });
  };
