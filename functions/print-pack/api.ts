import { createItemReader } from '#shared/adapters/application/load.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { drawPrintPack } from '#shared/adapters/print-pack/draw-print-pack.ts';
import { createFaceLoader } from '#shared/adapters/printing/load-faces.ts';
import { readDocumentsAddress } from '#shared/contracts/documents-address.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { printRoutes } from '#shared/contracts/http/print-routes.ts';
import { createHttpApi } from '../wiring/http-api.ts';
import { createObservability } from '../wiring/observability.ts';
import { createGetPrintPack } from './get-print-pack.ts';
import { createGetPrintSample } from './get-print-sample.ts';
import type { PrintParts } from './print-parts.ts';

const environment = readEnvironment('print-pack', process.env);
const loadFace = createFaceLoader();

const parts: PrintParts = {
  cases: createItemReader(getDocumentClient(), environment.APPLICATIONS_TABLE),
  mailTo: readDocumentsAddress(environment.DOCUMENTS_ADDRESS),
  draw: async (toDraw) => {
    const [regular, bold] = await Promise.all([loadFace('regular'), loadFace('bold')]);
    return drawPrintPack({ ...toDraw, faces: { regular, bold } });
  },
};

/** Prints sheets. It only reads, so no request is looked up. */
export const handler = createHttpApi(
  printRoutes,
  { getPrintPack: createGetPrintPack(parts), getPrintSample: createGetPrintSample(parts) },
  { claims: { loadRequest: async () => undefined }, observability: createObservability('print-pack') },
);
