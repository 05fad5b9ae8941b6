import type { Branch, State } from './definition-schema.ts';
import { nestedBranches } from './nested-branches.ts';

/** An inner scope reads outer variables but cannot change them, so assigning an outer name there is a mistake. */
export function checkVariables(branch: Branch, outer: ReadonlySet<string> = new Set()): string[] {
  const own = new Set(Object.values(branch.States).flatMap(assignedNames));
  const problems = [...own]
    .filter((name) => outer.has(name))
    .map((name) => `The variable '${name}' of an outer scope cannot be assigned in an inner one`);
  const visible = new Set([...outer, ...own]);
  for (const state of Object.values(branch.States)) {
    for (const nested of nestedBranches(state)) problems.push(...checkVariables(nested, visible));
  }
  return problems;
}

function assignedNames(state: State): string[] {
  const assigns = ['Assign' in state ? state.Assign : undefined];
  if (state.Type === 'Choice') assigns.push(...state.Choices.map((rule) => rule.Assign));
  if ('Catch' in state) assigns.push(...(state.Catch ?? []).map((catcher) => catcher.Assign));
  return assigns.flatMap((assign) => Object.keys(assign ?? {}));
}
