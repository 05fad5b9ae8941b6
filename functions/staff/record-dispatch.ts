import { claimIds } from '#shared/adapters/claim-store.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Application } from '#shared/domain/application.ts';
import { decideDispatch } from '#shared/domain/decisions/post-letters.ts';
import type { Operation } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** One tracking number belongs to one posting, whichever application it was entered for. */
const claimTracking = ({ applicationId, letters }: Application, letterId: string) => {
  const posting = letters.find((letter) => letter.letterId === letterId)?.postings.at(-1);
  if (!posting) throw new Error('A dispatch was decided, but the letter has no posting.');
  const heldBy = `${applicationId}#${letterId}`;
  return [{ type: 'take', claimId: claimIds.trackingNumber(posting.trackingNumber), heldBy } as const];
};

/** Records that a registered letter was posted, with its tracking number. */
export const createRecordDispatch =
  (parts: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.recordDispatch> =>
  async ({ path: { applicationId, letterId }, body }, call) =>
    decideCase(parts, call, {
      status: 200,
      extra: {},
      applicationId,
      decide: (application) => decideDispatch(application, { ...body, letterId }, call),
      beside: ({ application }) => ({ claims: claimTracking(application, letterId) }),
      whenTaken: 'tracking_number_used',
    });
