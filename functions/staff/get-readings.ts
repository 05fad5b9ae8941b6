import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Shows what was read off the papers and why reviewers judged as they did. The reading is entered first. */
export const createGetReadings =
  ({ store }: Pick<StaffParts, 'store'>): Operation<typeof staffRoutes.getReadings> =>
  async ({ path: { applicationId } }, { actor, at }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    await store.appendAudit(applicationId, [{ action: 'readings_viewed', actor, details: {} }], at);
    const [justifications, ...papers] = await Promise.all([
      store.loadJustifications(applicationId),
      ...loaded.value.application.papers.map(({ paperId }) => store.loadReadings(applicationId, paperId)),
    ]);
    return { status: 200, body: { papers: papers.filter((paper) => paper !== undefined), justifications } };
  };
