import { sha256 } from '#shared/adapters/sha256.ts';
import { zipOf } from '#shared/adapters/zip.ts';
import type { exportRoutes } from '#shared/contracts/http/export-routes.ts';
import type { AuditEvent } from '#shared/domain/audit-chain.ts';
import { exportFactsSchema, type RecordExport } from '#shared/domain/record-export/export-content.ts';
import {
  contentDigestOf,
  exportAction,
  exportContentOf,
  exportFactsOf,
  exportTextOf,
} from '#shared/domain/record-export/write-export.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Operation } from '../wiring/operation.ts';
import { loadVerificationRecord } from '../wiring/verification-papers.ts';
import type { ExportParts } from './export-parts.ts';

/** What came after the content's own trail, up to the event with the content's digest. */
const sealOf = (trail: readonly AuditEvent[], from: number, contentDigest: string): AuditEvent[] => {
  const later = trail.filter(({ sequence }) => sequence > from);
  const end = later.findIndex(
    ({ action, details }) =>
      action === exportAction && exportFactsSchema.safeParse(details).data?.contentDigest === contentDigest,
  );
  if (end < 0) throw new Error('The export does not stand in the trail.');
  return later.slice(0, end + 1);
};

/**
 * Exports the record as JSON and as a document. The digests of both are entered in the trail before anything is handed
 * out: what cannot be entered is not exported, and an export that was changed later disagrees with the trail.
 */
export const createExportRecord =
  ({ cases, loadTrail, appendAudit, draw }: ExportParts): Operation<typeof exportRoutes.exportRecord> =>
  async ({ path: { applicationId } }, { actor, at }) => {
    // Before the application, so that its trail tells of every scan that the record names.
    const record = await loadVerificationRecord(cases, applicationId);
    const loaded = await cases.load(applicationId);
    if (!loaded?.application.submittedAt) return refuse('application_unknown');
    if (!record) return refuse('not_possible_now');
    // What came after the application was read belongs to the seal, so that scans and trail agree.
    const { sequence: end } = loaded.auditHead;
    const trail = (await loadTrail(applicationId)).filter(({ sequence }) => sequence <= end);
    const content = exportContentOf({ application: loaded.application, record, trail }, { actor, at });
    const contentDigest = contentDigestOf(content, sha256);
    const document = await draw(content, contentDigest);
    const details = exportFactsOf(content, { contentDigest, documentDigest: sha256(document) });
    await appendAudit(applicationId, [{ action: exportAction, actor, details }], at);
    const seal = sealOf(await loadTrail(applicationId), end, contentDigest);
    const recordExport: RecordExport = { content, seal };
    const archive = zipOf([
      { name: 'record.json', content: Buffer.from(exportTextOf(recordExport)) },
      { name: 'record.pdf', content: document },
    ]);
    return {
      status: 200,
      headers: { 'content-disposition': `attachment; filename="verification-record-${applicationId}.zip"` },
      body: archive.toString('base64'),
    };
  };
