import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { refuse } from '#shared/domain/result.ts';
import { loadCase } from '../staff/load-case.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';
import { entryIdOf } from './store-entry.ts';

/** Puts a legal hold on a case. The case itself hears nothing of it: neither its status nor its history tells. */
export const createPutLegalHold =
  ({ cases, holds }: Pick<ComplianceParts, 'cases' | 'holds'>): Operation<typeof complianceRoutes.putLegalHold> =>
  async ({ path: { applicationId }, body: { reason } }, { actor, at, claim }) => {
    const known = await loadCase(cases, applicationId);
    if (!known.ok) return known;
    const holdId = entryIdOf(claim);
    const act = { holdId, kind: 'put', applicationId, reason, writtenBy: actor.id, writtenAt: at } as const;
    const result = await holds.addAct(act, claim?.requestHash);
    return result === 'taken' ? refuse('idempotency_key_reused') : { status: 201, body: { holdId } };
  };
