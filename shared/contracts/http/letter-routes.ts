import * as z from 'zod/mini';
import { civilDateSchema } from '#shared/domain/civil-date.ts';
import { returnReasonSchema } from '#shared/domain/return-reason.ts';
import { trackingMeaningSchema, trackingStatusSchema } from '#shared/domain/tracking-status.ts';
import { applicationStateSchema } from './answers.ts';
import { applicationPath, casePath, expectedVersion, none, round } from './request-parts.ts';
import type { Route } from './route.ts';

const letterPath = z.strictObject({
  ...applicationPath.shape,
  letterId: z.string().check(z.regex(/^[a-z_]{1,40}$/)),
});

/** The registered letters: posted, followed, delivered or returned. */
export const letterRoutes = {
  recordDispatch: {
    operation: 'record-dispatch',
    method: 'POST',
    path: `${casePath}/letters/{letterId}/dispatch`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Records that a registered letter was posted, with its tracking number.',
    request: {
      path: letterPath,
      query: none,
      body: z.strictObject({
        expectedVersion,
        round,
        trackingNumber: z.string().check(z.maxLength(30)),
        postedOn: civilDateSchema,
      }),
    },
    responses: { 200: applicationStateSchema },
  },
  followTracking: {
    operation: 'follow-tracking',
    method: 'POST',
    path: `${casePath}/letters/{letterId}/tracking`,
    actor: 'staff',
    roles: ['clerk'],
    summary: "Keeps what the post's tracking page says of a letter, in its own words, and answers what they ask for.",
    request: {
      path: letterPath,
      query: none,
      body: z.strictObject({
        expectedVersion,
        round,
        words: z.string().check(z.minLength(1), z.maxLength(40)),
        occurredOn: civilDateSchema,
        source: z.enum(['manual', 'import']),
      }),
    },
    responses: {
      200: z.strictObject({
        ...applicationStateSchema.shape,
        tracking: trackingStatusSchema,
        meaning: trackingMeaningSchema,
      }),
    },
  },
  recordLetterResult: {
    operation: 'record-letter-result',
    method: 'POST',
    path: `${casePath}/letters/{letterId}/result`,
    actor: 'staff',
    roles: ['clerk'],
    summary: 'Records what became of a letter: delivered, or returned with its reason.',
    request: {
      path: letterPath,
      query: none,
      body: z.discriminatedUnion('result', [
        z.strictObject({ result: z.literal('delivered'), expectedVersion, round, resultOn: civilDateSchema }),
        z.strictObject({
          result: z.literal('returned'),
          expectedVersion,
          round,
          resultOn: civilDateSchema,
          returnReason: returnReasonSchema,
        }),
      ]),
    },
    responses: { 200: applicationStateSchema },
  },
} as const satisfies Record<string, Route>;
