import * as z from 'zod/mini';
import { civilDateSchema, instantSchema } from '#shared/domain/civil-date.ts';
import {
  examinationProcedureSchema,
  suspicionEntrySchema,
  suspicionIndicatorSchema,
  suspicionIndicators,
} from '#shared/domain/suspicion.ts';
import { readingKindSchema } from '../suspicion-items.ts';
import { staffCaseSchema } from './answers.ts';
import { applicationPath, none } from './request-parts.ts';
import { retentionRoutes } from './retention-routes.ts';
import type { Route } from './route.ts';

const base = '/api/compliance';
const application = `${base}/applications/{applicationId}` as const;
const answeredBy = 'compliance-api';

const staffId = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));
const written = {
  indicators: z.array(suspicionIndicatorSchema).check(z.minLength(1), z.maxLength(suspicionIndicators.length)),
  note: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)),
};
const examined = {
  settles: z.array(z.uuid()).check(z.minLength(1), z.maxLength(50)),
  procedure: examinationProcedureSchema,
  approvedBy: staffId,
};

/** All that a writer hears. It is the same whatever was written before. */
const storedSchema = z.strictObject({ stored: z.literal(true) });

/** What the Act asks of the operator beside the cases themselves (犯収法8条): ways of their own, kept from all others. */
export const complianceRoutes = {
  noticeSuspicion: {
    operation: 'notice-suspicion',
    method: 'POST',
    path: `${application}/suspicions`,
    actor: 'staff',
    answeredBy,
    roles: ['clerk', 'reviewer', 'approver', 'compliance'],
    summary: 'Writes down what looked suspicious; nothing of the application changes.',
    request: { path: applicationPath, query: none, body: z.strictObject(written) },
    responses: { 201: storedSchema },
  },
  listSuspicions: {
    operation: 'list-suspicions',
    method: 'GET',
    path: `${application}/suspicions`,
    actor: 'staff',
    answeredBy,
    roles: ['compliance'],
    summary: 'Reads what was written about an application, and who has read it; the reading is recorded.',
    request: { path: applicationPath, query: none, body: none },
    responses: {
      200: z.strictObject({
        entries: z.array(suspicionEntrySchema),
        readings: z.array(z.strictObject({ readBy: z.string(), readAt: instantSchema, what: readingKindSchema })),
      }),
    },
  },
  settleSuspicion: {
    operation: 'settle-suspicion',
    method: 'POST',
    path: `${application}/suspicion-conclusions`,
    actor: 'staff',
    answeredBy,
    roles: ['compliance'],
    summary: 'Records that notices were considered: filed with the authority, or not.',
    request: {
      path: applicationPath,
      query: none,
      body: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('considered_not_filed'), ...written, ...examined }),
        z.strictObject({
          kind: z.literal('filed'),
          ...written,
          ...examined,
          filedOn: civilDateSchema,
          receiptNumber: z.string().check(z.regex(/^[A-Za-z0-9-]{1,40}$/)),
        }),
      ]),
    },
    responses: { 201: storedSchema },
  },
  listOpenSuspicions: {
    operation: 'list-open-suspicions',
    method: 'GET',
    path: `${base}/open-suspicions`,
    actor: 'staff',
    answeredBy,
    roles: ['compliance'],
    summary: 'Lists the applications with notices that nobody has considered yet; the reading is recorded.',
    request: { path: none, query: none, body: none },
    responses: {
      200: z.strictObject({
        applications: z.array(
          z.strictObject({ applicationId: z.string(), notices: z.int(), oldestWrittenAt: instantSchema }),
        ),
        /** True when more are open than one answer holds. */
        isIncomplete: z.boolean(),
      }),
    },
  },
  examineCase: {
    operation: 'examine-case',
    method: 'GET',
    path: application,
    actor: 'staff',
    answeredBy,
    roles: ['compliance'],
    summary: 'Reads a case; the reading is recorded with the suspicions and not in the history of the case.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: staffCaseSchema },
  },
  ...retentionRoutes,
} as const satisfies Record<string, Route>;
