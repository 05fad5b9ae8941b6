import type { IncomingMessage, ServerResponse } from 'node:http';
import type { VirtualClock } from '#local/clock/virtual-clock.ts';
import { handleRequest } from './api/handle-request.ts';
import type { OperationParts } from './api/operation.ts';
import { findOperation } from './api/operations.ts';
import { openTokens } from './api/task-operations.ts';
import { type Trace, traceExecution } from './history/trace-execution.ts';
import { type StateMachineAlias, type StateMachineInput, StateMachines } from './machines/state-machines.ts';
import type { Run } from './running/run.ts';
import { Runs } from './running/runs.ts';
import type { TaskIntegrations } from './running/task-integrations.ts';
import { Store } from './store/store.ts';

/** How to open the engine. */
export interface LocalStepFunctionsOptions {
  /** Path of the database file, or `:memory:`. */
  file: string;
  clock: VirtualClock;
  integrations: TaskIntegrations;
}

/** A running execution, for people to look at. */
export interface RunningExecution {
  executionArn: string;
  name: string;
  currentStates: string[];
  startedAt: number;
}

/**
 * Step Functions on one machine: runs JSONata state machines of standard type, keeps every transition in SQLite before
 * acting on it, and goes on where it was after the process was killed.
 */
export class LocalStepFunctions {
  readonly #parts: OperationParts;

  private constructor(parts: OperationParts) {
    this.#parts = parts;
  }

  /** Opens the store and takes up its running executions, which rest until `resume` but already accept tokens. */
  static open({ file, clock, integrations }: LocalStepFunctionsOptions): LocalStepFunctions {
    const store = new Store(file);
    const machines = new StateMachines(store.definitions, () => clock.now());
    const runs = new Runs(clock, store, integrations, machines);
    runs.load();
    return new LocalStepFunctions({ clock, store, machines, runs });
  }

  /** Registers a machine for new executions; throws when its definition uses anything that is not supported. */
  defineStateMachine(machine: StateMachineInput): void {
    this.#parts.machines.define(machine);
  }

  /** Publishes the machine's definition and returns the version's ARN; an unchanged definition keeps its version. */
  publishVersion(stateMachineArn: string): string {
    return this.#parts.machines.publishVersion(stateMachineArn);
  }

  /** Registers an alias, whose ARN can then start executions. */
  defineAlias(alias: StateMachineAlias): void {
    this.#parts.machines.defineAlias(alias);
  }

  /** Sets the executions in motion that an earlier process left running, and returns how many. */
  resume(): number {
    return this.#parts.runs.resume();
  }

  /** Performs an API operation; throws an `ApiError` when it is refused. */
  call(operationName: string, body: unknown): object {
    return findOperation(operationName)(this.#parts, body);
  }

  /** Answers a request of the AWS JSON 1.0 protocol. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    return handleRequest(request, response, (operationName, body) => this.call(operationName, body));
  }

  listRunning(): RunningExecution[] {
    return this.#parts.runs.all().map((run) => ({
      executionArn: run.execution.arn,
      name: run.execution.name,
      currentStates: currentStates(run),
      startedAt: run.execution.startedAt,
    }));
  }

  /** The states and branches an execution has taken so far. */
  trace(executionArn: string): Trace {
    return traceExecution(this.#parts.store.events.all(executionArn));
  }

  /** Task tokens that can still be answered. */
  openTokens(): string[] {
    return openTokens(this.#parts);
  }

  /** Stops moving and closes the store; running executions stay as they are stored. */
  close(): void {
    this.#parts.runs.halt();
    this.#parts.store.close();
  }
}

/** The innermost states: a Map or Parallel state is named by what runs inside it. */
function currentStates(run: Run): string[] {
  const innermost = [...run.root.walk()].filter((cursor) => cursor.children.length === 0);
  const moving = innermost.filter(({ frame }) => !['pending', 'finished'].includes(frame.phase.kind));
  return moving.map(({ frame }) => frame.stateName);
}
