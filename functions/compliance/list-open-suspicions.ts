import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';

/** Each of them is a reading to be recorded; more than these wait for the first ones to be considered. */
const listedAtMost = 50;

/** Lists the applications with open notices, the longest waiting first; the reading is recorded with each of them. */
export const createListOpenSuspicions =
  ({ suspicions }: Pick<ComplianceParts, 'suspicions'>): Operation<typeof complianceRoutes.listOpenSuspicions> =>
  async (_, { actor, at }) => {
    const open = await suspicions.listOpen();
    const applications = open.slice(0, listedAtMost);
    const reader = { readBy: actor.id, readAt: at };
    await Promise.all(
      applications.map(({ applicationId }) => suspicions.recordReading(applicationId, 'open_list', reader)),
    );
    return { status: 200, body: { applications, isIncomplete: open.length > applications.length } };
  };
