import { checkScan } from '#shared/adapters/scan/scan-content.ts';
import type { RefusalCode } from '#shared/contracts/http/refusal-codes.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { Application } from '#shared/domain/application.ts';
import { decideStoreScan, permitScan } from '#shared/domain/decisions/examine-papers.ts';
import { type Scan, scanContentTypeSchema } from '#shared/domain/paper.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';
import type { Operation, StaffCall } from '../wiring/operation.ts';
import { attachedBy, decideBesideRecord } from './decide-beside-record.ts';
import { decideCase, stateOf } from './decide-case.ts';
import { findScan } from './find-scan.ts';
import { loadCase } from './load-case.ts';
import type { StaffParts } from './staff-parts.ts';

interface ScanPath {
  readonly applicationId: string;
  readonly paperId: string;
  readonly scanId: string;
}

/** One upload shows one paper. */
const isOfAnotherPaper = ({ papers }: Application, { paperId, scanId }: ScanPath): boolean =>
  papers.some((paper) => paper.paperId !== paperId && paper.scans.some((scan) => scan.scanId === scanId));

/** Looks into the uploaded file and keeps the bytes that were looked at, never a file that can still change. */
const keepScan = async (
  { documents }: Pick<StaffParts, 'documents'>,
  { applicationId, scanId }: ScanPath,
  { actor, at }: StaffCall,
): Promise<Result<Scan, RefusalCode>> => {
  const place = { applicationId, scanId };
  const uploaded = await documents.readUpload(place);
  if (!uploaded.ok) return uploaded;
  const { bytes } = uploaded.value;
  const claimed = scanContentTypeSchema.safeParse(uploaded.value.contentType);
  if (!claimed.success) return refuse('scan_type_differs');
  const contentType = claimed.data;
  const checked = checkScan(bytes, contentType);
  if (!checked.ok) return checked;
  const kept = await documents.keepEvidence(place, bytes, contentType);
  return ok({ scanId, contentType, bytes: bytes.length, ...kept, storedAt: at, storedBy: actor.id });
};

/** Checks an uploaded scan by its content and keeps it as evidence; one that is kept already is left alone. */
export const createStoreScan =
  (parts: Pick<StaffParts, 'store' | 'documents' | 'signals'>): Operation<typeof staffRoutes.storeScan> =>
  async ({ path }, call) => {
    const { applicationId, paperId } = path;
    const loaded = await loadCase(parts.store, applicationId);
    if (!loaded.ok) return loaded;
    const { application } = loaded.value;
    const permitted = permitScan(application, path);
    if (!permitted.ok) return { ...permitted, present: stateOf(application) };
    if (findScan(application, path).ok) return { status: 201, body: stateOf(application) };
    if (isOfAnotherPaper(application, path)) return refuse('scan_unknown');
    const scan = await keepScan(parts, path, call);
    if (!scan.ok) return scan;
    return decideCase(parts, call, {
      status: 201,
      extra: {},
      applicationId,
      ...decideBesideRecord(
        parts.store,
        (present) =>
          isOfAnotherPaper(present, path)
            ? refuse('paper_unknown')
            : decideStoreScan(present, { paperId, scan: scan.value }, call),
        attachedBy(paperId, call),
      ),
    });
  };
