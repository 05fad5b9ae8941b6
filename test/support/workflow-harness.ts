import * as z from 'zod/mini';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { type Json, parseJson } from '#local/step-functions/json.ts';
import { LocalStepFunctions } from '#local/step-functions/local-step-functions.ts';
import { StatesError } from '#local/step-functions/states-error.ts';

/** What a scripted Lambda gets besides its payload. */
export interface ScriptedContext {
  /** The task token that the payload carries, if the state waits for one. */
  token: string | undefined;
  now: () => number;
  /** Completes a waiting task, as the resume function would. Throws the API's error when the token is over. */
  succeed: (token: string | undefined, output: Json) => void;
  fail: (token: string | undefined, error: string, cause?: string) => void;
  heartbeat: (token: string | undefined) => void;
  /** Lets a scripted person act after some time of the virtual clock. */
  later: (delayMs: number, act: () => void | Promise<void>) => void;
}

/** A scripted Lambda: returns the function's answer, or throws; a `StatesError` fails the task by its name. */
// biome-ignore lint/suspicious/noConfusingVoidType: a script that answers nothing is a function without return.
export type ScriptedLambda = (payload: Json, context: ScriptedContext) => unknown | Promise<unknown> | void;

export interface WorkflowScenario {
  /** ASL text without placeholders. */
  definition: string;
  input: Json;
  /** By the function name that the definition calls. */
  lambdas?: Record<string, ScriptedLambda>;
  /** Give one to look at or move the time yourself. */
  clock?: VirtualClock;
  /** Give up here; default: a year. */
  patienceMs?: number;
}

export interface WorkflowOutcome {
  /** `RUNNING` when nothing is left that could ever move it on, or patience ended. */
  status: string;
  output: Json | undefined;
  error: string | undefined;
  cause: string | undefined;
  visitedStates: string[];
  /** `<state>:Choices[n]`, `<state>:Default`, `<state>:Catch[n]`. */
  visitedBranches: string[];
  /** Types of the history events, in order. */
  events: HistoryEvent[];
  currentStates: string[];
  /** Virtual time from start to end. */
  elapsedMs: number;
}

const eventSchema = z.looseObject({ id: z.number(), previousEventId: z.number(), type: z.string() });
export type HistoryEvent = z.infer<typeof eventSchema>;

const machineArn = 'arn:aws:states:ap-northeast-1:000000000000:stateMachine:scenario';
const argumentsSchema = z.object({ FunctionName: z.string(), Payload: z.optional(z.custom<Json>()) });
const executionSchema = z.object({
  status: z.string(),
  output: z.optional(z.string()),
  error: z.optional(z.string()),
  cause: z.optional(z.string()),
});

/**
 * Runs one execution in memory and lets the virtual clock jump from timer to timer until it ends. Waits of months take
 * milliseconds; whoever acts in between is scripted in the lambdas with `later` and `succeed`.
 */
export async function runWorkflow(scenario: WorkflowScenario): Promise<WorkflowOutcome> {
  const clock = scenario.clock ?? new VirtualClock();
  const engine: LocalStepFunctions = LocalStepFunctions.open({
    file: ':memory:',
    clock,
    integrations: { invoke: (_resource, args) => invokeScript(engine, clock, scenario.lambdas ?? {}, args) },
  });
  try {
    engine.defineStateMachine({ arn: machineArn, name: 'scenario', definition: scenario.definition, roleArn: 'role' });
    const startedAt = clock.now();
    const executionArn = startScenario(engine, scenario.input);
    await moveUntilEnd(engine, clock, startedAt + (scenario.patienceMs ?? 366 * 86_400_000));
    return readOutcome(engine, executionArn, clock.now() - startedAt);
  } finally {
    engine.close();
    if (!scenario.clock) clock.stop();
  }
}

function startScenario(engine: LocalStepFunctions, input: Json): string {
  const request = { stateMachineArn: machineArn, name: 'run', input: JSON.stringify(input) };
  return z.object({ executionArn: z.string() }).parse(engine.call('StartExecution', request)).executionArn;
}

async function moveUntilEnd(engine: LocalStepFunctions, clock: VirtualClock, giveUpAt: number): Promise<void> {
  await clock.idle();
  while (engine.listRunning().length > 0) {
    const next = clock.nextDueAt();
    if (next === undefined || next > giveUpAt) return;
    await clock.advanceTo(next);
  }
}

async function invokeScript(
  engine: LocalStepFunctions,
  clock: VirtualClock,
  lambdas: Record<string, ScriptedLambda>,
  args: unknown,
): Promise<unknown> {
  const { FunctionName, Payload = {} } = argumentsSchema.parse(args);
  const script = lambdas[FunctionName];
  if (!script) throw new StatesError('Lambda.ResourceNotFoundException', `No scripted function '${FunctionName}'`);
  const text = JSON.stringify(Payload);
  const token = engine.openTokens().find((open) => text.includes(open));
  try {
    const answer = await script(Payload, contextFor(engine, clock, token));
    return { ExecutedVersion: '$LATEST', Payload: answer ?? null, StatusCode: 200 };
  } catch (fault) {
    if (fault instanceof StatesError) throw fault;
    throw fault instanceof Error ? new StatesError(fault.name, fault.message) : fault;
  }
}

function contextFor(engine: LocalStepFunctions, clock: VirtualClock, token: string | undefined): ScriptedContext {
  return {
    token,
    now: () => clock.now(),
    succeed: (taskToken, output) => {
      engine.call('SendTaskSuccess', { taskToken, output: JSON.stringify(output) });
    },
    fail: (taskToken, error, cause = '') => {
      engine.call('SendTaskFailure', { taskToken, error, cause });
    },
    heartbeat: (taskToken) => {
      engine.call('SendTaskHeartbeat', { taskToken });
    },
    later: (delayMs, act) => {
      clock.schedule(clock.now() + delayMs, act);
    },
  };
}

function readOutcome(engine: LocalStepFunctions, executionArn: string, elapsedMs: number): WorkflowOutcome {
  const execution = executionSchema.parse(engine.call('DescribeExecution', { executionArn }));
  const history = engine.call('GetExecutionHistory', { executionArn, maxResults: 1000 });
  return {
    status: execution.status,
    output: execution.output === undefined ? undefined : parseJson(execution.output),
    error: execution.error,
    cause: execution.cause,
    ...engine.trace(executionArn),
    events: z.object({ events: z.array(eventSchema) }).parse(history).events,
    currentStates: engine.listRunning().flatMap((running) => running.currentStates),
    elapsedMs,
  };
}
