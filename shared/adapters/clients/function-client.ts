import { LambdaClient } from '@aws-sdk/client-lambda';

let functionClient: LambdaClient | undefined;

/** The Lambda client of this process, made on first use. */
export const getFunctionClient = (): LambdaClient => {
  functionClient ??= new LambdaClient({});
  return functionClient;
};
