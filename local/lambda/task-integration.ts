import * as z from 'zod/mini';
import { StatesError, statesErrors } from '../step-functions/states-error.ts';
import { parseFunctionName } from './function-name.ts';
import { functionErrorSchema, type InvocationResult } from './invocation.ts';
import type { LocalLambda } from './local-lambda.ts';

const argumentsSchema = z.strictObject({
  FunctionName: z.string(),
  Payload: z._default(z.unknown(), {}),
  Qualifier: z.optional(z.string()),
});

/** Carries out a `lambda:invoke` task. An error of the function has its own name, so that Retry and Catch can match it. */
export async function invokeForTask(lambda: LocalLambda, taskArguments: unknown): Promise<unknown> {
  const parsed = argumentsSchema.safeParse(taskArguments);
  if (!parsed.success) throw new StatesError(statesErrors.runtime, 'The arguments of lambda:invoke are not valid.');
  const { FunctionName, Payload, Qualifier } = parsed.data;
  const model = lambda.find(FunctionName, Qualifier);
  if (!model) {
    throw new StatesError('Lambda.ResourceNotFoundException', `Function not found: ${FunctionName}`);
  }
  const qualifier = Qualifier ?? parseFunctionName(FunctionName).qualifier;
  return readResult(await lambda.invoke(model, JSON.stringify(Payload), qualifier));
}

function readResult({ kind, payload }: InvocationResult): unknown {
  const content: unknown = JSON.parse(payload);
  if (kind === 'error') throw new StatesError(functionErrorSchema.parse(content).errorType, payload);
  return { ExecutedVersion: '$LATEST', Payload: content, StatusCode: 200 };
}
