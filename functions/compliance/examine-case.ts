import type { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { caseViewOf } from '../staff/case-view.ts';
import { loadCase } from '../staff/load-case.ts';
import type { Operation } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';

/** Reads a case. Its own history is read by many, so the reading is recorded where the suspicions are, and there first. */
export const createExamineCase =
  ({ cases, suspicions }: ComplianceParts): Operation<typeof complianceRoutes.examineCase> =>
  async ({ path: { applicationId } }, { actor, staff, at }) => {
    const loaded = await loadCase(cases, applicationId);
    if (!loaded.ok) return loaded;
    await suspicions.recordReading(applicationId, 'case', { readBy: actor.id, readAt: at });
    const form = await cases.loadForm(applicationId);
    return { status: 200, body: caseViewOf({ ...loaded.value, form }, { staff, at }) };
  };
