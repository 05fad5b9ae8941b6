import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';

/** Reads what was written about an application; an unknown one has nothing. The reading is recorded first. */
export const createListSuspicions =
  ({ suspicions }: Pick<ComplianceParts, 'suspicions'>): Operation<typeof complianceRoutes.listSuspicions> =>
  async ({ path: { applicationId } }, { actor, at }) => {
    await suspicions.recordReading(applicationId, 'entries', { readBy: actor.id, readAt: at });
    const [entries, readings] = await Promise.all([
      suspicions.listEntries(applicationId),
      suspicions.listReadings(applicationId),
    ]);
    return {
      status: 200,
      body: { entries, readings: readings.map(({ readBy, readAt, what }) => ({ readBy, readAt, what })) },
    };
  };
