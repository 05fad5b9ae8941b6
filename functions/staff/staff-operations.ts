import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { OperationsOf } from '../wiring/operation.ts';
import { createAddNote } from './add-note.ts';
import { createConfirmItems } from './confirm-items.ts';
import { createCountQueues } from './count-queues.ts';
import { createDecideAmendment } from './decide-amendment.ts';
import { createDecideApproval } from './decide-approval.ts';
import { createDecideReview } from './decide-review.ts';
import { createDeclineApplication } from './decline-application.ts';
import { createExplainApplication } from './explain-application.ts';
import { explainFacts } from './explain-facts.ts';
import { createFindReceptionNumber } from './find-reception-number.ts';
import { createFollowTracking } from './follow-tracking.ts';
import { createGetCase } from './get-case.ts';
import { createGetOperationsReport } from './get-operations-report.ts';
import { createGetReadings } from './get-readings.ts';
import { createGetRecord } from './get-record.ts';
import { getSelf } from './get-self.ts';
import { createInspectPaper } from './inspect-paper.ts';
import { createListEditionDifferences } from './list-edition-differences.ts';
import { createListHistory } from './list-history.ts';
import { createListNotes } from './list-notes.ts';
import { createListQueue } from './list-queue.ts';
import { createListSearches } from './list-searches.ts';
import { createPreviewNotice } from './preview-notice.ts';
import { createProposeAmendment } from './propose-amendment.ts';
import { createPurgeScan } from './purge-scan.ts';
import { createRecordDispatch } from './record-dispatch.ts';
import { createRecordLetterResult } from './record-letter-result.ts';
import { createRecordOperatorAct } from './record-operator-act.ts';
import { createRecordRisk } from './record-risk.ts';
import { createRegisterEnvelope } from './register-envelope.ts';
import { createReleaseCase } from './release-case.ts';
import { createRepairActivation } from './repair-activation.ts';
import { createRequestScanUpload } from './request-scan-upload.ts';
import { createRestartWorkflow } from './restart-workflow.ts';
import { createRotateScan } from './rotate-scan.ts';
import { createSearchCases } from './search-cases.ts';
import type { StaffParts } from './staff-parts.ts';
import { createStoreScan } from './store-scan.ts';
import { createTakeCase } from './take-case.ts';
import { createTakeNextCase } from './take-next-case.ts';
import { createViewScan } from './view-scan.ts';

/** Everything that staff can ask for. */
export const staffOperationsFor = (parts: StaffParts): OperationsOf<typeof staffRoutes> => ({
  getSelf,
  countQueues: createCountQueues(parts),
  listQueue: createListQueue(parts),
  takeNextCase: createTakeNextCase(parts),
  findReceptionNumber: createFindReceptionNumber(parts),
  searchCases: createSearchCases(parts),
  listSearches: createListSearches(parts),
  getCase: createGetCase(parts),
  takeCase: createTakeCase(parts),
  releaseCase: createReleaseCase(parts),
  registerEnvelope: createRegisterEnvelope(parts),
  requestScanUpload: createRequestScanUpload(parts),
  storeScan: createStoreScan(parts),
  viewScan: createViewScan(parts),
  purgeScan: createPurgeScan(parts),
  rotateScan: createRotateScan(parts),
  inspectPaper: createInspectPaper(parts),
  getReadings: createGetReadings(parts),
  recordRisk: createRecordRisk(parts),
  confirmItems: createConfirmItems(parts),
  recordOperatorAct: createRecordOperatorAct(parts),
  addNote: createAddNote(parts),
  listNotes: createListNotes(parts),
  getRecord: createGetRecord(parts),
  proposeAmendment: createProposeAmendment(parts),
  decideAmendment: createDecideAmendment(parts),
  previewNotice: createPreviewNotice(parts),
  decideReview: createDecideReview(parts),
  decideApproval: createDecideApproval(parts),
  declineApplication: createDeclineApplication(parts),
  recordDispatch: createRecordDispatch(parts),
  followTracking: createFollowTracking(parts),
  recordLetterResult: createRecordLetterResult(parts),
  repairActivation: createRepairActivation(parts),
  restartWorkflow: createRestartWorkflow(parts),
  listHistory: createListHistory(parts),
  getOperationsReport: createGetOperationsReport(parts),
  explainFacts,
  explainApplication: createExplainApplication(parts),
  listEditionDifferences: createListEditionDifferences(parts),
});
