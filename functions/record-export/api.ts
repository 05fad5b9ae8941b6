import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { appendAudit } from '#shared/adapters/application/append-audit.ts';
import { readTrail } from '#shared/adapters/application/history.ts';
import { createItemReader } from '#shared/adapters/application/load.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { drawRecord } from '#shared/adapters/record-document/draw-record.ts';
import { readEnvironment, recordFont } from '#shared/contracts/environment.ts';
import { exportRoutes } from '#shared/contracts/http/export-routes.ts';
import { createHttpApi } from '../wiring/http-api.ts';
import { createObservability } from '../wiring/observability.ts';
import type { ExportParts } from './export-parts.ts';
import { createExportRecord } from './export-record.ts';

const environment = readEnvironment('export-record', process.env);
const documentClient = getDocumentClient();
const tables = { applications: environment.APPLICATIONS_TABLE, auditTrail: environment.AUDIT_TRAIL_TABLE };

let font: Promise<Buffer> | undefined;
/** Five megabytes, read by the first export and kept. */
const loadFont = (): Promise<Buffer> => {
  font ??= readFile(join(process.env.LAMBDA_TASK_ROOT ?? '', recordFont));
  return font;
};

const parts: ExportParts = {
  cases: createItemReader(documentClient, tables.applications),
  loadTrail: (applicationId) => readTrail(documentClient, tables.auditTrail, applicationId),
  appendAudit: (applicationId, facts, at) => appendAudit(documentClient, tables, { applicationId, facts, at }),
  draw: async (content, digest) => drawRecord(content, digest, await loadFont()),
};

/** Hands out records as files. Each time is an act of its own, so no request is looked up. */
export const handler = createHttpApi(
  exportRoutes,
  { exportRecord: createExportRecord(parts) },
  { claims: { loadRequest: async () => undefined }, observability: createObservability('export-record') },
);
