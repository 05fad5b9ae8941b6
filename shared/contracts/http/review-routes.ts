import * as z from 'zod/mini';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { confirmationMeansSchema } from '#shared/domain/policy/case-facts.ts';
import { questionSchema } from '#shared/domain/policy/policy-row.ts';
import { riskSchema } from '#shared/domain/policy/risk.ts';
import { applicationStateSchema } from './answers.ts';
import { noticePreviewBodySchema, noticePreviewSchema, reviewDecisionSchema, riskBodySchema } from './inspection.ts';
import { applicationPath, casePath, expectedVersion, none, round } from './request-parts.ts';
import type { Route } from './route.ts';

const riskPath = z.strictObject({ ...applicationPath.shape, risk: riskSchema });

/** What is confirmed beside the papers, and the decisions of a round. */
export const reviewRoutes = {
  recordRisk: {
    operation: 'record-risk',
    method: 'PUT',
    path: `${casePath}/risks/{risk}`,
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
    path: `${casePath}/confirmations`,
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
    path: `${casePath}/operator-acts`,
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
    path: `${casePath}/notice-preview`,
    actor: 'staff',
    roles: ['reviewer'],
    summary: 'Shows a notice of deficiencies in the words that the customer will read; nothing is sent or saved.',
    request: { path: applicationPath, query: none, body: noticePreviewBodySchema },
    responses: { 200: noticePreviewSchema },
  },
  decideReview: {
    operation: 'decide-review',
    method: 'POST',
    path: `${casePath}/review-decision`,
    actor: 'staff',
    roles: ['reviewer'],
    summary: 'Decides the present round of review: approve, ask again with coded reasons, escalate, decline.',
    request: { path: applicationPath, query: none, body: reviewDecisionSchema },
    responses: { 200: applicationStateSchema },
  },
  decideApproval: {
    operation: 'decide-approval',
    method: 'POST',
    path: `${casePath}/approval-decision`,
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
    path: `${casePath}/refusal`,
    actor: 'staff',
    roles: ['reviewer', 'approver'],
    summary: 'Declines the application from whatever it waits for.',
    request: { path: applicationPath, query: none, body: z.strictObject({ expectedVersion }) },
    responses: { 200: applicationStateSchema },
  },
} as const satisfies Record<string, Route>;
