import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { ApiError } from './api-error.ts';

const targetPrefix = 'AWSStepFunctions.';

/** Answers one request of the AWS JSON 1.0 protocol. */
export async function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  call: (operationName: string, body: unknown) => object,
): Promise<void> {
  const body = await text(request);
  try {
    const target = String(request.headers['x-amz-target'] ?? '');
    if (!target.startsWith(targetPrefix))
      throw new ApiError('UnknownOperationException', `Not an operation: '${target}'`);
    answer(response, 200, call(target.slice(targetPrefix.length), parseBody(body)));
  } catch (fault) {
    if (fault instanceof ApiError) answer(response, 400, { __type: fault.code, message: fault.message });
    else answer(response, 500, { __type: 'InternalServerError', message: String(fault) });
  }
}

function parseBody(body: string): unknown {
  try {
    return JSON.parse(body || '{}');
  } catch {
    throw new ApiError('SerializationException', 'The request body is not JSON');
  }
}

function answer(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' });
  response.end(JSON.stringify(body));
}
