import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/domain/civil-date.ts';
import type { Operation } from '../wiring/operation.ts';
import { caseViewOf } from './case-view.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** A page that reads its case again and again is one reading. */
const oneReadingMs = 10 * 60_000;

const beginOfReading = (at: Instant): Instant => instantOf(epochMsOf(at) - oneReadingMs);

/** Reads a case; the reading is entered in its history first. The form is read after it was surely submitted. */
export const createGetCase =
  ({ store, hasRead }: Pick<StaffParts, 'store' | 'hasRead'>): Operation<typeof staffRoutes.getCase> =>
  async ({ path: { applicationId } }, { actor, staff, at }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    const { application } = loaded.value;
    const reading = { applicationId, action: 'case_viewed', readerId: actor.id, since: beginOfReading(at) };
    const [form, isEntered] = await Promise.all([store.loadForm(applicationId), hasRead(reading)]);
    if (!isEntered) {
      await store.appendAudit(applicationId, [{ action: 'case_viewed', actor, details: {} }], at);
    }
    return { status: 200, body: caseViewOf({ application, form }, { staff, at }) };
  };
