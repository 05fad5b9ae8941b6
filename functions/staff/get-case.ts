import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import { caseViewOf } from './case-view.ts';
import { enterReading } from './enter-reading.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Reads a case; the reading is entered in its history first. The form is read after it was surely submitted. */
export const createGetCase =
  ({ store, hasRead }: Pick<StaffParts, 'store' | 'hasRead'>): Operation<typeof staffRoutes.getCase> =>
  async ({ path: { applicationId } }, { actor, staff, at }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    const [form] = await Promise.all([
      store.loadForm(applicationId),
      enterReading({ store, hasRead }, applicationId, { actor, at }),
    ]);
    return { status: 200, body: caseViewOf({ ...loaded.value, form }, { staff, at }) };
  };
