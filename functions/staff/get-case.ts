import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { epochMsOf, type Instant, instantOf } from '#shared/domain/civil-date.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import { caseViewOf } from './case-view.ts';
import type { StaffParts } from './staff-parts.ts';

/** A page that reads its case again and again is one reading. */
const oneReadingMs = 10 * 60_000;

const beginOfReading = (at: Instant): Instant => instantOf(epochMsOf(at) - oneReadingMs);

/** Reads a case; the reading is entered in its history first. */
export const createGetCase =
  ({ store, hasRead }: Pick<StaffParts, 'store' | 'hasRead'>): Operation<typeof staffRoutes.getCase> =>
  async ({ path: { applicationId } }, { actor, staff, at }) => {
    const collection = await store.loadCollection(applicationId);
    if (!collection?.application.submittedAt) return refuse('application_unknown');
    const reading = { applicationId, action: 'case_viewed', readerId: actor.id, since: beginOfReading(at) };
    if (!(await hasRead(reading))) {
      await store.appendAudit(applicationId, [{ action: 'case_viewed', actor, details: {} }], at);
    }
    return { status: 200, body: caseViewOf(collection, { staff, at }) };
  };
