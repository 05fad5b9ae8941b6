import { listByNumber } from '#shared/adapters/account/assigned-number.ts';
import { hasRead } from '#shared/adapters/application/recent-reading.ts';
import { claimIds, createClaimStore } from '#shared/adapters/claim-store.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { getStorageClient } from '#shared/adapters/clients/storage-client.ts';
import { createDocumentStore } from '#shared/adapters/document-store.ts';
import { createSearchLog } from '#shared/adapters/search-log.ts';
import { listUndelivered } from '#shared/adapters/waits/undelivered.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { createHttpApi } from '../wiring/http-api.ts';
import { createObservability } from '../wiring/observability.ts';
import { applicationStoreFrom, functionSignalsFrom } from '../wiring/parts.ts';
import { staffOperationsFor } from './staff-operations.ts';
import type { StaffParts } from './staff-parts.ts';

const environment = readEnvironment('staff-api', process.env);
const observability = createObservability('staff-api');
const documentClient = getDocumentClient();
const claims = createClaimStore({ documentClient, table: environment.CLAIMS_TABLE });
const waits = { documentClient, table: environment.WAITS_TABLE };

const parts: StaffParts = {
  store: applicationStoreFrom(environment),
  hasRead: (reading) => hasRead(documentClient, environment.AUDIT_TRAIL_TABLE, reading),
  searches: createSearchLog({ documentClient, table: environment.AUDIT_TRAIL_TABLE }),
  listByNumber: (number) => listByNumber({ documentClient, table: environment.ACCOUNTS_TABLE }, number),
  findByReceptionNumber: async (receptionNumber) =>
    (await claims.loadOwnership(claimIds.receptionNumber(receptionNumber)))?.heldBy,
  documents: createDocumentStore({
    storageClient: getStorageClient(),
    intakeBucket: environment.INTAKE_BUCKET,
    evidenceBucket: environment.EVIDENCE_BUCKET,
  }),
  signals: functionSignalsFrom(environment, observability),
  listUndelivered: (limit) => listUndelivered(waits, limit),
  observability,
};

/** Answers the requests of staff. */
export const handler = createHttpApi(staffRoutes, staffOperationsFor(parts), {
  claims,
  observability,
});
