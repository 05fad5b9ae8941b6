import * as z from 'zod/mini';
import { applicationPath, none } from './request-parts.ts';
import type { Route } from './route.ts';

/** What a function of its own answers, because it draws a document. */
export const exportRoutes = {
  exportRecord: {
    operation: 'export-record',
    method: 'POST',
    path: '/api/staff/applications/{applicationId}/record/exports',
    actor: 'staff',
    answeredBy: 'export-record',
    roles: ['approver', 'auditor'],
    summary:
      'Exports the verification record as an archive of record.json and record.pdf; their digests are entered in the history first.',
    request: { path: applicationPath, query: none, body: none },
    answersFile: 'application/zip',
    responses: { 200: z.base64() },
  },
} as const satisfies Record<string, Route>;
