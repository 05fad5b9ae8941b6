import * as z from 'zod/mini';
import { checkExpressions } from './check-expressions.ts';
import { checkTransitions } from './check-transitions.ts';
import { checkVariables } from './check-variables.ts';
import { type Definition, definitionSchema } from './definition-schema.ts';

/** A definition that this engine does not run exactly as Step Functions would: it lists every reason. */
export class InvalidDefinition extends Error {
  constructor(machineName: string, problems: string[]) {
    super(`The definition of state machine '${machineName}' is refused:\n${problems.join('\n')}`);
    this.name = 'InvalidDefinition';
  }
}

/** Parses and checks the text of a state machine; whatever is not supported throws here, not in the middle of a run. */
export function parseDefinition(machineName: string, text: string): Definition {
  const unresolved = /\$\{[^}]*\}/.exec(text)?.[0];
  if (unresolved) throw new InvalidDefinition(machineName, [`The placeholder ${unresolved} has no value`]);
  const parsed = z.safeParse(definitionSchema, readJson(machineName, text));
  if (!parsed.success) throw new InvalidDefinition(machineName, parsed.error.issues.map(describeIssue));
  const problems = [...checkTransitions(parsed.data), ...checkVariables(parsed.data), ...checkExpressions(parsed.data)];
  if (problems.length > 0) throw new InvalidDefinition(machineName, problems);
  return parsed.data;
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const what = issue.code === 'unrecognized_keys' ? `unknown field ${issue.keys.join(', ')}` : issue.message;
  return `${issue.path.join('.') || 'The definition'}: ${what}`;
}

function readJson(machineName: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new InvalidDefinition(machineName, ['It is not JSON']);
  }
}
