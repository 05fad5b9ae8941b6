import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { noticeEntry } from '#shared/domain/decisions/settle-suspicion.ts';
import { loadCase } from '../staff/load-case.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';
import { entryIdOf, storeEntry } from './store-entry.ts';

/** Writes down what somebody noticed. Whether it is the first about this application cannot be told from the answer. */
export const createNoticeSuspicion =
  (parts: ComplianceParts): Operation<typeof complianceRoutes.noticeSuspicion> =>
  async ({ path: { applicationId }, body }, call) => {
    const known = await loadCase(parts.cases, applicationId);
    if (!known.ok) return known;
    const entry = noticeEntry(body, { entryId: entryIdOf(call.claim), applicationId }, call);
    return storeEntry(parts, entry, call.claim);
  };
