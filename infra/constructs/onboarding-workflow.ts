import { ArnFormat, RemovalPolicy, type Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as kms from 'aws-cdk-lib/aws-kms';
import * as logs from 'aws-cdk-lib/aws-logs';
import * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { functionsOfOnboarding, onboardingDefinition } from '#workflows/onboarding.ts';
import { acknowledge } from '../compliance.ts';
import type { Settings } from '../settings.ts';
import type { ServiceFunctions } from './service-functions.ts';

const aliasName = 'live';

/** The ARNs that follow from the machine's name, known before the machine is made: the functions that it calls need them. */
export const workflowArns = (stack: Stack, { stage }: Settings) => {
  const name = `clocall-onboarding-${stage}`;
  const arn = (resource: string, resourceName: string) =>
    stack.formatArn({ service: 'states', resource, resourceName, arnFormat: ArnFormat.COLON_RESOURCE_NAME });
  return {
    name,
    stateMachine: arn('stateMachine', name),
    alias: arn('stateMachine', `${name}:${aliasName}`),
    executions: arn('execution', `${name}:*`),
  };
};
export type WorkflowArns = ReturnType<typeof workflowArns>;

interface OnboardingWorkflowProps {
  readonly arns: WorkflowArns;
  readonly functions: ServiceFunctions;
  readonly settings: Settings;
  readonly tokenKey: kms.IKey;
  readonly logKey: kms.IKey;
}

/** The state machine with a version for every definition and the alias by which runs are started. */
export class OnboardingWorkflow extends Construct {
  readonly stateMachine: sfn.StateMachine;

  constructor(scope: Construct, { arns, functions, settings, tokenKey, logKey }: OnboardingWorkflowProps) {
    super(scope, 'Workflow');
    const called = [...functionsOfOnboarding].map(([placeholder, name]) => {
      if (name === 'add-token-claims') throw new Error('The workflow cannot call the function of the user pools');
      return [placeholder, functions.of(name).lambda.functionArn] as const;
    });
    // What has a name and stayed behind a failed first deployment would stop every other one.
    const removalPolicy = settings.keepsState ? RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE : RemovalPolicy.DESTROY;
    const logGroup = new logs.LogGroup(this, 'Logs', {
      // This prefix spares the size-limited resource policy of CloudWatch Logs.
      logGroupName: `/aws/vendedlogs/states/${arns.name}`,
      retention: settings.logRetentionDays,
      encryptionKey: logKey,
      removalPolicy,
    });
    this.stateMachine = new sfn.StateMachine(this, 'Machine', {
      // With a key of ours the CDK writes the key's condition with this name: a generated one would leave it empty.
      stateMachineName: arns.name,
      stateMachineType: sfn.StateMachineType.STANDARD,
      definitionBody: sfn.DefinitionBody.fromString(onboardingDefinition),
      definitionSubstitutions: Object.fromEntries(called),
      encryptionConfiguration: new sfn.CustomerManagedEncryptionConfiguration(tokenKey),
      tracingEnabled: true,
      // Inputs and outputs hold task tokens.
      logs: { destination: logGroup, level: sfn.LogLevel.ALL, includeExecutionData: false },
      removalPolicy,
    });
    this.stateMachine.addToRolePolicy(
      new iam.PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: called.map(([, functionArn]) => functionArn),
      }),
    );
    this.#publish();
    acknowledge(
      this.stateMachine.role,
      'AwsSolutions-IAM5[Resource::*]',
      'Delivery of logs and traces has no resources to name.',
    );
  }

  #publish(): void {
    const version = new sfn.CfnStateMachineVersion(this, 'Version', {
      stateMachineArn: this.stateMachine.stateMachineArn,
      stateMachineRevisionId: this.stateMachine.stateMachineRevisionId,
    });
    // Runs last for weeks and keep the version that they began with.
    version.applyRemovalPolicy(RemovalPolicy.RETAIN, { applyToUpdateReplacePolicy: true });
    new sfn.CfnStateMachineAlias(this, 'Alias', {
      name: aliasName,
      deploymentPreference: { type: 'ALL_AT_ONCE', stateMachineVersionArn: version.attrArn },
    });
  }
}
