import * as z from 'zod/mini';
import { applicationStateSchema, operationsReportSchema } from './answers.ts';
import { applicationPath, casePath, expectedVersion, none, round } from './request-parts.ts';
import type { Route } from './route.ts';

/** What operations watches and puts right. */
export const operationsRoutes = {
  repairActivation: {
    operation: 'repair-activation',
    method: 'POST',
    path: `${casePath}/activation-repair`,
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
    path: `${casePath}/workflow-restart`,
    actor: 'staff',
    roles: ['operations'],
    summary: 'Starts a new run of the workflow where the application stands, and ends the old run.',
    request: { path: applicationPath, query: none, body: z.strictObject({ expectedVersion }) },
    responses: { 202: applicationStateSchema },
  },
  getOperationsReport: {
    operation: 'get-operations-report',
    method: 'GET',
    path: '/api/staff/operations',
    actor: 'staff',
    roles: ['operations', 'auditor'],
    summary: 'Reads what was not delivered, what waits longest, which mails came back and which activations are stuck.',
    request: { path: none, query: none, body: none },
    responses: { 200: operationsReportSchema },
  },
} as const satisfies Record<string, Route>;
