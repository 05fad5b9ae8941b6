import * as z from 'zod/mini';
import { draftFormSchema } from '#shared/domain/form.ts';
import { customerApplicationSchema, customerStateSchema } from './customer-answers.ts';
import { applicationPath, none } from './request-parts.ts';
import type { Route } from './route.ts';

const draftVersion = z.int().check(z.minimum(1));
const base = '/api/customer';

/** The form of an application, from its draft to its corrections. */
export const formRoutes = {
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
} as const satisfies Record<string, Route>;
