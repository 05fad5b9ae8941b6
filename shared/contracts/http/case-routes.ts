import * as z from 'zod/mini';
import { caseRoles, caseWorkers } from '#shared/domain/people.ts';
import { applicationStateSchema, historyPageSchema, staffCaseSchema } from './answers.ts';
import { applicationPath, casePath, none, pageQuery } from './request-parts.ts';
import type { Route } from './route.ts';

/** A case, who has it open, and what happened to it. */
export const caseRoutes = {
  getCase: {
    operation: 'get-case',
    method: 'GET',
    path: casePath,
    actor: 'staff',
    roles: caseRoles,
    summary: 'Reads a case; the reading is entered in its history.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: staffCaseSchema },
  },
  takeCase: {
    operation: 'take-case',
    method: 'POST',
    path: `${casePath}/lock`,
    actor: 'staff',
    roles: caseWorkers,
    summary: 'Locks the case for the caller for a while; taking it again prolongs the lock.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: applicationStateSchema },
  },
  releaseCase: {
    operation: 'release-case',
    method: 'DELETE',
    path: `${casePath}/lock`,
    actor: 'staff',
    roles: caseWorkers,
    summary: "Releases the caller's lock.",
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: applicationStateSchema },
  },
  listHistory: {
    operation: 'list-history',
    method: 'GET',
    path: `${casePath}/history`,
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
} as const satisfies Record<string, Route>;
