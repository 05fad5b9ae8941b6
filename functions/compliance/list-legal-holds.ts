import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { standingHoldsOf } from '#shared/domain/retention/legal-hold.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';

/** Reads the legal holds of a case with their reasons; the reading is recorded first. */
export const createListLegalHolds =
  ({
    suspicions,
    holds,
  }: Pick<ComplianceParts, 'suspicions' | 'holds'>): Operation<typeof complianceRoutes.listLegalHolds> =>
  async ({ path: { applicationId } }, { actor, at }) => {
    await suspicions.recordReading(applicationId, 'legal_holds', { readBy: actor.id, readAt: at });
    const acts = await holds.listActs(applicationId);
    return { status: 200, body: { standing: standingHoldsOf(acts), acts } };
  };
