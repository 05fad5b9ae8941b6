import { existsSync } from 'node:fs';
import { devNull } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import * as z from 'zod/mini';
import type { FunctionModel } from '../template/system-model.ts';
import type { FunctionLog } from './function-log.ts';
import { functionError, type InvocationResult, payloadLimitBytes } from './invocation.ts';

/** What every environment of this machine shares. */
export interface EnvironmentSettings {
  readonly awsEndpoint: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly clockOffset: SharedArrayBuffer;
  readonly compileCacheDirectory: string;
}

export interface Invocation {
  readonly requestId: string;
  readonly invokedFunctionArn: string;
  readonly payload: string;
}

const initLimitMs = 10_000;

const messageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('initError'), payload: z.string() }),
  z.object({ kind: z.literal('result'), requestId: z.string(), payload: z.string() }),
  z.object({ kind: z.literal('error'), requestId: z.string(), payload: z.string() }),
]);

/** One worker thread that runs the real bundle of one function, one invocation at a time. */
export class ExecutionEnvironment {
  readonly #model: FunctionModel;
  readonly #log: FunctionLog;
  readonly #worker: Worker;
  readonly #ready: Promise<InvocationResult | undefined>;
  #settle: ((result: InvocationResult) => void) | undefined;
  #settleReady: (failure: InvocationResult | undefined) => void = () => {};
  #isDead = false;

  constructor(model: FunctionModel, settings: EnvironmentSettings, log: FunctionLog) {
    this.#model = model;
    this.#log = log;
    this.#ready = new Promise((resolve) => {
      this.#settleReady = resolve;
    });
    this.#worker = startWorker(model, settings);
    this.#listen();
  }

  /** True when the environment cannot take another invocation. */
  get isDead(): boolean {
    return this.#isDead;
  }

  async invoke(invocation: Invocation): Promise<InvocationResult> {
    const failure = await this.#withLimit(initLimitMs, 'Init', this.#ready);
    if (failure) return failure;
    const limitMs = this.#model.timeoutSeconds * 1000;
    const answered = new Promise<InvocationResult>((resolve) => {
      this.#settle = resolve;
    });
    this.#worker.postMessage({ ...invocation, remainingMs: limitMs });
    const result = await this.#withLimit(limitMs, invocation.requestId, answered);
    if (result.kind === 'error') this.#log.writeError(invocation.requestId, result.payload);
    return tooLarge(result) ?? result;
  }

  /** Ends the thread, whatever it does. */
  async terminate(): Promise<void> {
    this.#isDead = true;
    await this.#worker.terminate();
  }

  async #withLimit<T>(limitMs: number, requestId: string, work: Promise<T>): Promise<T | InvocationResult> {
    let alarm: NodeJS.Timeout | undefined;
    const expired = new Promise<InvocationResult>((resolve) => {
      alarm = setTimeout(() => {
        const seconds = (limitMs / 1000).toFixed(2);
        resolve(
          functionError('Sandbox.Timedout', `RequestId: ${requestId} Error: Task timed out after ${seconds} seconds`),
        );
        void this.terminate();
      }, limitMs);
    });
    try {
      return await Promise.race([work, expired]);
    } finally {
      clearTimeout(alarm);
    }
  }

  #listen(): void {
    this.#worker.on('message', (message: unknown) => {
      const parsed = messageSchema.parse(message);
      if (parsed.kind === 'ready') this.#settleReady(undefined);
      else if (parsed.kind === 'initError') this.#die({ kind: 'error', payload: parsed.payload });
      else this.#settle?.({ kind: parsed.kind, payload: parsed.payload });
    });
    this.#worker.on('error', (error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
      this.#log.write(JSON.stringify({ level: 'ERROR', message: 'the environment crashed', error: text }));
      this.#die(functionError('Runtime.ExitError', 'Error: Runtime exited with error: exit status 1'));
    });
    this.#worker.on('exit', (code) =>
      this.#die(functionError('Runtime.ExitError', `Error: Runtime exited with error: exit status ${code}`)),
    );
    for (const stream of [this.#worker.stdout, this.#worker.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => this.#log.write(text));
    }
  }

  #die(result: InvocationResult): void {
    this.#settleReady(result);
    this.#settle?.(result);
    if (!this.#isDead) void this.terminate();
  }
}

function tooLarge({ payload }: InvocationResult): InvocationResult | undefined {
  const size = Buffer.byteLength(payload);
  if (size <= payloadLimitBytes) return undefined;
  const message = `Response payload size (${size} bytes) exceeded maximum allowed payload size (${payloadLimitBytes} bytes).`;
  return functionError('Function.ResponseSizeTooLarge', message);
}

function startWorker(model: FunctionModel, settings: EnvironmentSettings): Worker {
  const dot = model.handler.lastIndexOf('.');
  const modulePath = join(model.codeDirectory, model.handler.slice(0, dot));
  const file = ['.mjs', '.js', '.cjs'].map((extension) => modulePath + extension).find((path) => existsSync(path));
  return new Worker(new URL('./environment-worker.mjs', import.meta.url), {
    name: model.functionName,
    stdout: true,
    stderr: true,
    execArgv: [],
    env: environmentVariables(model, settings),
    resourceLimits: { maxOldGenerationSizeMb: model.memoryMegabytes, maxYoungGenerationSizeMb: 4 },
    workerData: {
      file: file ?? `${modulePath}.mjs`,
      exportName: model.handler.slice(dot + 1),
      functionName: model.functionName,
      memoryMegabytes: model.memoryMegabytes,
      clockOffset: settings.clockOffset,
      compileCacheDirectory: settings.compileCacheDirectory,
    },
  });
}

function environmentVariables(model: FunctionModel, settings: EnvironmentSettings): Record<string, string> {
  return {
    ...model.environment,
    AWS_ENDPOINT_URL: settings.awsEndpoint,
    AWS_REGION: settings.region,
    AWS_DEFAULT_REGION: settings.region,
    AWS_ACCESS_KEY_ID: settings.accessKeyId,
    AWS_SECRET_ACCESS_KEY: settings.secretAccessKey,
    // The person's own AWS settings must never reach a function that runs here.
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: model.functionName,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(model.memoryMegabytes),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    LAMBDA_TASK_ROOT: model.codeDirectory,
    NODE_ENV: 'production',
    TZ: 'UTC',
  };
}
