import type * as z from 'zod/mini';
import { type DecisionRequest, decideAndSave } from '#functions/wiring/decide-and-save.ts';
import { createObservability, type Observability } from '#functions/wiring/observability.ts';
import { applicationStoreFrom, functionSignalsFrom } from '#functions/wiring/parts.ts';
import { signalChange } from '#functions/wiring/signal-change.ts';
import { createTaskHandler, type TaskCall } from '#functions/wiring/task-handler.ts';
import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import type { FunctionSignals } from '#shared/adapters/function-signals.ts';
import { type FunctionEnvironment, readEnvironment } from '#shared/contracts/environment.ts';
import { type TaskInput, type TaskOutput, type WorkflowTaskName, workflowTasks } from '#shared/contracts/workflow.ts';
import type { Application } from '#shared/domain/application.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import type { Decision } from '#shared/domain/decisions/decision.ts';
import type { Actor } from '#shared/domain/people.ts';
import { prepareOnce } from './prepare-once.ts';

/** Who decides when the workflow itself goes a step on. */
export const workflowActor: Actor = { kind: 'system', id: 'workflow' };

/** What every task of the workflow works with. */
export interface TaskParts {
  readonly store: ApplicationStore;
  readonly signals: FunctionSignals;
}

/** A task of the workflow, by what the contract says of it. */
export type WorkflowTask<Name extends WorkflowTaskName> = (
  input: TaskInput<Name>,
  call: TaskCall,
) => Promise<TaskOutput<Name>>;

/** One step of the workflow: which application, when, and what is decided about it. */
export interface Step {
  readonly applicationId: string;
  readonly at: Instant;
  readonly decide: (application: Application, context: DecisionContext) => Decision | Promise<Decision>;
  readonly beside?: DecisionRequest['beside'];
}

/**
 * Decides a step, saves it and carries it on. Repeated, it finds the step done and answers the same. A refusal is a bug
 * here: nobody has asked but the workflow.
 */
export const takeStep = async (
  { store, signals }: Pick<TaskParts, 'store' | 'signals'>,
  { applicationId, at, decide, beside }: Step,
): Promise<Application> => {
  const result = await decideAndSave({
    store,
    applicationId,
    decide: (application) => decide(application, { actor: workflowActor, at }),
    ...(beside ? { beside } : {}),
  });
  if (!result.ok) throw new Error(`The workflow's step was refused: ${result.refusal.code}`);
  await signalChange(signals, result.change);
  return result.application;
};

/** The parts that the functions' shared variables describe. */
export const taskPartsFrom = (
  environment: Parameters<typeof applicationStoreFrom>[0] & Parameters<typeof functionSignalsFrom>[0],
  observability: Observability,
): TaskParts => ({
  store: applicationStoreFrom(environment),
  signals: functionSignalsFrom(environment, observability),
});

/** The contract's schemas, so that the compiler can follow them through a task's name. */
const taskInputs: { readonly [Name in WorkflowTaskName]: { readonly input: z.ZodMiniType<TaskInput<Name>> } } =
  workflowTasks;

/** The Lambda handler of a task: its event is checked by the contract, its parts come from its variables. */
export const workflowHandler = <Name extends WorkflowTaskName>(
  name: Name,
  build: (environment: FunctionEnvironment<Name>, observability: Observability) => WorkflowTask<Name>,
): ((event: unknown) => Promise<TaskOutput<Name>>) =>
  prepareOnce(() => {
    const observability = createObservability(name);
    const perform = build(readEnvironment(name, process.env), observability);
    return createTaskHandler({ event: taskInputs[name].input, perform, observability });
  });
