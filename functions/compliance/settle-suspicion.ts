import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { decideConclusion } from '#shared/domain/decisions/settle-suspicion.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';
import { entryIdOf, storeEntry } from './store-entry.ts';

/** Records that notices were considered. It works from the store alone: a case may be gone before its suspicion is. */
export const createSettleSuspicion =
  (parts: Pick<ComplianceParts, 'suspicions'>): Operation<typeof complianceRoutes.settleSuspicion> =>
  async ({ path: { applicationId }, body }, call) => {
    const entries = await parts.suspicions.listEntries(applicationId);
    const decided = decideConclusion(entries, body, { entryId: entryIdOf(call.claim), applicationId }, call);
    return decided.ok ? storeEntry(parts, decided.value, call.claim) : decided;
  };
