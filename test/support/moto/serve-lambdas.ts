import { text } from 'node:stream/consumers';
import { type Json, parseJson } from '#local/step-functions/json.ts';
import { StatesError } from '#local/step-functions/states-error.ts';
import { type Listening, listen } from '#test/support/listen.ts';

/** A Lambda function for another interpreter. */
export type ServedLambda = (payload: Json) => unknown;

const path = /^\/2015-03-31\/functions\/([^/]+)\/invocations/;

/** Plays the invoke operation of Lambda; `lambdas` is asked at every call, so that tests can exchange it. */
export async function serveLambdas(lambdas: () => Record<string, ServedLambda>): Promise<Listening> {
  return listen(async (request, response) => {
    const name = decodeURIComponent(path.exec(request.url ?? '')?.[1] ?? '');
    const lambda = lambdas()[name];
    const body = await text(request);
    if (!lambda) {
      response.writeHead(404, { 'x-amzn-errortype': 'ResourceNotFoundException' }).end('{}');
      return;
    }
    try {
      response.end(JSON.stringify((await lambda(parseJson(body || '{}'))) ?? null));
    } catch (fault) {
      const errorType = fault instanceof StatesError ? fault.error : 'Error';
      response.setHeader('x-amz-function-error', 'Unhandled');
      response.end(JSON.stringify({ errorType, errorMessage: String(fault) }));
    }
  });
}
