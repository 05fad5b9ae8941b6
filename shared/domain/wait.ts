import * as z from 'zod/mini';
import { instantSchema } from './civil-date.ts';

/** The things the workflow waits for. Each has three states in it: Await…, Lapse…, Route…. */
export const waitKinds = ['documents', 'review', 'approval', 'resubmission', 'dispatch', 'delivery', 'repair'] as const;
export const waitKindSchema = z.enum(waitKinds);
export type WaitKind = z.infer<typeof waitKindSchema>;

/** What a staff queue shows: the next action that a person has to take. */
export const queues = ['reception', 'review', 'approval', 'dispatch', 'delivery', 'repair'] as const;
export const queueSchema = z.enum(queues);
export type Queue = z.infer<typeof queueSchema>;

/** Which queue a wait stands in while it is open. */
export const queueOfWait: Record<WaitKind, Queue> = {
  documents: 'reception',
  resubmission: 'reception',
  review: 'review',
  approval: 'approval',
  dispatch: 'dispatch',
  delivery: 'delivery',
  repair: 'repair',
};

/** Names one wait of an application: its kind, and the letter for the two waits that exist once a letter. */
export const waitKeyOf = (kind: WaitKind, letterId?: string): string => (letterId ? `${kind}#${letterId}` : kind);

/** A wait that is open now, as the application shows it; the task token is kept apart, in the Waits table. */
export const openWaitSchema = z.strictObject({
  kind: waitKindSchema,
  letterId: z.optional(z.string()),
  /** Counts the decisions that led here: a decision on an older round is refused. */
  round: z.int().check(z.minimum(1)),
  openedAt: instantSchema,
  /** When the action is due by the operator's own standard; orders the queue. */
  actBy: instantSchema,
  /** When silence is looked at next: a reminder or the end. */
  dueAt: instantSchema,
  /** When silence ends the wait. Absolute: reminders do not move it. */
  endsAt: instantSchema,
  remindersSent: z.int().check(z.minimum(0)),
});
export type OpenWait = z.infer<typeof openWaitSchema>;

/** A wait that comes next: its times are fixed when it is planned, so that opening it twice gives the same wait. */
export const plannedWaitSchema = z.omit(openWaitSchema, { openedAt: true, remindersSent: true });
export type PlannedWait = z.infer<typeof plannedWaitSchema>;

/** What the workflow needs to open the next wait: which round, and when silence is looked at. */
export const nextWaitSchema = z.strictObject({ round: z.int().check(z.minimum(1)), dueAt: instantSchema });
export type NextWait = z.infer<typeof nextWaitSchema>;

/**
 * What a wait ends with: the tagged union that its Route… state routes. `wait` describes the wait that follows.
 * `reminded` comes only from Lapse…; `interrupted` tells a letter that a sister letter went back to the papers.
 */
export const waitOutcomeSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('documents_received') }),
  z.strictObject({ type: z.literal('approved') }),
  z.strictObject({ type: z.literal('escalated'), wait: nextWaitSchema }),
  z.strictObject({ type: z.literal('deficient') }),
  z.strictObject({ type: z.literal('returned_to_review') }),
  z.strictObject({ type: z.literal('dispatched'), wait: nextWaitSchema }),
  z.strictObject({ type: z.literal('delivered') }),
  z.strictObject({ type: z.literal('resend'), wait: nextWaitSchema }),
  z.strictObject({ type: z.literal('back_to_documents') }),
  z.strictObject({ type: z.literal('interrupted') }),
  z.strictObject({ type: z.literal('retry') }),
  z.strictObject({ type: z.literal('abandoned') }),
  z.strictObject({ type: z.literal('reminded'), wait: nextWaitSchema }),
  z.strictObject({ type: z.literal('expired') }),
  z.strictObject({ type: z.literal('withdrawn') }),
  z.strictObject({ type: z.literal('declined') }),
]);
export type WaitOutcome = z.infer<typeof waitOutcomeSchema>;
export type WaitOutcomeType = WaitOutcome['type'];
