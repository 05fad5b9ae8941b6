import type { TableSpec } from '../dynamodb/table-spec.ts';
import type { PoolSpec } from '../identity/pool-spec.ts';
import type { BucketSpec } from '../s3/bucket-spec.ts';

/** A Lambda function of the template, with the aliases and versions by which it may be called. */
export interface FunctionModel {
  readonly functionName: string;
  readonly arn: string;
  readonly codeDirectory: string;
  readonly handler: string;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  readonly reservedConcurrency: number | undefined;
  readonly environment: Readonly<Record<string, string>>;
  readonly qualifiers: Set<string>;
  readonly asynchronous: { maximumRetryAttempts: number; maximumEventAgeSeconds: number };
}

/** A state machine of the template, its definition with every substitution made. */
export interface StateMachineModel {
  readonly arn: string;
  readonly name: string;
  readonly definition: string;
  readonly roleArn: string;
  readonly versionArns: string[];
  readonly aliasArns: string[];
}

export interface JwtAuthorizerModel {
  readonly issuer: string;
  readonly audience: readonly string[];
}

export interface RouteModel {
  readonly routeKey: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  readonly authorizer: JwtAuthorizerModel | undefined;
  readonly scopes: readonly string[];
}

/** An HTTP API (API Gateway v2) of the template. */
export interface HttpApiModel {
  readonly apiId: string;
  readonly cors: HttpApiCorsModel | undefined;
  readonly routes: RouteModel[];
}

export interface HttpApiCorsModel {
  readonly allowOrigins: readonly string[];
  readonly allowMethods: readonly string[];
  readonly allowHeaders: readonly string[];
  readonly exposeHeaders: readonly string[];
  readonly allowCredentials: boolean;
  readonly maxAge: number | undefined;
}

/** A Cognito user pool of the template with its clients and groups. */
export interface UserPoolModel extends PoolSpec {
  readonly preTokenFunctionArn: string | undefined;
}

/** Where the events of an SES configuration set go. */
export interface MailEventDestinationModel {
  readonly configurationSet: string;
  readonly eventTypes: readonly string[];
}

/** An EventBridge rule of the template. */
export interface EventRuleModel {
  readonly pattern: { readonly source: readonly string[]; readonly detailType: readonly string[] | undefined };
  readonly targetArns: readonly string[];
}

/** An EventBridge Scheduler schedule of the template. */
export interface ScheduleModel {
  readonly scheduleName: string;
  readonly arn: string;
  readonly expression: string;
  readonly timeZone: string;
  readonly targetArn: string;
  /** The JSON that the target gets; the scheduler's own event when absent. */
  readonly input: string | undefined;
}

/** Everything of the synthesized templates that runs on this machine. */
export interface SystemModel {
  readonly tables: TableSpec[];
  readonly buckets: BucketSpec[];
  readonly functions: FunctionModel[];
  readonly stateMachines: StateMachineModel[];
  readonly httpApis: HttpApiModel[];
  readonly userPools: UserPoolModel[];
  readonly mailIdentities: string[];
  readonly configurationSets: string[];
  readonly mailEventDestinations: MailEventDestinationModel[];
  readonly eventRules: EventRuleModel[];
  readonly schedules: ScheduleModel[];
  /** Resource type → how many of them are left out on purpose. */
  readonly ignored: Map<string, number>;
}

/** A model without any resource. */
export function emptySystemModel(): SystemModel {
  return {
    tables: [],
    buckets: [],
    functions: [],
    stateMachines: [],
    httpApis: [],
    userPools: [],
    mailIdentities: [],
    configurationSets: [],
    mailEventDestinations: [],
    eventRules: [],
    schedules: [],
    ignored: new Map(),
  };
}
