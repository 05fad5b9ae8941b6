import type { VirtualClock } from '#local/clock/virtual-clock.ts';
import { payload } from '../history/history-event.ts';
import { parseJson } from '../json.ts';
import type { StateMachines } from '../machines/state-machines.ts';
import type { ExecutionStart } from '../store/execution-record.ts';
import type { Store } from '../store/store.ts';
import { newFrame } from './frame.ts';
import { Run, type RunParts } from './run.ts';
import type { TaskIntegrations } from './task-integrations.ts';

/** The running executions of this process. */
export class Runs {
  readonly #parts: RunParts;
  readonly #machines: StateMachines;
  readonly #runs = new Map<string, Run>();

  constructor(clock: VirtualClock, store: Store, integrations: TaskIntegrations, machines: StateMachines) {
    this.#parts = { clock, store, integrations, onEnd: (run) => this.#runs.delete(run.execution.arn) };
    this.#machines = machines;
  }

  /** Takes up all executions that were running when the process ended; they rest until `resume`. */
  load(): void {
    const { executions } = this.#parts.store;
    for (const execution of executions.running()) {
      const { position, lastEventId } = executions.loadPosition(execution.arn);
      const definition = this.#machines.parsed(execution.machineName, execution.definitionId);
      this.#runs.set(execution.arn, new Run(this.#parts, execution, definition, position, lastEventId));
    }
  }

  /** Sets the loaded executions in motion and says how many there were. */
  resume(): number {
    const resting = this.all().filter((run) => !run.isAwake);
    for (const run of resting) run.goOn();
    return resting.length;
  }

  /** Stores a new execution and sets it in motion. */
  start(start: ExecutionStart): void {
    const { store } = this.#parts;
    const definition = this.#machines.parsed(start.machineName, start.definitionId);
    const position = { ...newFrame(definition.StartAt, parseJson(start.input)), lastEventId: 1 };
    const details = { ...payload('input', parseJson(start.input)), input: start.input, roleArn: start.roleArn };
    store.transaction(() => {
      store.executions.insert(start);
      store.executions.savePosition(start.arn, position, 1);
      const place = { id: 1, previousId: 0, at: start.startedAt };
      store.events.append(start.arn, { type: 'ExecutionStarted', details: { ...details, ...origin(start) }, ...place });
    });
    const run = new Run(this.#parts, start, definition, position, 1);
    this.#runs.set(start.arn, run);
    run.goOn();
  }

  get(executionArn: string): Run | undefined {
    return this.#runs.get(executionArn);
  }

  all(): Run[] {
    return [...this.#runs.values()];
  }

  /** Leaves everything as it is stored, for the next process. */
  halt(): void {
    for (const run of this.all()) run.halt();
    this.#runs.clear();
  }
}

function origin(start: ExecutionStart): { stateMachineVersionArn?: string; stateMachineAliasArn?: string } {
  return {
    ...(start.versionArn !== undefined && { stateMachineVersionArn: start.versionArn }),
    ...(start.aliasArn !== undefined && { stateMachineAliasArn: start.aliasArn }),
  };
}
