import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as kms from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

/** One key for each class of data, so that a role that reads one class cannot decrypt another. */
export class EncryptionKeys extends Construct {
  /** Applications, accounts, claims and the audit trail. */
  readonly cases: kms.Key;
  /** Scans of identity documents. */
  readonly documents: kms.Key;
  /** Task tokens and the runs of the workflow. */
  readonly tokens: kms.Key;
  /** What is suspected, and who has read it. */
  readonly suspicions: kms.Key;
  /** Log groups and alarms. */
  readonly operations: kms.Key;

  constructor(scope: Construct, settings: Settings) {
    super(scope, 'Keys');
    const removalPolicy = settings.keepsState ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
    const key = (id: string, description: string) =>
      new kms.Key(this, id, { description, removalPolicy, enableKeyRotation: true });
    this.cases = key('Cases', 'Applications, accounts, claims and the audit trail');
    this.documents = key('Documents', 'Scans of identity documents');
    this.tokens = key('Tokens', 'Task tokens and runs of the workflow');
    this.suspicions = key('Suspicions', 'What is suspected, and who has read it');
    this.operations = key('Operations', 'Logs and alarms');
    this.#letServicesUseOperationsKey();
  }

  #letServicesUseOperationsKey(): void {
    const stack = Stack.of(this);
    const logGroups = stack.formatArn({ service: 'logs', resource: '*', arnFormat: ArnFormat.NO_RESOURCE_NAME });
    this.operations.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'LogGroupsOfThisAccount',
        principals: [new iam.ServicePrincipal(`logs.${stack.region}.amazonaws.com`)],
        actions: [
          'kms:Encrypt',
          'kms:Decrypt',
          'kms:ReEncryptFrom',
          'kms:ReEncryptTo',
          'kms:GenerateDataKey',
          'kms:DescribeKey',
        ],
        resources: ['*'],
        conditions: { ArnLike: { 'kms:EncryptionContext:aws:logs:arn': logGroups } },
      }),
    );
    this.operations.addToResourcePolicy(
      new iam.PolicyStatement({
        sid: 'AlarmsOfThisAccount',
        principals: [new iam.ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': stack.account } },
      }),
    );
  }
}
