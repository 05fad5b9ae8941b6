import { createAccountStore } from '#shared/adapters/account-store.ts';
import { createClaimStore } from '#shared/adapters/claim-store.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { readDocumentsAddress } from '#shared/contracts/documents-address.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { createHttpApi } from '../wiring/http-api.ts';
import { newDigits } from '../wiring/ids.ts';
import { createObservability } from '../wiring/observability.ts';
import type { OperationsOf } from '../wiring/operation.ts';
import { applicationStoreFrom, functionSignalsFrom } from '../wiring/parts.ts';
import { createCorrectApplication } from './correct-application.ts';
import type { CustomerParts } from './customer-parts.ts';
import { createGetAccount } from './get-account.ts';
import { createGetApplication } from './get-application.ts';
import { createGetPaperGuide } from './get-paper-guide.ts';
import { createGetProgress } from './get-progress.ts';
import { createListApplications } from './list-applications.ts';
import { createOpenApplication } from './open-application.ts';
import { createSaveDraft } from './save-draft.ts';
import { createSubmitApplication } from './submit-application.ts';
import { createWithdrawApplication } from './withdraw-application.ts';

const operationsFor = (parts: CustomerParts): OperationsOf<typeof customerRoutes> => ({
  getAccount: createGetAccount(parts),
  openApplication: createOpenApplication(parts),
  listApplications: createListApplications(parts),
  getApplication: createGetApplication(parts),
  saveDraft: createSaveDraft(parts),
  submitApplication: createSubmitApplication(parts),
  correctApplication: createCorrectApplication(parts),
  getProgress: createGetProgress(parts),
  getPaperGuide: createGetPaperGuide(parts),
  withdrawApplication: createWithdrawApplication(parts),
});

const environment = readEnvironment('customer-api', process.env);
const observability = createObservability('customer-api');
const documentClient = getDocumentClient();
const claims = createClaimStore({ documentClient, table: environment.CLAIMS_TABLE });
const accounts = createAccountStore({ documentClient, table: environment.ACCOUNTS_TABLE });
const parts: CustomerParts = {
  store: applicationStoreFrom(environment),
  claims,
  accounts,
  signals: functionSignalsFrom(environment, observability),
  mailTo: readDocumentsAddress(environment.DOCUMENTS_ADDRESS),
  newDigits,
};

/** Answers the customers' requests. */
export const handler = createHttpApi(customerRoutes, operationsFor(parts), { claims, observability });
