import jsonata from 'jsonata';
import { type Json, type JsonObject, toJson } from '../json.ts';
import { QueryEvaluationError } from '../states-error.ts';
import { awsFunctions } from './aws-functions.ts';
import { compileExpression, describeJsonataFault } from './compile-expression.ts';

/** What an expression can see: `$states`, the variables in scope and the clock. */
export interface Scope {
  states: JsonObject;
  variables: JsonObject;
  /** Milliseconds since the epoch, for `$millis()` and `$now()`. */
  now: number;
}

const formatInstant = jsonata('$fromMillis(millis, picture, zone)');

/** Evaluates one JSONata expression; `field` names its place in messages. */
export async function evaluateExpression(text: string, scope: Scope, field: string): Promise<Json> {
  const result = await evaluate(text, scope, field);
  if (result === undefined) {
    throw fail(text, field, 'returned nothing (undefined).');
  }
  if (typeof result === 'function' || isJsonataFunction(result)) {
    throw fail(text, field, 'returned an unsupported result type.');
  }
  return toJson(result);
}

async function evaluate(text: string, scope: Scope, field: string): Promise<unknown> {
  const clock = {
    millis: () => scope.now,
    now: (picture?: string, zone?: string) => formatInstant.evaluate({ millis: scope.now, picture, zone }),
  };
  try {
    const bindings = { ...awsFunctions, ...clock, ...scope.variables, states: scope.states };
    return await compileExpression(text).evaluate(undefined, bindings);
  } catch (fault) {
    throw fail(text, field, `threw an error during evaluation. ${describeJsonataFault(fault)}`);
  }
}

function isJsonataFunction(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('_jsonata_function' in value || '_jsonata_lambda' in value);
}

function fail(text: string, field: string, what: string): QueryEvaluationError {
  return new QueryEvaluationError(field, `The JSONata expression '${text}' specified for the field '${field}' ${what}`);
}
