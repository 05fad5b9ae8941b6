import { createItemReader } from '#shared/adapters/application/load.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { createSuspicionStore } from '#shared/adapters/suspicion-store.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { createHttpApi } from '../wiring/http-api.ts';
import { createObservability } from '../wiring/observability.ts';
import type { OperationsOf } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';
import { createExamineCase } from './examine-case.ts';
import { createListOpenSuspicions } from './list-open-suspicions.ts';
import { createListSuspicions } from './list-suspicions.ts';
import { createNoticeSuspicion } from './notice-suspicion.ts';
import { createSettleSuspicion } from './settle-suspicion.ts';

const operationsFor = (parts: ComplianceParts): OperationsOf<typeof complianceRoutes> => ({
  noticeSuspicion: createNoticeSuspicion(parts),
  listSuspicions: createListSuspicions(parts),
  settleSuspicion: createSettleSuspicion(parts),
  listOpenSuspicions: createListOpenSuspicions(parts),
  examineCase: createExamineCase(parts),
});

const environment = readEnvironment('compliance-api', process.env);
const documentClient = getDocumentClient();
const parts: ComplianceParts = {
  cases: createItemReader(documentClient, environment.APPLICATIONS_TABLE),
  suspicions: createSuspicionStore({ documentClient, table: environment.SUSPICIONS_TABLE }),
};

/** Answers what concerns the Act's other duties (犯収法8条). An entry is its own claim, so no request is looked up. */
export const handler = createHttpApi(complianceRoutes, operationsFor(parts), {
  claims: { loadRequest: async () => undefined },
  observability: createObservability('compliance-api'),
});
