import { Duration } from 'aws-cdk-lib';
import type * as kms from 'aws-cdk-lib/aws-kms';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type LambdaFunctionName, lambdaFunctions, readEnvironment } from '#shared/contracts/environment.ts';
import type { FunctionCode } from '../function-code.ts';
import type { Settings } from '../settings.ts';
import { ServiceFunction } from './service-function.ts';

/** Every function but the one that belongs to the user pools. */
export type ServiceFunctionName = Exclude<LambdaFunctionName, 'add-token-claims'>;

/** The functions that other functions call, by the variable that tells the callers their names. */
export const calledFunctions = {
  RESUME_WORKFLOW_FUNCTION: 'resume-workflow',
  START_WORKFLOW_FUNCTION: 'start-workflow',
  SEND_MAIL_FUNCTION: 'send-mail',
  DESTROY_SCANS_FUNCTION: 'destroy-scans',
} as const satisfies Record<string, ServiceFunctionName>;

type VariableName = (typeof lambdaFunctions)[ServiceFunctionName]['environment'][number];
/** The variables whose values do not come from the functions themselves. */
export type OuterVariables = Record<Exclude<VariableName, keyof typeof calledFunctions>, string>;

interface ServiceFunctionsProps {
  readonly outer: OuterVariables;
  readonly functionCode: FunctionCode;
  readonly settings: Settings;
  readonly logKey: kms.IKey;
  readonly failedEvents: sqs.IQueue;
}

const asynchronous: ReadonlySet<ServiceFunctionName> = new Set([
  'resume-workflow',
  'start-workflow',
  'send-mail',
  'destroy-scans',
  'sweep-undelivered',
  'record-mail-event',
]);

const sizes: Partial<Record<ServiceFunctionName, { readonly timeout: Duration; readonly memorySize: number }>> = {
  'customer-api': { timeout: Duration.seconds(20), memorySize: 1024 },
  // Looks into scans of up to twenty megabytes, whole in memory.
  'staff-api': { timeout: Duration.seconds(20), memorySize: 1536 },
  // Lays out a document with a face of five megabytes.
  'export-record': { timeout: Duration.seconds(20), memorySize: 1536 },
  // The same with two faces.
  'print-pack': { timeout: Duration.seconds(20), memorySize: 1536 },
  'sweep-undelivered': { timeout: Duration.seconds(50), memorySize: 512 },
};

const isServiceFunction = (name: string): name is ServiceFunctionName =>
  Object.hasOwn(lambdaFunctions, name) && name !== 'add-token-claims';

/** The functions of the service, each with exactly the variables that its contract lists. */
export class ServiceFunctions extends Construct {
  readonly #byName = new Map<ServiceFunctionName, ServiceFunction>();

  constructor(scope: Construct, { outer, failedEvents, ...common }: ServiceFunctionsProps) {
    super(scope, 'Functions');
    const variables: Record<string, string> = { ...outer };
    const create = (name: ServiceFunctionName): ServiceFunction => {
      const created = new ServiceFunction(this, {
        ...common,
        name,
        environment: readEnvironment(name, variables),
        ...sizes[name],
        ...(asynchronous.has(name) ? { failedEvents } : {}),
      });
      this.#byName.set(name, created);
      return created;
    };
    for (const [variable, name] of Object.entries(calledFunctions)) {
      variables[variable] = create(name).lambda.functionName;
    }
    const others = Object.keys(lambdaFunctions).filter(isServiceFunction);
    for (const name of others.filter((other) => !this.#byName.has(other))) create(name);
  }

  /** The function of this name. */
  of(name: ServiceFunctionName): ServiceFunction {
    const found = this.#byName.get(name);
    if (!found) throw new Error(`${name} is no function of the service`);
    return found;
  }

  /** Every function of the service. */
  all(): readonly ServiceFunction[] {
    return [...this.#byName.values()];
  }
}
