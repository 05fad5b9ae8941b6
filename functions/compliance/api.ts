import { createItemReader } from '#shared/adapters/application/load.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { createHoldStore } from '#shared/adapters/hold-store.ts';
import { createRetentionLists } from '#shared/adapters/retention-lists.ts';
import { createSuspicionStore } from '#shared/adapters/suspicion-store.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { createHttpApi } from '../wiring/http-api.ts';
import { createObservability } from '../wiring/observability.ts';
import type { OperationsOf } from '../wiring/operation.ts';
import type { ComplianceParts } from './compliance-parts.ts';
import { createExamineCase } from './examine-case.ts';
import { createLiftLegalHold } from './lift-legal-hold.ts';
import { createListLegalHolds } from './list-legal-holds.ts';
import { createListOpenSuspicions } from './list-open-suspicions.ts';
import { createListStandingHolds } from './list-standing-holds.ts';
import { createListSuspicions } from './list-suspicions.ts';
import { createNoticeSuspicion } from './notice-suspicion.ts';
import { createPutLegalHold } from './put-legal-hold.ts';
import { createReportRetention } from './report-retention.ts';
import { createSettleSuspicion } from './settle-suspicion.ts';

const operationsFor = (parts: ComplianceParts): OperationsOf<typeof complianceRoutes> => ({
  noticeSuspicion: createNoticeSuspicion(parts),
  listSuspicions: createListSuspicions(parts),
  settleSuspicion: createSettleSuspicion(parts),
  listOpenSuspicions: createListOpenSuspicions(parts),
  examineCase: createExamineCase(parts),
  putLegalHold: createPutLegalHold(parts),
  listLegalHolds: createListLegalHolds(parts),
  liftLegalHold: createLiftLegalHold(parts),
  listStandingHolds: createListStandingHolds(parts),
  reportRetention: createReportRetention(parts),
});

const environment = readEnvironment('compliance-api', process.env);
const documentClient = getDocumentClient();
const parts: ComplianceParts = {
  cases: createItemReader(documentClient, environment.APPLICATIONS_TABLE),
  suspicions: createSuspicionStore({ documentClient, table: environment.SUSPICIONS_TABLE }),
  holds: createHoldStore({
    documentClient,
    table: environment.HOLDS_TABLE,
    suspicionsTable: environment.SUSPICIONS_TABLE,
  }),
  retention: createRetentionLists({
    documentClient,
    applications: environment.APPLICATIONS_TABLE,
    contracts: environment.ACCOUNTS_TABLE,
  }),
};

/** Answers what concerns the Act's other duties (犯収法6条2項, 8条). An entry is its own claim, so no request is looked up. */
export const handler = createHttpApi(complianceRoutes, operationsFor(parts), {
  claims: { loadRequest: async () => undefined },
  observability: createObservability('compliance-api'),
});
