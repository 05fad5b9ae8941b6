import { buffer } from 'node:stream/consumers';
import { vi } from 'vitest';
import * as z from 'zod/mini';
import { decideAndSave } from '#functions/wiring/decide-and-save.ts';
import { createObservability } from '#functions/wiring/observability.ts';
import { applicationStoreFrom, functionSignalsFrom } from '#functions/wiring/parts.ts';
import { signalChange } from '#functions/wiring/signal-change.ts';
import { StatesError } from '#local/step-functions/states-error.ts';
import { createAccountStore } from '#shared/adapters/account-store.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { lambdaFunctions } from '#shared/contracts/environment.ts';
import type { Application } from '#shared/domain/application.ts';
import type { Decision } from '#shared/domain/decisions/decision.ts';
import {
  aliasArn,
  executionArnOf,
  openMailService,
  openWorkflowService,
} from '#test/functions/delivery/local-services.ts';
import { listen } from '#test/support/listen.ts';
import { startLocalTables } from '#test/support/local-aws.ts';
import { runnableDefinition } from './scripted-run.ts';

type Handler = (event: unknown) => Promise<unknown>;
const functionModuleSchema = z.looseObject({ handler: z.custom<Handler>((value) => typeof value === 'function') });
const invocationSchema = z.looseObject({ FunctionName: z.string(), Payload: z.unknown() });

/** The functions of these rooms by name; the APIs have tests of their own. */
const loadHandlers = async (): Promise<Map<string, Handler>> => {
  const entries = Object.entries(lambdaFunctions).filter(([, { entry }]) => !entry.endsWith('/api.ts'));
  const loaded = entries.map(async ([name, { entry }]): Promise<[string, Handler]> => {
    const imported: unknown = await import(/* @vite-ignore */ `../../${entry}`);
    return [name, functionModuleSchema.parse(imported).handler];
  });
  return new Map(await Promise.all(loaded));
};

const invokeForTask = async (handlers: ReadonlyMap<string, Handler>, given: unknown): Promise<unknown> => {
  const { FunctionName, Payload } = invocationSchema.parse(given);
  const handler = handlers.get(FunctionName);
  if (!handler) throw new StatesError('Lambda.ResourceNotFoundException', FunctionName);
  try {
    const answer = await handler(JSON.parse(JSON.stringify(Payload)));
    return { StatusCode: 200, Payload: JSON.parse(JSON.stringify(answer ?? null)) };
  } catch (error) {
    throw error instanceof Error ? new StatesError(error.name, error.message) : error;
  }
};

/** Invokes functions asynchronously, as signals do; the invocations count as work in flight. */
const openFunctionService = (handlers: ReadonlyMap<string, Handler>, track: (work: Promise<unknown>) => void) =>
  listen((request, response) => {
    const [, name = ''] = /\/functions\/([^/]+)\/invocations/.exec(request.url ?? '') ?? [];
    const work = buffer(request).then((body) => {
      response.writeHead(202).end();
      return handlers.get(name)?.(JSON.parse(body.toString()));
    });
    track(work);
  });

/** Lets calls of handlers begin only when the one before has ended, so that the same story always has the same order. */
const inOrder = (handlers: ReadonlyMap<string, Handler>): Map<string, Handler> => {
  let last: Promise<unknown> = Promise.resolve();
  const queued =
    (handler: Handler): Handler =>
    (event) => {
      const call = last.then(() => handler(event));
      last = call.catch(() => {});
      return call;
    };
  return new Map([...handlers].map(([name, handler]) => [name, queued(handler)]));
};

/** The real functions, the real state machine and the real adapters over stand-ins of the services on this machine. */
export const startFunctionSystem = async (at: string, { isInOrder = false } = {}) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
  const loaded = await loadHandlers();
  const handlers = isInOrder ? inOrder(loaded) : loaded;
  const local = await startLocalTables();
  const mail = await openMailService();
  const workflow = await openWorkflowService(runnableDefinition, (_, given) => invokeForTask(handlers, given));
  const functions = await openFunctionService(handlers, (work) => void workflow.clock.track(work));
  const environment = {
    APPLICATIONS_TABLE: local.tables.applications,
    AUDIT_TRAIL_TABLE: local.tables.auditTrail,
    WAITS_TABLE: local.tables.waits,
    CLAIMS_TABLE: local.tables.claims,
    ACCOUNTS_TABLE: local.accountsTable,
    RESUME_WORKFLOW_FUNCTION: 'resume-workflow',
    START_WORKFLOW_FUNCTION: 'start-workflow',
    SEND_MAIL_FUNCTION: 'send-mail',
    DESTROY_SCANS_FUNCTION: 'destroy-scans',
    WORKFLOW_ALIAS_ARN: aliasArn,
    MAIL_SENDER: 'no-reply@clocall.example',
    MAIL_CONFIGURATION_SET: 'mails',
    OPERATIONS_MAIL: 'operations@clocall.example',
    SITE_ORIGIN: 'https://onboarding.example',
    NUMBER_POOL: '0312340000-0312340099,0120990000-0120990099,05031230000-05031230099',
  };
  const services = {
    AWS_REGION: 'ap-northeast-1',
    AWS_ACCESS_KEY_ID: 'test',
    AWS_SECRET_ACCESS_KEY: 'test',
    AWS_ENDPOINT_URL_DYNAMODB: local.endpoint,
    AWS_ENDPOINT_URL_SFN: workflow.endpoint,
    AWS_ENDPOINT_URL_SES: mail.endpoint,
    AWS_ENDPOINT_URL_LAMBDA: functions.endpoint,
    POWERTOOLS_DEV: 'false',
    POWERTOOLS_LOG_LEVEL: 'SILENT',
    POWERTOOLS_METRICS_DISABLED: 'true',
  };
  for (const [name, value] of Object.entries({ ...environment, ...services })) vi.stubEnv(name, value);
  const store = applicationStoreFrom(environment);
  const observability = createObservability('staff-api');
  const signals = functionSignalsFrom(environment, observability);
  const accounts = createAccountStore({ documentClient: getDocumentClient(), table: local.accountsTable });
  const settle = () => workflow.clock.idle();
  const read = async (applicationId: string): Promise<Application> => {
    const loaded = await store.load(applicationId);
    if (!loaded) throw new Error('unknown application');
    return loaded.application;
  };
  return {
    local,
    store,
    accounts,
    signals,
    mail,
    clock: workflow.clock,
    handlers,
    read,
    settle,
    /** Somebody decides something, it is saved and signalled, and everything that follows from it happens. */
    act: async (applicationId: string, decide: (application: Application) => Decision): Promise<Application> => {
      const result = await decideAndSave({ store, applicationId, decide });
      if (!result.ok) throw new Error(`refused: ${result.refusal.code}`);
      await signalChange(signals, result.change);
      await settle();
      return read(applicationId);
    },
    run: (name: string) =>
      z
        .looseObject({ status: z.string(), output: z.optional(z.string()), error: z.optional(z.string()) })
        .parse(workflow.engine.call('DescribeExecution', { executionArn: executionArnOf(name) })),
    stop: async () => {
      vi.unstubAllEnvs();
      vi.useRealTimers();
      getDocumentClient().destroy();
      await functions.stop();
      await workflow.stop();
      await mail.stop();
      await local.stop();
    },
  };
};

export type FunctionSystem = Awaited<ReturnType<typeof startFunctionSystem>>;
