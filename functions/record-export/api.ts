import { appendAudit } from '#shared/adapters/application/append-audit.ts';
import { readTrail } from '#shared/adapters/application/history.ts';
import { createItemReader } from '#shared/adapters/application/load.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { createFaceLoader } from '#shared/adapters/printing/load-faces.ts';
import { drawRecord } from '#shared/adapters/record-document/draw-record.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { exportRoutes } from '#shared/contracts/http/export-routes.ts';
import { createHttpApi } from '../wiring/http-api.ts';
import { createObservability } from '../wiring/observability.ts';
import type { ExportParts } from './export-parts.ts';
import { createExportRecord } from './export-record.ts';

const environment = readEnvironment('export-record', process.env);
const documentClient = getDocumentClient();
const tables = { applications: environment.APPLICATIONS_TABLE, auditTrail: environment.AUDIT_TRAIL_TABLE };

const loadFace = createFaceLoader();

const parts: ExportParts = {
  cases: createItemReader(documentClient, tables.applications),
  loadTrail: (applicationId) => readTrail(documentClient, tables.auditTrail, applicationId),
  appendAudit: (applicationId, facts, at) => appendAudit(documentClient, tables, { applicationId, facts, at }),
  draw: async (content, digest) => drawRecord(content, digest, { regular: await loadFace('regular') }),
};

/** Hands out records as files. Each time is an act of its own, so no request is looked up. */
export const handler = createHttpApi(
  exportRoutes,
  { exportRecord: createExportRecord(parts) },
  { claims: { loadRequest: async () => undefined }, observability: createObservability('export-record') },
);
