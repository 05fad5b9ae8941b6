import * as z from 'zod/mini';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { progressSchema } from '#shared/domain/progress.ts';
import { none } from './request-parts.ts';
import type { Route } from './route.ts';

/** All that is shown to whoever knows a reception number and its PIN: steps, and nothing about people or papers. */
export const statusViewSchema = z.strictObject({
  statusCode: progressSchema.shape.statusCode,
  steps: progressSchema.shape.steps,
  /** The last day on which a step was done. */
  updatedOn: z.optional(civilDateSchema),
  pollAfterSeconds: progressSchema.shape.pollAfterSeconds,
});
export type StatusView = z.infer<typeof statusViewSchema>;

/** What can be asked without a sign-in. */
export const statusRoutes = {
  /** A POST, so that neither number nor PIN stands in an address, a history or a log. */
  lookUpStatus: {
    operation: 'look-up-status',
    method: 'POST',
    path: '/api/status/lookups',
    actor: 'visitor',
    summary: 'Reads where an application stands by its reception number and PIN, without a sign-in.',
    request: {
      path: none,
      query: none,
      body: z.strictObject({
        receptionNumber: z.string().check(z.minLength(1), z.maxLength(40)),
        pin: z.string().check(z.minLength(1), z.maxLength(20)),
      }),
    },
    responses: { 200: statusViewSchema },
  },
} as const satisfies Record<string, Route>;
