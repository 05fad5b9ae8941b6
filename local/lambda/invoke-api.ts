import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AsynchronousInvocations } from './asynchronous-invocations.ts';
import { payloadLimitBytes } from './invocation.ts';
import type { LocalLambda } from './local-lambda.ts';

const invokePath = /^\/2015-03-31\/functions\/([^/?]+)\/invocations(?:\?|$)/;

/** True for a call of Lambda's Invoke operation. */
export function isInvokePath(url: string): boolean {
  return invokePath.test(url);
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': code });
  response.end(JSON.stringify({ Type: 'User', message }));
}

/** Answers Lambda's Invoke operation: types RequestResponse and Event. */
export async function handleInvoke(
  lambda: LocalLambda,
  asynchronous: AsynchronousInvocations,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://local');
  const name = decodeURIComponent(invokePath.exec(url.pathname)?.[1] ?? '');
  const qualifier = url.searchParams.get('Qualifier') ?? undefined;
  const model = lambda.find(name, qualifier);
  if (!model) return refuse(response, 404, 'ResourceNotFoundException', `Function not found: ${name}`);
  if (body.length > payloadLimitBytes) {
    return refuse(response, 413, 'RequestTooLargeException', `${body.length} byte payload is too large`);
  }
  const payload = body.length === 0 ? '{}' : body.toString('utf8');
  if (!isJson(payload)) return refuse(response, 400, 'InvalidRequestContentException', 'Could not parse request body');
  const type = request.headers['x-amz-invocation-type'] ?? 'RequestResponse';
  if (type === 'Event') {
    asynchronous.accept(qualifier ? `${model.arn}:${qualifier}` : model.arn, payload);
    response.writeHead(202).end();
    return;
  }
  // Were it run all the same, a trial (DryRun) would act.
  if (type !== 'RequestResponse') {
    return refuse(response, 400, 'InvalidParameterValueException', `The invocation type ${type} is not supported`);
  }
  const result = await lambda.invoke(model, payload, qualifier);
  response.writeHead(200, {
    'content-type': 'application/json',
    'x-amz-executed-version': '$LATEST',
    ...(result.kind === 'error' ? { 'x-amz-function-error': 'Unhandled' } : {}),
  });
  response.end(result.payload);
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
