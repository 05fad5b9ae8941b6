import { text } from 'node:stream/consumers';
import jsonata from 'jsonata';
import { awsFunctions } from '#local/step-functions/expressions/aws-functions.ts';
import { describeJsonataFault } from '#local/step-functions/expressions/compile-expression.ts';
import { type Listening, listen } from '#test/support/listen.ts';

/** Evaluates JSONata for a program of another language: the expression is the request body. */
export async function serveJsonata(): Promise<Listening> {
  return listen(async (request, response) => {
    response.end(JSON.stringify(await evaluate(await text(request))));
  });
}

// moto rewrites $parse to $eval, which Step Functions does not have.
const { eval: _refused, ...functions } = awsFunctions;

async function evaluate(expression: string): Promise<{ result: unknown } | { fault: string }> {
  try {
    const result: unknown = await jsonata(expression).evaluate(undefined, functions);
    return { result: result ?? null };
  } catch (fault) {
    return { fault: describeJsonataFault(fault) };
  }
}
