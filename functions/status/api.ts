import { createClaimStore } from '#shared/adapters/claim-store.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { createPinTries } from '#shared/adapters/pin-tries.ts';
import { createStatusReader } from '#shared/adapters/status-reader.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { statusRoutes } from '#shared/contracts/http/status-routes.ts';
import { createHttpApi } from '../wiring/http-api.ts';
import { createObservability } from '../wiring/observability.ts';
import { createLookUpStatus } from './look-up-status.ts';

const environment = readEnvironment('status-api', process.env);
const documentClient = getDocumentClient();
const claims = createClaimStore({ documentClient, table: environment.CLAIMS_TABLE });
const lookUpStatus = createLookUpStatus({
  claims,
  reader: createStatusReader({ documentClient, table: environment.APPLICATIONS_TABLE }),
  tries: createPinTries({ documentClient, table: environment.CLAIMS_TABLE }),
});

/** Answers those who are not signed in; their requests carry no key, so none is looked up. */
export const handler = createHttpApi(
  statusRoutes,
  { lookUpStatus },
  { claims: { loadRequest: async () => undefined }, observability: createObservability('status-api') },
);
