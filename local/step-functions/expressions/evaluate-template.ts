import { expressionPattern } from '../definition/definition-schema.ts';
import type { Json, JsonObject } from '../json.ts';
import { QueryEvaluationError } from '../states-error.ts';
import { evaluateExpression, type Scope } from './evaluate-expression.ts';

/** Evaluates every `{% … %}` inside a JSON value; all of them see the same scope. */
export async function evaluateTemplate(template: Json, scope: Scope, field: string): Promise<Json> {
  if (typeof template === 'string') {
    const source = expressionPattern.exec(template)?.[1];
    return source === undefined ? template : evaluateExpression(source, scope, field);
  }
  if (Array.isArray(template)) {
    return Promise.all(template.map((item, index) => evaluateTemplate(item, scope, `${field}[${index}]`)));
  }
  if (template === null || typeof template !== 'object') return template;
  return evaluateFields(template, scope, field);
}

/** The same for an object, of which the caller needs to know that it stays one. */
export async function evaluateFields(template: JsonObject, scope: Scope, field: string): Promise<JsonObject> {
  const entries = Object.entries(template).map(
    async ([key, value]) => [key, await evaluateTemplate(value, scope, `${field}/${key}`)] as const,
  );
  return Object.fromEntries(await Promise.all(entries));
}

/** Evaluates a field that must give a whole number in the range. */
export async function evaluateInteger(
  template: number | string,
  scope: Scope,
  field: string,
  minimum: number,
): Promise<number> {
  const value = await evaluateTemplate(template, scope, field);
  if (typeof value === 'number' && Number.isInteger(value) && value >= minimum && value <= 99_999_999) return value;
  throw unexpectedType(template, field, `a whole number from ${minimum}`, value);
}

/** Evaluates a field that must give a string. */
export async function evaluateString(template: string, scope: Scope, field: string): Promise<string> {
  const value = await evaluateTemplate(template, scope, field);
  if (typeof value === 'string') return value;
  throw unexpectedType(template, field, "'string'", value);
}

/** The error for a result of the wrong type. */
export function unexpectedType(template: Json, field: string, expected: string, value: Json): QueryEvaluationError {
  const source = typeof template === 'string' ? (expressionPattern.exec(template)?.[1] ?? template) : template;
  const text = typeof source === 'string' ? source : JSON.stringify(source);
  const actual = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
  return new QueryEvaluationError(
    field,
    `The JSONata expression '${text}' specified for the field '${field}' returned an unexpected result type. ` +
      `Expected ${expected}, but was '${actual}' for value: ${JSON.stringify(value)}`,
  );
}
