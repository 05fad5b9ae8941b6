import * as z from 'zod/mini';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { observationSchema } from '#shared/domain/observation.ts';
import { purgeReasonSchema, rotationSchema, scanContentTypeSchema, scanSizeAtMost } from '#shared/domain/paper.ts';
import { caseRoles, staffRoles } from '#shared/domain/people.ts';
import { confirmationMeansSchema } from '#shared/domain/policy/case-facts.ts';
import { paperFormSchema, paperKindSchema, paperSubjectSchema } from '#shared/domain/policy/paper-kind.ts';
import { questionSchema } from '#shared/domain/policy/policy-row.ts';
import { riskSchema } from '#shared/domain/policy/risk.ts';
import { returnReasonSchema } from '#shared/domain/return-reason.ts';
import { trackingMeaningSchema, trackingStatusSchema } from '#shared/domain/tracking-status.ts';
import { queueSchema } from '#shared/domain/wait.ts';
import {
  applicationStateSchema,
  historyPageSchema,
  nextCaseSchema,
  operationsReportSchema,
  queueCountsSchema,
  queuePageSchema,
  scanLinkSchema,
  scanUploadSchema,
  staffCaseSchema,
  staffSelfSchema,
} from './answers.ts';
import {
  findingViewSchema,
  inspectionBodySchema,
  noticePreviewBodySchema,
  noticePreviewSchema,
  readingsSchema,
  reviewDecisionSchema,
  riskBodySchema,
} from './inspection.ts';
import type { Route } from './route.ts';

const none = z.strictObject({});
const applicationPath = z.strictObject({ applicationId: z.uuid() });
const paperPath = z.strictObject({ applicationId: z.uuid(), paperId: z.uuid() });
const scanPath = z.strictObject({ applicationId: z.uuid(), paperId: z.uuid(), scanId: z.uuid() });
const riskPath = z.strictObject({ applicationId: z.uuid(), risk: riskSchema });
const letterPath = z.strictObject({ applicationId: z.uuid(), letterId: z.string().check(z.regex(/^[a-z_]{1,40}$/)) });
const pageQuery = z.strictObject({
  cursor: z.optional(z.string().check(z.maxLength(600))),
  limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(100))),
});
const expectedVersion = z.int().check(z.minimum(1));
const round = z.int().check(z.minimum(1));
const base = '/api/staff';
const application = `${base}/applications/{applicationId}` as const;
const working = ['clerk', 'reviewer', 'approver'] as const;

/** What staff ask for at the desk: queues, the case with its papers and letters, and what operations watches. */
export const deskRoutes = {
  getSelf: {
    operation: 'get-self',
    method: 'GET',
    path: `${base}/self`,
    actor: 'staff',
    roles: staffRoles,
    summary: 'Says who is signed in and with which roles.',
    request: { path: none, query: none, body: none },
    responses: { 200: staffSelfSchema },
  },
  countQueues: {
    operation: 'count-queues',
    method: 'GET',
    path: `${base}/queues`,
    actor: 'staff',
    roles: caseRoles,
    summary: 'Counts the cases of every queue, and how many are late or nearly so.',
    request: { path: none, query: none, body: none },
    responses: { 200: queueCountsSchema },
  },
  listQueue: {
    operation: 'list-queue',
    method: 'GET',
    path: `${base}/queues/{queue}`,
    actor: 'staff',
    roles: caseRoles,
    summary: 'Lists a queue, oldest due first, with what a list needs to show; without names.',
    request: { path: z.strictObject({ queue: queueSchema }), query: pageQuery, body: none },
    responses: { 200: queuePageSchema },
  },
  takeNextCase: {
    operation: 'take-next-case',
    method: 'POST',
    path: `${base}/queues/{queue}/next`,
    actor: 'staff',
    roles: working,
    summary: 'Locks the oldest case of a queue that nobody has open and that the caller may decide.',
    request: { path: z.strictObject({ queue: queueSchema }), query: none, body: none },
    responses: { 200: nextCaseSchema },
  },
  getCase: {
    operation: 'get-case',
    method: 'GET',
    path: application,
    actor: 'staff',
    roles: caseRoles,
    summary: 'Reads a case; the reading is entered in its history.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: staffCaseSchema },
  },
  takeCase: {
    operation: 'take-case',
    method: 'POST',
    path: `${application}/lock`,
    actor: 'staff',
    roles: working,
    summary: 'Locks the case for the caller for a while; taking it again prolongs the lock.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: applicationStateSchema },
  },
  releaseCase: {
    operation: 'release-case',
    method: 'DELETE',
    path: `${application}/lock`,
    actor: 'staff',
    roles: working,
    summary: "Releases the caller's lock.",
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: applicationStateSchema },
  },
  registerEnvelope: {
    operation: 'register-envelope',
    method: 'POST',
    path: `${application}/envelopes`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Registers a received envelope and the papers in it.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({
        expectedVersion,
        receivedOn: civilDateSchema,
        papers: z
          .array(
            z.strictObject({
              kind: paperKindSchema,
              subject: paperSubjectSchema,
              form: paperFormSchema,
              issuedOn: z.optional(civilDateSchema),
              expiresOn: z.optional(civilDateSchema),
            }),
          )
          .check(z.minLength(1), z.maxLength(20)),
      }),
    },
    responses: {
      201: z.strictObject({
        ...applicationStateSchema.shape,
        envelopeId: z.uuid(),
        papers: z.array(z.strictObject({ paperId: z.uuid(), kind: paperKindSchema })),
      }),
    },
  },
  requestScanUpload: {
    operation: 'request-scan-upload',
    method: 'POST',
    path: `${application}/papers/{paperId}/scan-uploads`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Gives the fields for uploading a scan straight to storage; the bucket checks size and type.',
    request: {
      path: paperPath,
      query: none,
      body: z.strictObject({
        contentType: scanContentTypeSchema,
        bytes: z.int().check(z.minimum(1), z.maximum(scanSizeAtMost)),
      }),
    },
    responses: { 201: scanUploadSchema },
  },
  storeScan: {
    operation: 'store-scan',
    method: 'PUT',
    path: `${application}/papers/{paperId}/scans/{scanId}`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Checks an uploaded scan by its content and keeps it as evidence.',
    request: { path: scanPath, query: none, body: none },
    responses: { 201: applicationStateSchema },
  },
  viewScan: {
    operation: 'view-scan',
    method: 'POST',
    path: `${application}/papers/{paperId}/scans/{scanId}/views`,
    actor: 'staff',
    roles: caseRoles,
    summary: 'Gives a link to a scan for one minute; the reading is entered in the history first.',
    request: { path: scanPath, query: none, body: none },
    responses: { 201: scanLinkSchema },
  },
  purgeScan: {
    operation: 'purge-scan',
    method: 'DELETE',
    path: `${application}/papers/{paperId}/scans/{scanId}`,
    actor: 'staff',
    roles: ['clerk', 'reviewer'],
    summary: 'Destroys a scan that may not be kept (番号法20条), with every version of it, wherever the case stands.',
    request: { path: scanPath, query: z.strictObject({ reason: purgeReasonSchema }), body: none },
    responses: { 200: applicationStateSchema },
  },
  rotateScan: {
    operation: 'rotate-scan',
    method: 'PUT',
    path: `${application}/papers/{paperId}/scans/{scanId}/rotation`,
    actor: 'staff',
    roles: working,
    summary: 'Keeps how a scan is turned when it is shown; the file and the version of the case stay.',
    request: { path: scanPath, query: none, body: z.strictObject({ degrees: rotationSchema }) },
    responses: { 200: applicationStateSchema },
  },
  inspectPaper: {
    operation: 'inspect-paper',
    method: 'PUT',
    path: `${application}/papers/{paperId}/inspection`,
    actor: 'staff',
    roles: ['reviewer'],
    summary:
      'Records what the reviewer saw, read and found on a paper; answers what follows from it, with the article.',
    request: { path: paperPath, query: none, body: inspectionBodySchema },
    responses: {
      200: z.strictObject({
        ...applicationStateSchema.shape,
        observation: z.optional(observationSchema),
        findings: z.array(findingViewSchema),
      }),
    },
  },
  getReadings: {
    operation: 'get-readings',
    method: 'GET',
    path: `${application}/readings`,
    actor: 'staff',
    roles: ['reviewer', 'approver', 'auditor'],
    summary: 'Shows what was read off the papers and why reviewers judged as they did; entered in the history first.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: readingsSchema },
  },
  recordRisk: {
    operation: 'record-risk',
    method: 'PUT',
    path: `${application}/risks/{risk}`,
    actor: 'staff',
    roles: ['reviewer', 'approver'],
    summary:
      'Records what makes a case high-risk, or withdraws it, with the reason; further papers follow by the policy.',
    request: { path: riskPath, query: none, body: riskBodySchema },
    responses: { 200: applicationStateSchema },
  },
  confirmItems: {
    operation: 'confirm-items',
    method: 'POST',
    path: `${application}/confirmations`,
    actor: 'staff',
    roles: ['reviewer'],
    summary: 'Confirms what was asked beside the papers: purpose, business, owners, authority and the like.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({
        expectedVersion,
        items: z
          .array(z.strictObject({ question: questionSchema, means: confirmationMeansSchema }))
          .check(z.minLength(1), z.maxLength(questionSchema.options.length)),
      }),
    },
    responses: { 200: applicationStateSchema },
  },
  recordOperatorAct: {
    operation: 'record-operator-act',
    method: 'POST',
    path: `${application}/operator-acts`,
    actor: 'staff',
    roles: ['reviewer'],
    summary:
      'Records what the operator fetched or looked up itself: registry information, the published corporate number.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({
        expectedVersion,
        record: z.discriminatedUnion('act', [
          z.strictObject({
            act: z.literal('registry_information'),
            fetchedOn: civilDateSchema,
            personInChargeIsRepresentative: z.boolean(),
          }),
          z.strictObject({
            act: z.literal('published_corporate_number'),
            checkedOn: civilDateSchema,
            isClosed: z.boolean(),
          }),
        ]),
      }),
    },
    responses: { 200: applicationStateSchema },
  },
  previewNotice: {
    operation: 'preview-notice',
    method: 'POST',
    path: `${application}/notice-preview`,
    actor: 'staff',
    roles: ['reviewer'],
    summary: 'Shows a notice of deficiencies in the words that the customer will read; nothing is sent or saved.',
    request: { path: applicationPath, query: none, body: noticePreviewBodySchema },
    responses: { 200: noticePreviewSchema },
  },
  decideReview: {
    operation: 'decide-review',
    method: 'POST',
    path: `${application}/review-decision`,
    actor: 'staff',
    roles: ['reviewer'],
    summary: 'Decides the present round of review: approve, ask again with coded reasons, escalate, decline.',
    request: { path: applicationPath, query: none, body: reviewDecisionSchema },
    responses: { 200: applicationStateSchema },
  },
  decideApproval: {
    operation: 'decide-approval',
    method: 'POST',
    path: `${application}/approval-decision`,
    actor: 'staff',
    roles: ['approver'],
    summary: 'Decides an escalated case; the reviewer of the round may not.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({ outcome: z.enum(['approve', 'return_to_review', 'decline']), expectedVersion, round }),
    },
    responses: { 200: applicationStateSchema },
  },
  declineApplication: {
    operation: 'decline-application',
    method: 'POST',
    path: `${application}/refusal`,
    actor: 'staff',
    roles: ['reviewer', 'approver'],
    summary: 'Declines the application from whatever it waits for.',
    request: { path: applicationPath, query: none, body: z.strictObject({ expectedVersion }) },
    responses: { 200: applicationStateSchema },
  },
  recordDispatch: {
    operation: 'record-dispatch',
    method: 'POST',
    path: `${application}/letters/{letterId}/dispatch`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Records that a registered letter was posted, with its tracking number.',
    request: {
      path: letterPath,
      query: none,
      body: z.strictObject({
        expectedVersion,
        round,
        trackingNumber: z.string().check(z.maxLength(30)),
        postedOn: civilDateSchema,
      }),
    },
    responses: { 200: applicationStateSchema },
  },
  followTracking: {
    operation: 'follow-tracking',
    method: 'POST',
    path: `${application}/letters/{letterId}/tracking`,
    actor: 'staff',
    roles: ['clerk'],
    summary: "Keeps what the post's tracking page says of a letter, in its own words, and answers what they ask for.",
    request: {
      path: letterPath,
      query: none,
      body: z.strictObject({
        expectedVersion,
        round,
        words: z.string().check(z.minLength(1), z.maxLength(40)),
        occurredOn: civilDateSchema,
        source: z.enum(['manual', 'import']),
      }),
    },
    responses: {
      200: z.strictObject({
        ...applicationStateSchema.shape,
        tracking: trackingStatusSchema,
        meaning: trackingMeaningSchema,
      }),
    },
  },
  recordLetterResult: {
    operation: 'record-letter-result',
    method: 'POST',
    path: `${application}/letters/{letterId}/result`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Records what became of a letter: delivered, or returned with its reason.',
    request: {
      path: letterPath,
      query: none,
      body: z.discriminatedUnion('result', [
        z.strictObject({ result: z.literal('delivered'), expectedVersion, round, resultOn: civilDateSchema }),
        z.strictObject({
          result: z.literal('returned'),
          expectedVersion,
          round,
          resultOn: civilDateSchema,
          returnReason: returnReasonSchema,
        }),
      ]),
    },
    responses: { 200: applicationStateSchema },
  },
  repairActivation: {
    operation: 'repair-activation',
    method: 'POST',
    path: `${application}/activation-repair`,
    actor: 'staff',
    roles: ['operations'],
    summary: 'Lets a stuck activation run again, or gives it up.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({ outcome: z.enum(['retry', 'abandon']), expectedVersion, round }),
    },
    responses: { 200: applicationStateSchema },
  },
  restartWorkflow: {
    operation: 'restart-workflow',
    method: 'POST',
    path: `${application}/workflow-restart`,
    actor: 'staff',
    roles: ['operations'],
    summary: 'Starts a new run of the workflow where the application stands, and ends the old run.',
    request: { path: applicationPath, query: none, body: z.strictObject({ expectedVersion }) },
    responses: { 202: applicationStateSchema },
  },
  listHistory: {
    operation: 'list-history',
    method: 'GET',
    path: `${application}/history`,
    actor: 'staff',
    roles: caseRoles,
    summary:
      'Reads the audit trail of a case in words, oldest first: all, only readings or only changes, or what came after an event.',
    request: {
      path: applicationPath,
      query: z.strictObject({
        ...pageQuery.shape,
        only: z.optional(z.enum(['readings', 'changes'])),
        after: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
      }),
      body: none,
    },
    responses: { 200: historyPageSchema },
  },
  getOperationsReport: {
    operation: 'get-operations-report',
    method: 'GET',
    path: `${base}/operations`,
    actor: 'staff',
    roles: ['operations', 'auditor'],
    summary: 'Reads what was not delivered, what waits longest, which mails came back and which activations are stuck.',
    request: { path: none, query: none, body: none },
    responses: { 200: operationsReportSchema },
  },
} as const satisfies Record<string, Route>;
