import { SFNClient } from '@aws-sdk/client-sfn';

let workflowClient: SFNClient | undefined;

/** The Step Functions client of this process, made on first use. */
export const getWorkflowClient = (): SFNClient => {
  workflowClient ??= new SFNClient({});
  return workflowClient;
};
