import * as z from 'zod/mini';
import { paperGuideSchema } from '../paper-guide.ts';
import { progressAnswerSchema } from '../progress-answer.ts';
import { accountSchema, customerApplicationLineSchema } from './account-answers.ts';
import { customerStateSchema } from './customer-answers.ts';
import { applicationPath, none } from './request-parts.ts';
import type { Route } from './route.ts';

const base = '/api/customer';

/** The account, and how its applications come on. */
export const progressRoutes = {
  getAccount: {
    operation: 'get-account',
    method: 'GET',
    path: `${base}/account`,
    actor: 'customer',
    summary: 'Reads the account; it is made on the first call.',
    request: { path: none, query: none, body: none },
    responses: { 200: accountSchema },
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
