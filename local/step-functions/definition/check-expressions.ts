import { findExpressionFault } from '../expressions/compile-expression.ts';
import { type Json, toJson } from '../json.ts';
import { type Definition, expressionPattern } from './definition-schema.ts';

/** Which JSONata expressions of the machine cannot be compiled, each with the path of its field. */
export function checkExpressions(definition: Definition): string[] {
  return faults(toJson(definition.States), 'States');
}

function faults(value: Json, path: string): string[] {
  if (typeof value === 'string') {
    const source = expressionPattern.exec(value)?.[1];
    const fault = source === undefined ? undefined : findExpressionFault(source);
    return fault === undefined ? [] : [`${path}: ${fault}`];
  }
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => faults(inner, `${path}/${key}`));
}
