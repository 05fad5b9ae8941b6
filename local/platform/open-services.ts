import { join } from 'node:path';
import type { VirtualClock } from '../clock/virtual-clock.ts';
import { LocalDynamoDb } from '../dynamodb/local-dynamodb.ts';
import { LocalIdentity } from '../identity/local-identity.ts';
import { AsynchronousInvocations } from '../lambda/asynchronous-invocations.ts';
import { LocalLambda } from '../lambda/local-lambda.ts';
import { invokeForTask } from '../lambda/task-integration.ts';
import { LocalMail } from '../mail/local-mail.ts';
import { LocalS3 } from '../s3/local-s3.ts';
import { LocalSchedules } from '../schedules/local-schedules.ts';
import { LocalStepFunctions } from '../step-functions/local-step-functions.ts';
import { StatesError, statesErrors } from '../step-functions/states-error.ts';
import { localRegion } from '../template/local-account.ts';
import type { SystemModel } from '../template/system-model.ts';
import { publishToRules } from './event-bus.ts';
import { openPart } from './start-refusal.ts';
import type { StateDirectory } from './state-directory.ts';

/** Every part of the platform, opened on the same state, model and clock. */
export interface Services {
  readonly dynamoDb: LocalDynamoDb;
  readonly s3: LocalS3;
  readonly stepFunctions: LocalStepFunctions;
  readonly lambda: LocalLambda;
  readonly asynchronous: AsynchronousInvocations;
  readonly mail: LocalMail;
  readonly identity: LocalIdentity;
  readonly schedules: LocalSchedules;
}

export interface ServiceSurroundings {
  readonly model: SystemModel;
  readonly clock: VirtualClock;
  readonly state: StateDirectory;
  readonly webOrigin: string;
  readonly awsEndpoint: string;
  readonly reportError: (line: string) => void;
  readonly liveEnvironments: number | undefined;
}

/** Opens the services; nothing runs yet. */
export async function openServices(surroundings: ServiceSurroundings): Promise<Services> {
  const { model, clock, state, reportError } = surroundings;
  const lambda = openLambda(surroundings);
  const asynchronous = new AsynchronousInvocations(state.database, lambda, clock, reportError);
  const mail = await openPart('mail', state.path, () => openMail(surroundings, asynchronous));
  return {
    lambda,
    asynchronous,
    mail,
    schedules: new LocalSchedules(state.database, clock, asynchronous, model.schedules),
    dynamoDb: await openPart('dynamodb', state.path, () => openDynamoDb(surroundings)),
    s3: await openPart('s3', state.path, () => openS3(surroundings)),
    stepFunctions: await openPart('step-functions.db', state.path, () => openStepFunctions(surroundings, lambda)),
    identity: await openPart('identity', state.path, () => openIdentity(surroundings, lambda, mail)),
  };
}

/** Closes everything, what acts before what it acts on, so that no worker's end counts as a failure. */
export async function closeServices(services: Services): Promise<void> {
  services.schedules.close();
  services.stepFunctions.close();
  services.asynchronous.close();
  await services.lambda.close();
  await services.mail.close();
  services.identity.close();
  await services.s3.close();
  await services.dynamoDb.close();
}

function openLambda(surroundings: ServiceSurroundings): LocalLambda {
  const { model, clock, state, awsEndpoint, reportError, liveEnvironments } = surroundings;
  return new LocalLambda({
    functions: model.functions,
    clock,
    ...(liveEnvironments && { liveEnvironments }),
    logDirectory: join(state.path, 'logs'),
    reportError,
    environment: {
      ...state.secrets,
      awsEndpoint,
      region: localRegion,
      clockOffset: clock.sharedOffset,
      compileCacheDirectory: join(state.path, 'compile-cache'),
    },
  });
}

function openMail({ model, clock, state }: ServiceSurroundings, asynchronous: AsynchronousInvocations): LocalMail {
  return LocalMail.open({
    directory: state.path,
    clock,
    verifiedIdentities: model.mailIdentities,
    configurationSets: model.configurationSets,
    publishEvent: async (event) => publishToRules(model, asynchronous, event),
  });
}

async function openDynamoDb({ model, clock, state }: ServiceSurroundings): Promise<LocalDynamoDb> {
  const dynamoDb = await LocalDynamoDb.open({ directory: join(state.path, 'dynamodb'), clock });
  for (const table of model.tables) await dynamoDb.ensureTable(table);
  return dynamoDb;
}

async function openS3({ model, clock, state }: ServiceSurroundings): Promise<LocalS3> {
  const { accessKeyId, secretAccessKey } = state.secrets;
  const secretAccessKeyOf = (id: string) => (id === accessKeyId ? secretAccessKey : undefined);
  const s3 = await LocalS3.open({ directory: join(state.path, 's3'), clock, secretAccessKeyOf });
  for (const bucket of model.buckets) await s3.ensureBucket(bucket);
  return s3;
}

function openStepFunctions({ model, clock, state }: ServiceSurroundings, lambda: LocalLambda): LocalStepFunctions {
  const invoke = async (resource: string, taskArguments: unknown) => {
    if (resource === 'arn:aws:states:::lambda:invoke') return invokeForTask(lambda, taskArguments);
    throw new StatesError(statesErrors.runtime, `${resource} is not supported on this machine.`);
  };
  const file = join(state.path, 'step-functions.db');
  const stepFunctions = LocalStepFunctions.open({ file, clock, integrations: { invoke } });
  for (const { arn, name, definition, roleArn, versionArns, aliasArns } of model.stateMachines) {
    stepFunctions.defineStateMachine({ arn, name, definition, roleArn });
    if (versionArns.length === 0) continue;
    const versionArn = stepFunctions.publishVersion(arn);
    for (const aliasArn of aliasArns) {
      stepFunctions.defineAlias({ arn: aliasArn, routing: [{ versionArn, weight: 100 }] });
    }
  }
  return stepFunctions;
}

function openIdentity(
  { model, state, webOrigin }: ServiceSurroundings,
  lambda: LocalLambda,
  mail: LocalMail,
): Promise<LocalIdentity> {
  return LocalIdentity.open({
    directory: state.path,
    origin: webOrigin,
    pools: model.userPools,
    deliverMail: (message) => mail.deliver(message),
    customizeAccessToken: (event) => askTrigger(model, lambda, event),
  });
}

async function askTrigger(model: SystemModel, lambda: LocalLambda, event: unknown): Promise<unknown> {
  const poolId = typeof event === 'object' && event && 'userPoolId' in event ? event.userPoolId : undefined;
  const arn = model.userPools.find((pool) => pool.poolId === poolId)?.preTokenFunctionArn;
  if (!arn) return event;
  const trigger = lambda.find(arn);
  if (!trigger) throw new Error(`The trigger ${arn} is no function of the template.`);
  const { kind, payload } = await lambda.invoke(trigger, JSON.stringify(event));
  if (kind === 'error') throw new Error(`The trigger ${trigger.functionName} failed; its log says why.`);
  return JSON.parse(payload);
}
