import * as z from 'zod/mini';
import { caseRoles, caseWorkers, staffRoles } from '#shared/domain/people.ts';
import { queueSchema } from '#shared/domain/wait.ts';
import { nextCaseSchema, queueCountsSchema, queuePageSchema, staffSelfSchema } from './answers.ts';
import { none, pageQuery } from './request-parts.ts';
import type { Route } from './route.ts';

/** Who is signed in, and what is to be done next. */
export const queueRoutes = {
  getSelf: {
    operation: 'get-self',
    method: 'GET',
    path: '/api/staff/self',
    actor: 'staff',
    roles: staffRoles,
    summary: 'Says who is signed in and with which roles.',
    request: { path: none, query: none, body: none },
    responses: { 200: staffSelfSchema },
  },
  countQueues: {
    operation: 'count-queues',
    method: 'GET',
    path: '/api/staff/queues',
    actor: 'staff',
    roles: caseRoles,
    summary: 'Counts the cases of every queue, and how many are late or nearly so.',
    request: { path: none, query: none, body: none },
    responses: { 200: queueCountsSchema },
  },
  listQueue: {
    operation: 'list-queue',
    method: 'GET',
    path: '/api/staff/queues/{queue}',
    actor: 'staff',
    roles: caseRoles,
    summary: 'Lists a queue, oldest due first, with what a list needs to show; without names.',
    request: { path: z.strictObject({ queue: queueSchema }), query: pageQuery, body: none },
    responses: { 200: queuePageSchema },
  },
  takeNextCase: {
    operation: 'take-next-case',
    method: 'POST',
    path: '/api/staff/queues/{queue}/next',
    actor: 'staff',
    roles: caseWorkers,
    summary: 'Locks the oldest case of a queue that nobody has open and that the caller may decide.',
    request: { path: z.strictObject({ queue: queueSchema }), query: none, body: none },
    responses: { 200: nextCaseSchema },
  },
} as const satisfies Record<string, Route>;
