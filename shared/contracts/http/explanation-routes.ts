import * as z from 'zod/mini';
import { editionReportAnswerSchema, explanationAnswerSchema } from '#shared/contracts/explanation-answer.ts';
import { statedCaseSchema } from '#shared/domain/explain/stated-case.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import { queueSchema } from '#shared/domain/wait.ts';
import { cursor, none } from './request-parts.ts';
import type { Route } from './route.ts';

const edition = z.enum(policyEditions.map((one) => one.edition));
const oneEdition = z.strictObject({ edition: z.optional(edition) });
const judging = ['reviewer', 'approver', 'auditor', 'operations'] as const;
/** What the law asks is a question for 疑わしい取引の担当, too; a named case they read by ways of their own. */
const askingTheLaw = [...judging, 'compliance'] as const;

/** What the law asks, and why: of a case that exists, of one that is only stated, and of many under another edition. */
export const explanationRoutes = {
  explainFacts: {
    operation: 'explain-facts',
    method: 'POST',
    path: '/api/staff/explanations',
    actor: 'staff',
    roles: askingTheLaw,
    summary: 'Explains stated facts: what is needed, what is missing, and by which article. Nothing is kept.',
    request: { path: none, query: oneEdition, body: statedCaseSchema },
    responses: { 200: explanationAnswerSchema },
  },
  explainApplication: {
    operation: 'explain-application',
    method: 'GET',
    path: '/api/staff/applications/{applicationId}/explanation',
    actor: 'staff',
    roles: judging,
    summary: 'Explains a case, by its own edition or by another; the reading is entered in its history.',
    request: { path: z.strictObject({ applicationId: z.uuid() }), query: oneEdition, body: none },
    responses: { 200: explanationAnswerSchema },
  },
  listEditionDifferences: {
    operation: 'list-edition-differences',
    method: 'GET',
    path: '/api/staff/edition-differences',
    actor: 'staff',
    roles: askingTheLaw,
    summary: 'Reports page by page which cases of a queue would need something else under another edition.',
    request: {
      path: none,
      query: z.strictObject({
        from: edition,
        until: edition,
        queue: queueSchema,
        cursor: z.optional(cursor),
        limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50))),
      }),
      body: none,
    },
    responses: {
      200: z.strictObject({ ...editionReportAnswerSchema.shape, nextCursor: z.optional(z.string()) }),
    },
  },
} as const satisfies Record<string, Route>;
