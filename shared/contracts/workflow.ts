import * as z from 'zod/mini';
import { instantSchema } from '#shared/domain/civil-date.ts';
import { deadlinesSchema } from '#shared/domain/deadlines.ts';
import type { ApplicationOutcome } from '#shared/domain/status.ts';
import {
  nextWaitSchema,
  type WaitKind,
  type WaitOutcomeType,
  waitKindSchema,
  waitOutcomeSchema,
} from '#shared/domain/wait.ts';

const application = { applicationId: z.string().check(z.minLength(1)) };
const theApplication = z.strictObject(application);
const theNextWait = z.strictObject({ wait: nextWaitSchema });
const nothing = z.strictObject({});

/** The ways in which a run of the workflow ends early. */
export const earlyOutcomeSchema = z.enum(['withdrawn', 'declined', 'expired']);
export type EarlyOutcome = z.infer<typeof earlyOutcomeSchema>;

/** Where a run begins, and what it begins with. */
const executionBase = { ...application, deadlines: deadlinesSchema };
export const executionInputSchema = z.discriminatedUnion('checkpoint', [
  z.strictObject({ ...executionBase, checkpoint: z.literal('submitted') }),
  z.strictObject({ ...executionBase, checkpoint: z.literal('review') }),
  z.strictObject({ ...executionBase, checkpoint: z.literal('approval'), wait: nextWaitSchema }),
  z.strictObject({ ...executionBase, checkpoint: z.literal('resubmission') }),
  z.strictObject({ ...executionBase, checkpoint: z.literal('letters') }),
  z.strictObject({ ...executionBase, checkpoint: z.literal('activation') }),
  z.strictObject({ ...executionBase, checkpoint: z.literal('closing'), outcome: earlyOutcomeSchema }),
]);

const waitOfTask = {
  ...application,
  kind: waitKindSchema,
  round: z.int().check(z.minimum(1)),
  dueAt: instantSchema,
  letterId: z.optional(z.string()),
};

/** A letter as the Map takes it. */
export const letterToConfirmSchema = z.strictObject({
  letterId: z.string(),
  next: z.enum(['dispatch', 'delivery']),
  wait: nextWaitSchema,
});

/** Each task of the workflow: what it is given, and what it answers. */
export const workflowTasks = {
  'open-wait': {
    input: z.strictObject({ ...waitOfTask, taskToken: z.string().check(z.minLength(1)) }),
    output: nothing,
  },
  'lapse-wait': { input: z.strictObject(waitOfTask), output: waitOutcomeSchema },
  'register-submission': {
    input: z.strictObject({ ...application, deadlines: deadlinesSchema }),
    output: theNextWait,
  },
  'assess-documents': { input: theApplication, output: theNextWait },
  'request-resubmission': { input: theApplication, output: theNextWait },
  'open-verification-record': {
    input: theApplication,
    output: z.strictObject({ letters: z.array(letterToConfirmSchema) }),
  },
  'complete-verification': { input: theApplication, output: nothing },
  'assign-numbers': { input: theApplication, output: z.strictObject({ count: z.int() }) },
  'carry-over-extensions': { input: theApplication, output: z.strictObject({ count: z.int() }) },
  'start-billing': { input: theApplication, output: nothing },
  'complete-activation': { input: theApplication, output: nothing },
  'report-activation-failure': {
    input: z.strictObject({ ...application, failure: z.strictObject({ step: z.string(), error: z.string() }) }),
    output: theNextWait,
  },
  'reverse-activation': { input: theApplication, output: nothing },
  /** What the workflow believes to be the end, and the end that the database knows. */
  'close-application': {
    input: z.strictObject({ ...application, outcome: z.string() }),
    output: z.strictObject({ outcome: earlyOutcomeSchema }),
  },
} as const;

export type WorkflowTaskName = keyof typeof workflowTasks;
export type TaskInput<Name extends WorkflowTaskName> = z.infer<(typeof workflowTasks)[Name]['input']>;
export type TaskOutput<Name extends WorkflowTaskName> = z.infer<(typeof workflowTasks)[Name]['output']>;

/** What may complete each wait, or stand as its lapse. The Route… state of the wait has one way for each, and no other. */
export const outcomesOfWait = {
  documents: ['documents_received', 'reminded', 'withdrawn', 'declined', 'expired'],
  review: ['approved', 'escalated', 'deficient', 'reminded', 'withdrawn', 'declined', 'expired'],
  approval: ['approved', 'returned_to_review', 'reminded', 'withdrawn', 'declined', 'expired'],
  resubmission: ['documents_received', 'reminded', 'withdrawn', 'declined', 'expired'],
  dispatch: ['dispatched', 'reminded', 'interrupted', 'withdrawn', 'declined', 'expired'],
  delivery: ['delivered', 'back_to_documents', 'resend', 'reminded', 'interrupted', 'withdrawn', 'declined', 'expired'],
  repair: ['retry', 'abandoned', 'reminded', 'expired'],
} as const satisfies Record<WaitKind, readonly WaitOutcomeType[]>;

/** The end of an application that a run must close; undefined while it goes on, or when the service is open. */
export const earlyOutcomeOf = (outcome: ApplicationOutcome | undefined): EarlyOutcome | undefined =>
  outcome === 'active' ? undefined : outcome;
