import * as z from 'zod/mini';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { holdActSchema, standingHoldSchema } from '#shared/domain/retention/legal-hold.ts';
import { retentionBasisSchema } from '#shared/domain/retention/retention-rule.ts';
import { applicationOutcomeSchema } from '#shared/domain/status.ts';
import { applicationPath, cursor, none } from './request-parts.ts';
import type { Route } from './route.ts';

const holdPath = z.strictObject({ ...applicationPath.shape, holdId: z.uuid() });
const base = '/api/compliance';
const application = `${base}/applications/{applicationId}` as const;
const common = { actor: 'staff', answeredBy: 'compliance-api', roles: ['compliance'] } as const;
const reasonBody = z.strictObject({ reason: z.string().check(z.trim(), z.minLength(1), z.maxLength(4000)) });
const count = z.int().check(z.minimum(0));

/** One case of the report: no personal data, and of a suspicion only what the days betray. */
const retentionLineSchema = z.strictObject({
  applicationId: z.string(),
  outcome: applicationOutcomeSchema,
  /** The last day on which the rules have it kept. */
  keepUntil: civilDateSchema,
  /** The first day on which it may be erased; none under a legal hold. */
  deletableFrom: z.optional(civilDateSchema),
  isHeld: z.boolean(),
  basis: z.array(retentionBasisSchema),
});
export type RetentionLine = z.infer<typeof retentionLineSchema>;

/** How long cases are kept: legal holds, and what falls due. Nothing is erased by any of these. */
export const retentionRoutes = {
  putLegalHold: {
    ...common,
    operation: 'put-legal-hold',
    method: 'POST',
    path: `${application}/legal-holds`,
    summary: 'Puts a legal hold on a case: nothing of it may be erased until it is lifted.',
    request: { path: applicationPath, query: none, body: reasonBody },
    responses: { 201: z.strictObject({ holdId: z.string() }) },
  },
  listLegalHolds: {
    ...common,
    operation: 'list-legal-holds',
    method: 'GET',
    path: `${application}/legal-holds`,
    summary: 'Reads who put and lifted legal holds on a case, and why; the reading is recorded.',
    request: { path: applicationPath, query: none, body: none },
    responses: { 200: z.strictObject({ standing: z.array(z.string()), acts: z.array(holdActSchema) }) },
  },
  liftLegalHold: {
    ...common,
    operation: 'lift-legal-hold',
    method: 'POST',
    path: `${application}/legal-holds/{holdId}/lifting`,
    summary: 'Lifts a legal hold; others on the same case stay.',
    request: { path: holdPath, query: none, body: reasonBody },
    responses: { 201: z.strictObject({ holdId: z.string() }) },
  },
  listStandingHolds: {
    ...common,
    operation: 'list-standing-holds',
    method: 'GET',
    path: `${base}/legal-holds`,
    summary: 'Lists the legal holds that stand, the oldest first; the reading is recorded.',
    request: { path: none, query: none, body: none },
    responses: {
      200: z.strictObject({
        holds: z.array(standingHoldSchema),
        /** True when more stand than one answer holds. */
        isIncomplete: z.boolean(),
      }),
    },
  },
  reportRetention: {
    ...common,
    operation: 'report-retention',
    method: 'GET',
    path: `${base}/retention-report`,
    summary: 'Reports which cases may be erased until a day, and which a legal hold keeps; the reading is recorded.',
    request: {
      path: none,
      query: z.strictObject({
        until: civilDateSchema,
        cursor: z.optional(cursor),
        limit: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50))),
      }),
      body: none,
    },
    responses: {
      200: z.strictObject({
        until: civilDateSchema,
        cases: z.array(retentionLineSchema),
        /** Of this page: what may be erased, what only a legal hold keeps, and what was looked at and is kept for longer. */
        counts: z.strictObject({ due: count, held: count, keptLonger: count }),
        /** How many cases the whole report looks at; with its first page. */
        lookedAt: z.optional(z.strictObject({ applications: count, contracts: count })),
        nextCursor: z.optional(z.string()),
      }),
    },
  },
} as const satisfies Record<string, Route>;
