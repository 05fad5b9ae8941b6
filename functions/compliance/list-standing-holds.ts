import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';

/** Each of them is a reading to be recorded; whoever wants more lifts the oldest that are no longer needed. */
const listedAtMost = 50;

/** Lists the legal holds that stand, the oldest first; the reading is recorded with each of their cases. */
export const createListStandingHolds =
  ({
    suspicions,
    holds,
  }: Pick<ComplianceParts, 'suspicions' | 'holds'>): Operation<typeof complianceRoutes.listStandingHolds> =>
  async (_, { actor, at }) => {
    const standing = await holds.listStanding();
    const listed = standing.slice(0, listedAtMost);
    const reader = { readBy: actor.id, readAt: at };
    const applications = new Set(listed.map(({ applicationId }) => applicationId));
    await Promise.all([...applications].map((id) => suspicions.recordReading(id, 'legal_holds', reader)));
    return { status: 200, body: { holds: listed, isIncomplete: standing.length > listed.length } };
  };
