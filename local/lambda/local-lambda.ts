import { randomUUID } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import type { FunctionModel } from '../template/system-model.ts';
import type { EnvironmentSettings } from './execution-environment.ts';
import { FunctionLog } from './function-log.ts';
import { parseFunctionName } from './function-name.ts';
import { FunctionPool } from './function-pool.ts';
import type { InvocationResult } from './invocation.ts';

// Each costs 20 to 40 MB, which the process keeps; a cold start costs a fifth of a second.
const defaultLiveEnvironments = 3;
const idleLimitMs = 10_000;

export interface LocalLambdaOptions {
  readonly functions: readonly FunctionModel[];
  readonly clock: VirtualClock;
  readonly environment: EnvironmentSettings;
  readonly logDirectory: string;
  readonly reportError: (line: string) => void;
  /** How many environments may live at a time, of all functions together. */
  readonly liveEnvironments?: number;
}

/** Runs the functions of the template: real bundles, each environment a worker thread with the function's own variables. */
export class LocalLambda {
  readonly #clock: VirtualClock;
  readonly #models = new Map<string, FunctionModel>();
  readonly #pools = new Map<string, FunctionPool>();
  readonly #reaper: NodeJS.Timeout;
  readonly #liveEnvironments: number;

  constructor({ functions, clock, environment, logDirectory, reportError, liveEnvironments }: LocalLambdaOptions) {
    this.#clock = clock;
    this.#liveEnvironments = liveEnvironments ?? defaultLiveEnvironments;
    for (const model of functions) {
      const log = new FunctionLog(logDirectory, model.functionName, reportError);
      this.#models.set(model.functionName, model);
      this.#pools.set(model.functionName, new FunctionPool(model, environment, log, () => this.#makeRoom()));
    }
    this.#reaper = setInterval(() => {
      for (const pool of this.#pools.values()) pool.reap(Date.now() - idleLimitMs);
    }, 5000);
    this.#reaper.unref();
  }

  /** The function behind a name, an ARN, or either of them with a version or an alias; undefined when there is none. */
  find(nameOrArn: string, qualifier?: string): FunctionModel | undefined {
    const given = parseFunctionName(nameOrArn);
    const model = this.#models.get(given.name);
    const wanted = qualifier ?? given.qualifier ?? '$LATEST';
    return model?.qualifiers.has(wanted) ? model : undefined;
  }

  /** Runs one invocation to its end. The caller has looked the function up. */
  invoke(model: FunctionModel, payload: string, qualifier?: string): Promise<InvocationResult> {
    const pool = this.#pools.get(model.functionName);
    if (!pool) throw new Error(`${model.functionName} is not a function of this machine`);
    const invokedFunctionArn = qualifier ? `${model.arn}:${qualifier}` : model.arn;
    return this.#clock.track(pool.invoke({ requestId: randomUUID(), invokedFunctionArn, payload }));
  }

  async close(): Promise<void> {
    clearInterval(this.#reaper);
    await Promise.all([...this.#pools.values()].map((pool) => pool.close()));
  }

  #makeRoom(): boolean {
    const pools = [...this.#pools.values()];
    if (pools.reduce((total, pool) => total + pool.size, 0) < this.#liveEnvironments) return true;
    const oldest = pools
      .filter((pool) => pool.longestIdleSince !== undefined)
      .sort((a, b) => (a.longestIdleSince ?? 0) - (b.longestIdleSince ?? 0))[0];
    oldest?.reap(Number.POSITIVE_INFINITY, 1);
    return oldest !== undefined;
  }
}
