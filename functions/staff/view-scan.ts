import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Operation } from '../wiring/operation.ts';
import { findScan } from './find-scan.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Gives a link to a scan for one minute. The reading is entered first: what cannot be entered is not shown. */
export const createViewScan =
  ({ store, documents }: Pick<StaffParts, 'store' | 'documents'>): Operation<typeof staffRoutes.viewScan> =>
  async ({ path: { applicationId, paperId, scanId } }, { actor, at }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    const scan = findScan(loaded.value.application, { paperId, scanId });
    if (!scan.ok) return scan;
    await store.appendAudit(applicationId, [{ action: 'scan_viewed', actor, details: { paperId, scanId } }], at);
    const { contentType } = scan.value;
    return { status: 201, body: await documents.createView(scan.value, { scanId, contentType, at }) };
  };
