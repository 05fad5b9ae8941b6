import * as z from 'zod/mini';
import { instantSchema } from '#shared/domain/civil-date.ts';
import { waitKindSchema, waitOutcomeSchema } from '#shared/domain/wait.ts';

/** A wait without its task token: what everybody but the delivering function may read. */
export const waitStateSchema = z.strictObject({
  applicationId: z.string(),
  waitKey: z.string(),
  kind: waitKindSchema,
  round: z.int().check(z.minimum(1)),
  state: z.enum(['OPEN', 'DECIDED', 'LAPSED']),
  openedAt: instantSchema,
  dueAt: instantSchema,
  outcome: z.optional(waitOutcomeSchema),
  decidedAt: z.optional(instantSchema),
  /** Stands until the decision has reached the workflow; with `decidedAt` it puts the wait into the index `Undelivered`. */
  delivery: z.optional(z.literal('PENDING')),
  /** How the decision reached the workflow: by its token, taken by Lapse…, or not at all because the token was dead. */
  delivered: z.optional(z.enum(['SIGNALLED', 'TAKEN', 'LATE'])),
  deliveredAt: z.optional(instantSchema),
});
export type WaitState = z.infer<typeof waitStateSchema>;

/** A wait with the task token that completes it. The token is a credential: it leaves the table only to be used. */
export const waitItemSchema = z.strictObject({ ...waitStateSchema.shape, taskToken: z.optional(z.string()) });
export type WaitItem = z.infer<typeof waitItemSchema>;
