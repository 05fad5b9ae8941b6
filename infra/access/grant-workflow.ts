import type * as kms from 'aws-cdk-lib/aws-kms';
import { acknowledge } from '../compliance.ts';
import type { WorkflowArns } from '../constructs/onboarding-workflow.ts';
import type { ServiceFunctions } from '../constructs/service-functions.ts';

/** Who may start, resume and stop the runs of the one state machine. */
export const grantWorkflow = (functions: ServiceFunctions, arns: WorkflowArns, tokenKey: kms.IKey): void => {
  const throughWorkflow = {
    StringEquals: { 'kms:EncryptionContext:aws:states:stateMachineArn': arns.stateMachine },
  };
  functions.of('start-workflow').allow(['states:StartExecution'], [arns.stateMachine, arns.alias]);
  functions.of('resume-workflow').allow(['states:SendTaskSuccess'], [arns.stateMachine]);
  // Inputs, outcomes and the reason of a stop are encrypted in the name of the caller.
  for (const name of ['start-workflow', 'resume-workflow'] as const) {
    functions.of(name).allow(['kms:Decrypt', 'kms:GenerateDataKey'], [tokenKey.keyArn], throughWorkflow);
  }
  // A run that takes over an application ends those before it.
  const starter = functions.of('start-workflow');
  starter.allow(['states:StopExecution'], [arns.executions]);
  acknowledge(
    starter.role,
    `AwsSolutions-IAM5[Resource::arn:aws:states:ap-northeast-1:<AWS::AccountId>:execution:${arns.name}:*]`,
    'It may stop any run of this one state machine, and no other.',
  );
};
