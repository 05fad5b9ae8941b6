import type { FunctionModel } from '../template/system-model.ts';
import { type EnvironmentSettings, ExecutionEnvironment, type Invocation } from './execution-environment.ts';
import type { FunctionLog } from './function-log.ts';
import type { InvocationResult } from './invocation.ts';

const environmentsPerFunction = 3;

interface Waiting {
  readonly invocation: Invocation;
  readonly resolve: (result: InvocationResult) => void;
}

/** The execution environments of one function, and the invocations that wait for one. */
export class FunctionPool {
  readonly #model: FunctionModel;
  readonly #settings: EnvironmentSettings;
  readonly #log: FunctionLog;
  readonly #makeRoom: () => boolean;
  readonly #idleSince = new Map<ExecutionEnvironment, number>();
  readonly #busy = new Set<ExecutionEnvironment>();
  readonly #waiting: Waiting[] = [];

  /** `makeRoom` answers whether one more environment may live on this machine. */
  constructor(model: FunctionModel, settings: EnvironmentSettings, log: FunctionLog, makeRoom: () => boolean) {
    this.#model = model;
    this.#settings = settings;
    this.#log = log;
    this.#makeRoom = makeRoom;
  }

  get size(): number {
    return this.#busy.size + this.#idleSince.size;
  }

  /** When the environment that rests longest went idle. */
  get longestIdleSince(): number | undefined {
    return this.#idleSince.values().next().value;
  }

  invoke(invocation: Invocation): Promise<InvocationResult> {
    return new Promise((resolve) => {
      this.#waiting.push({ invocation, resolve });
      this.#dispatch();
    });
  }

  /** Ends environments that have been idle since the given moment or longer, at most `limit` of them. */
  reap(idleSince: number, limit = Number.POSITIVE_INFINITY): void {
    let left = limit;
    for (const [environment, since] of this.#idleSince) {
      if (since > idleSince || left === 0) return;
      this.#idleSince.delete(environment);
      void environment.terminate();
      left -= 1;
    }
  }

  async close(): Promise<void> {
    this.#waiting.length = 0;
    const all = [...this.#busy, ...this.#idleSince.keys()];
    this.#idleSince.clear();
    await Promise.all(all.map((environment) => environment.terminate()));
  }

  #dispatch(): void {
    while (this.#waiting.length > 0) {
      const environment = this.#takeEnvironment();
      if (!environment) return;
      const next = this.#waiting.shift();
      if (next) void this.#run(environment, next);
    }
  }

  #takeEnvironment(): ExecutionEnvironment | undefined {
    const newest = [...this.#idleSince.keys()].at(-1);
    if (newest) {
      this.#idleSince.delete(newest);
      this.#busy.add(newest);
      return newest;
    }
    const limit = Math.min(environmentsPerFunction, this.#model.reservedConcurrency ?? environmentsPerFunction);
    // The first environment may always live: a function that another one waits for must be able to run.
    if (this.#busy.size >= limit || (!this.#makeRoom() && this.#busy.size > 0)) return undefined;
    const environment = new ExecutionEnvironment(this.#model, this.#settings, this.#log);
    this.#busy.add(environment);
    return environment;
  }

  async #run(environment: ExecutionEnvironment, { invocation, resolve }: Waiting): Promise<void> {
    const result = await environment.invoke(invocation);
    this.#busy.delete(environment);
    if (!environment.isDead) this.#idleSince.set(environment, Date.now());
    resolve(result);
    this.#dispatch();
  }
}
