import * as z from 'zod/mini';
import { type Json, type JsonObject, jsonSchema } from '../json.ts';

const variablesSchema = z.record(z.string(), jsonSchema);

const failureSchema = z.object({
  error: z.string(),
  cause: z.string(),
  /** The state that failed first, when Step Functions mentions it in the cause. */
  origin: z.optional(z.object({ stateName: z.string(), eventId: z.number() })),
  /** No Retry or Catch is asked any more. */
  isFinal: z.boolean(),
});

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('succeeded'), output: jsonSchema }),
  z.object({ kind: z.literal('failed'), error: z.string(), cause: z.string() }),
]);

const taskWorkSchema = z.object({
  arguments: jsonSchema,
  token: z.optional(z.string()),
  /** The function was called and has answered; only the token is still out. */
  isSubmitted: z.boolean(),
  timeoutAt: z.optional(z.number()),
  heartbeat: z.optional(z.object({ seconds: z.number(), dueAt: z.number() })),
  /** Kept before anybody is told that it was accepted. */
  outcome: z.optional(outcomeSchema),
});

const phaseSchema: z.ZodMiniType<Phase> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('pending') }),
    z.object({ kind: z.literal('entering') }),
    z.object({ kind: z.literal('entered') }),
    z.object({ kind: z.literal('sleeping'), until: z.number() }),
    z.object({ kind: z.literal('working'), task: taskWorkSchema }),
    z.object({ kind: z.literal('branching'), children: z.array(frameSchema), maxConcurrency: z.number() }),
    z.object({ kind: z.literal('resulted'), result: jsonSchema }),
    z.object({ kind: z.literal('failed'), failure: failureSchema }),
    z.object({ kind: z.literal('retrying'), until: z.number() }),
    z.object({ kind: z.literal('finished'), output: jsonSchema }),
  ]),
);

/** Why a state failed. */
export type Failure = z.infer<typeof failureSchema>;
/** How a task ended. */
export type Outcome = z.infer<typeof outcomeSchema>;
/** A task that was scheduled and has not been evaluated yet. */
export type TaskWork = z.infer<typeof taskWorkSchema>;

/** How far a frame has come within its current state. */
export type Phase =
  | { kind: 'pending' | 'entering' | 'entered' }
  | { kind: 'sleeping' | 'retrying'; until: number }
  | { kind: 'working'; task: TaskWork }
  | { kind: 'branching'; children: Frame[]; maxConcurrency: number }
  | { kind: 'resulted'; result: Json }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'finished'; output: Json };

/**
 * One thread of an execution: the execution itself, a Parallel branch or a Map iteration. The tree of frames is all
 * that a restarted process needs to go on, so every change of it is stored before anything acts on it.
 */
export interface Frame {
  stateName: string;
  input: Json;
  variables: JsonObject;
  phase: Phase;
  enteredAt: number;
  enteredEventId: number;
  lastEventId: number;
  /** How often each rule of `Retry` was used in the current state. */
  retryCounts: number[];
  /** `$states.context.Map.Item` of a Map iteration. */
  item?: { index: number; value: Json } | undefined;
}

/** A frame as it stands in the store. */
export const frameSchema: z.ZodMiniType<Frame> = z.object({
  stateName: z.string(),
  input: jsonSchema,
  variables: variablesSchema,
  phase: phaseSchema,
  enteredAt: z.number(),
  enteredEventId: z.number(),
  lastEventId: z.number(),
  retryCounts: z.array(z.number()),
  item: z.optional(z.object({ index: z.number(), value: jsonSchema })),
});

/** A frame that stands before its first state. */
export function newFrame(stateName: string, input: Json, phase: Phase = { kind: 'entering' }): Frame {
  return {
    stateName,
    input,
    variables: {},
    phase,
    enteredAt: 0,
    enteredEventId: 0,
    lastEventId: 0,
    retryCounts: [],
  };
}
