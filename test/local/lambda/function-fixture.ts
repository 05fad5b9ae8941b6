import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalLambda } from '#local/lambda/local-lambda.ts';
import type { FunctionModel } from '#local/template/system-model.ts';

/** Functions written into a temporary directory, and a LocalLambda that runs them. */
export interface FunctionFixture {
  readonly directory: string;
  readonly clock: VirtualClock;
  readonly lambda: LocalLambda;
  readonly errors: string[];
  close(): Promise<void>;
}

/** Makes a function of each module text; it is called by its key, and its handler is the export `handler`. */
export function openFunctions(
  modules: Record<string, string>,
  settings: Partial<FunctionModel> = {},
  clock = new VirtualClock(),
): FunctionFixture {
  const directory = mkdtempSync(join(tmpdir(), 'functions-'));
  const errors: string[] = [];
  const functions = Object.entries(modules).map(([functionName, source]): FunctionModel => {
    const codeDirectory = join(directory, functionName);
    mkdirSync(codeDirectory);
    writeFileSync(join(codeDirectory, 'index.mjs'), source);
    return {
      functionName,
      arn: `arn:aws:lambda:ap-northeast-1:000000000000:function:${functionName}`,
      codeDirectory,
      handler: 'index.handler',
      timeoutSeconds: 5,
      memoryMegabytes: 128,
      reservedConcurrency: undefined,
      environment: { GREETING: 'hello' },
      qualifiers: new Set(['$LATEST', '1', 'live']),
      asynchronous: { maximumRetryAttempts: 2, maximumEventAgeSeconds: 21_600 },
      ...settings,
    };
  });
  const lambda = new LocalLambda({
    functions,
    clock,
    logDirectory: join(directory, 'logs'),
    reportError: (line) => errors.push(line),
    environment: {
      awsEndpoint: 'http://127.0.0.1:1',
      region: 'ap-northeast-1',
      accessKeyId: 'key',
      secretAccessKey: 'secret',
      clockOffset: clock.sharedOffset,
      compileCacheDirectory: join(directory, 'cache'),
    },
  });
  const close = async () => {
    await lambda.close();
    clock.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { directory, clock, lambda, errors, close };
}

/** Invokes by name and reads the answer. */
export async function call(lambda: LocalLambda, name: string, event: unknown = {}): Promise<unknown> {
  const model = lambda.find(name);
  if (!model) throw new Error(`there is no function ${name}`);
  const { payload } = await lambda.invoke(model, JSON.stringify(event));
  return JSON.parse(payload);
}
