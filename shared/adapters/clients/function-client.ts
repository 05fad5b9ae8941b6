import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';

let functionClient: LambdaClient | undefined;

/** Invokes a function without waiting for it, by the Lambda client of this process, or by the one that is given. */
export const invokeLater = async (
  functionName: string,
  payload: Readonly<Record<string, string>>,
  client?: LambdaClient,
): Promise<void> => {
  functionClient ??= new LambdaClient({});
  await (client ?? functionClient).send(
    new InvokeCommand({
      FunctionName: functionName,
      InvocationType: 'Event',
      Payload: Buffer.from(JSON.stringify(payload)),
    }),
  );
};
