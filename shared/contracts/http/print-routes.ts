import * as z from 'zod/mini';
import { applicantKindSchema } from '#shared/domain/form.ts';
import { printScopeSchema } from '#shared/domain/print-sheet.ts';
import { applicationPath, none } from './request-parts.ts';
import type { Route } from './route.ts';

/** What a function of its own answers, because it draws documents with faces of five megabytes each. */
export const printRoutes = {
  getPrintPack: {
    operation: 'get-print-pack',
    method: 'GET',
    path: '/api/customer/applications/{applicationId}/print-pack',
    actor: 'customer',
    answeredBy: 'print-pack',
    summary:
      'Prints the sheets to post, while papers are waited for: all of them, or with `sheets=again` only what the present notice asks for again.',
    request: {
      path: applicationPath,
      query: z.strictObject({ sheets: z._default(printScopeSchema, 'all') }),
      body: none,
    },
    answersFile: 'application/pdf',
    responses: { 200: z.base64() },
  },
  getPrintSample: {
    operation: 'get-print-sample',
    method: 'GET',
    path: '/api/customer/print-samples/{applicantKind}',
    actor: 'customer',
    answeredBy: 'print-pack',
    summary: 'Prints the worked sample (記入例) for a kind of applicant.',
    request: { path: z.strictObject({ applicantKind: applicantKindSchema }), query: none, body: none },
    answersFile: 'application/pdf',
    responses: { 200: z.base64() },
  },
} as const satisfies Record<string, Route>;
