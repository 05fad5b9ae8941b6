import * as z from 'zod/mini';
import { observationSchema } from '#shared/domain/observation.ts';
import { applicationStateSchema } from './answers.ts';
import { findingViewSchema, inspectionBodySchema, readingsSchema } from './inspection.ts';
import { applicationPath, casePath, none, paperPath } from './request-parts.ts';
import type { Route } from './route.ts';

/** What a reviewer finds on a paper. */
export const inspectionRoutes = {
  inspectPaper: {
    operation: 'inspect-paper',
    method: 'PUT',
    path: `${casePath}/papers/{paperId}/inspection`,
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
    path: `${casePath}/readings`,
    actor: 'staff',
    roles: ['reviewer', 'approver', 'auditor'],
    summary: 'Shows what was read off the papers and why reviewers judged as they did; entered in the history first.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: readingsSchema },
  },
} as const satisfies Record<string, Route>;
