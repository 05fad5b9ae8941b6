import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { permitScan } from '#shared/domain/decisions/examine-papers.ts';
import { newId } from '../wiring/ids.ts';
import type { Operation } from '../wiring/operation.ts';
import { stateOf } from './decide-case.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Gives the fields for uploading a scan straight to storage; the bucket checks its size and type. */
export const createRequestScanUpload =
  ({ store, documents }: Pick<StaffParts, 'store' | 'documents'>): Operation<typeof staffRoutes.requestScanUpload> =>
  async ({ path: { applicationId, paperId }, body: { contentType, bytes } }, { at }) => {
    const loaded = await loadCase(store, applicationId);
    if (!loaded.ok) return loaded;
    const { application } = loaded.value;
    const permitted = permitScan(application, { paperId });
    if (!permitted.ok) return { ...permitted, present: stateOf(application) };
    const scanId = newId();
    const upload = await documents.createUpload({ applicationId, scanId }, { contentType, bytes, at });
    return { status: 201, body: { scanId, ...upload } };
  };
