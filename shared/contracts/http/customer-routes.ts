import * as z from 'zod/mini';
import { draftFormSchema } from '#shared/domain/form.ts';
import { paperGuideSchema } from '../paper-guide.ts';
import { progressAnswerSchema } from '../progress-answer.ts';
import {
  accountSchema,
  customerApplicationLineSchema,
  customerApplicationSchema,
  customerStateSchema,
} from './customer-answers.ts';
import type { Route } from './route.ts';

const none = z.strictObject({});
const applicationPath = z.strictObject({ applicationId: z.uuid() });
const draftVersion = z.int().check(z.minimum(1));
const base = '/api/customer';

/** What a customer can ask for. Every operation is limited to the caller's own account and applications. */
export const customerRoutes = {
  getAccount: {
    operation: 'get-account',
    method: 'GET',
    path: `${base}/account`,
    actor: 'customer',
    summary: 'Reads the account; it is made on the first call.',
    request: { path: none, query: none, body: none },
    responses: { 200: accountSchema },
  },
  openApplication: {
    operation: 'open-application',
    method: 'POST',
    path: `${base}/applications`,
    actor: 'customer',
    summary: 'Opens a draft of an application, empty or filled in like an earlier one of the caller that has ended.',
    request: {
      path: none,
      query: none,
      /** The consents of the earlier one are not copied: they are given anew. */
      body: z.strictObject({ copyFrom: z.optional(z.uuid()) }),
    },
    responses: { 201: customerStateSchema },
  },
  listApplications: {
    operation: 'list-applications',
    method: 'GET',
    path: `${base}/applications`,
    actor: 'customer',
    summary: "Lists the caller's applications, newest first.",
    request: { path: none, query: none, body: none },
    responses: { 200: z.strictObject({ applications: z.array(customerApplicationLineSchema) }) },
  },
  getApplication: {
    operation: 'get-application',
    method: 'GET',
    path: `${base}/applications/{applicationId}`,
    actor: 'customer',
    summary: 'Reads an application with its form, to go on on another device.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: customerApplicationSchema },
  },
  saveDraft: {
    operation: 'save-draft',
    method: 'PUT',
    path: `${base}/applications/{applicationId}/draft`,
    actor: 'customer',
    summary: 'Saves the form while it is being filled in.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({ draftVersion, form: draftFormSchema }),
    },
    responses: { 200: customerStateSchema },
  },
  submitApplication: {
    operation: 'submit-application',
    method: 'POST',
    path: `${base}/applications/{applicationId}/submission`,
    actor: 'customer',
    summary: 'Submits the saved form; a second call answers the same.',
    request: { path: applicationPath, query: none, body: z.strictObject({ draftVersion }) },
    responses: { 200: customerStateSchema },
  },
  correctApplication: {
    operation: 'correct-application',
    method: 'PUT',
    path: `${base}/applications/{applicationId}/form`,
    actor: 'customer',
    summary:
      'Corrects the submitted form while papers are waited for; what was confirmed of a changed part opens again.',
    request: {
      path: applicationPath,
      query: none,
      body: z.strictObject({ corrections: z.int().check(z.minimum(0)), form: draftFormSchema }),
    },
    responses: { 200: customerStateSchema },
  },
  getProgress: {
    operation: 'get-progress',
    method: 'GET',
    path: `${base}/applications/{applicationId}/progress`,
    actor: 'customer',
    summary: 'Reads the progress: one read, an ETag, and the advised interval until the next poll.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: progressAnswerSchema, 304: undefined },
  },
  getPaperGuide: {
    operation: 'get-paper-guide',
    method: 'GET',
    path: `${base}/applications/{applicationId}/papers`,
    actor: 'customer',
    summary: 'Reads what to send and why, and how new each paper must be; a complete draft gets a preview.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: paperGuideSchema },
  },
  withdrawApplication: {
    operation: 'withdraw-application',
    method: 'POST',
    path: `${base}/applications/{applicationId}/withdrawal`,
    actor: 'customer',
    summary: 'Takes the application back; possible until the service is being opened.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: customerStateSchema },
  },
} as const satisfies Record<string, Route>;
