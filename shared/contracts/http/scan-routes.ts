import * as z from 'zod/mini';
import { purgeReasonSchema, rotationSchema } from '#shared/domain/paper.ts';
import { caseRoles, caseWorkers } from '#shared/domain/people.ts';
import { applicationStateSchema, scanLinkSchema } from './answers.ts';
import { casePath, none, scanPath } from './request-parts.ts';
import type { Route } from './route.ts';

/** Looking at a scan, turning it, and destroying one that may not be kept. */
export const scanRoutes = {
  viewScan: {
    operation: 'view-scan',
    method: 'POST',
    path: `${casePath}/papers/{paperId}/scans/{scanId}/views`,
    actor: 'staff',
    roles: caseRoles,
    summary: 'Gives a link to a scan for one minute; the reading is entered in the history first.',
    request: { path: scanPath, query: none, body: none },
    responses: { 201: scanLinkSchema },
  },
  purgeScan: {
    operation: 'purge-scan',
    method: 'DELETE',
    path: `${casePath}/papers/{paperId}/scans/{scanId}`,
    actor: 'staff',
    roles: ['clerk', 'reviewer'],
    summary: 'Destroys a scan that may not be kept (番号法20条), with every version of it, wherever the case stands.',
    request: { path: scanPath, query: z.strictObject({ reason: purgeReasonSchema }), body: none },
    responses: { 200: applicationStateSchema },
  },
  rotateScan: {
    operation: 'rotate-scan',
    method: 'PUT',
    path: `${casePath}/papers/{paperId}/scans/{scanId}/rotation`,
    actor: 'staff',
    roles: caseWorkers,
    summary: 'Keeps how a scan is turned when it is shown; the file and the version of the case stay.',
    request: { path: scanPath, query: none, body: z.strictObject({ degrees: rotationSchema }) },
    responses: { 200: applicationStateSchema },
  },
} as const satisfies Record<string, Route>;
