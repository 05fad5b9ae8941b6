import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as lambda from 'aws-cdk-lib/aws-lambda';
import * as logs from 'aws-cdk-lib/aws-logs';
import type * as sqs from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionEnvironment, LambdaFunctionName } from '#shared/contracts/environment.ts';
import { acknowledge } from '../compliance.ts';
import type { FunctionCode } from '../function-code.ts';
import type { Settings } from '../settings.ts';

interface ServiceFunctionProps<Name extends LambdaFunctionName> {
  readonly name: Name;
  readonly environment: FunctionEnvironment<Name>;
  readonly functionCode: FunctionCode;
  readonly settings: Settings;
  readonly logKey: kms.IKey;
  readonly timeout?: Duration;
  readonly memorySize?: number;
  /** Takes the events that failed for good; only functions that are called asynchronously have them. */
  readonly failedEvents?: sqs.IQueue;
}

/** `send-mail` → `SendMail`. */
export const pascalCase = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_, _dash, letter: string) => letter.toUpperCase());

/** A Lambda function with a log group and a role of its own that may do nothing but write that log and traces. */
export class ServiceFunction<Name extends LambdaFunctionName = LambdaFunctionName> extends Construct {
  readonly name: Name;
  readonly lambda: lambda.Function;
  readonly role: iam.Role;

  constructor(scope: Construct, props: ServiceFunctionProps<Name>) {
    super(scope, pascalCase(props.name));
    const { name, environment, functionCode, settings, logKey, failedEvents } = props;
    this.name = name;
    const logGroup = new logs.LogGroup(this, 'Logs', {
      retention: settings.logRetentionDays,
      encryptionKey: logKey,
      removalPolicy: settings.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.role = new iam.Role(this, 'Role', { assumedBy: new iam.ServicePrincipal('lambda.amazonaws.com') });
    this.lambda = new lambda.Function(this, 'Function', {
      runtime: lambda.Runtime.NODEJS_24_X,
      architecture: lambda.Architecture.ARM_64,
      handler: 'index.handler',
      code: functionCode(name),
      role: this.role,
      environment: { ...environment },
      timeout: props.timeout ?? Duration.seconds(15),
      memorySize: props.memorySize ?? 512,
      tracing: lambda.Tracing.ACTIVE,
      loggingFormat: lambda.LoggingFormat.JSON,
      logGroup,
      ...(failedEvents ? { deadLetterQueue: failedEvents } : {}),
    });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], [logGroup.logGroupArn]);
    this.#acknowledgeFindings(failedEvents !== undefined);
  }

  /** Adds a statement to the role. */
  allow(actions: string[], resources: string[], conditions?: Record<string, Record<string, unknown>>): void {
    this.role.addToPrincipalPolicy(
      new iam.PolicyStatement({ actions, resources, ...(conditions ? { conditions } : {}) }),
    );
  }

  #acknowledgeFindings(hasFailedEvents: boolean): void {
    acknowledge(
      this.role,
      'AwsSolutions-IAM5[Resource::*]',
      'X-Ray has no resources to name: traces can be written to the account only.',
    );
    if (hasFailedEvents) return;
    acknowledge(
      this.lambda,
      'Serverless-LambdaDLQ',
      'Called synchronously only: its caller sees the failure and tries again.',
    );
  }
}
