import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { refuse } from '#shared/domain/result.ts';
import { permitLifting } from '#shared/domain/retention/legal-hold.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';

/** Lifts a legal hold. It works from the store alone: what the case is by now does not matter. */
export const createLiftLegalHold =
  ({ holds }: Pick<ComplianceParts, 'holds'>): Operation<typeof complianceRoutes.liftLegalHold> =>
  async ({ path: { applicationId, holdId }, body: { reason } }, { actor, at, claim }) => {
    const permitted = permitLifting(await holds.listMarks(applicationId), holdId);
    /** A request that is repeated finds its own lifting; the store tells it from another one's. */
    const mayBeRepeated = claim !== undefined && !permitted.ok && permitted.refusal.code === 'hold_lifted';
    if (!permitted.ok && !mayBeRepeated) return permitted;
    const act = { holdId, kind: 'lifted', applicationId, reason, writtenBy: actor.id, writtenAt: at } as const;
    const result = await holds.addAct(act, claim?.requestHash);
    return result === 'taken' ? refuse('hold_lifted') : { status: 201, body: { holdId } };
  };
