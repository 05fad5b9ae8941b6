import type { Branch, State } from './definition-schema.ts';
import { nestedBranches } from './nested-branches.ts';

/** What is wrong with the way the states of the machine follow each other. */
export function checkTransitions(machine: Branch): string[] {
  return [...checkBranch(machine, 'the state machine'), ...checkUniqueNames(machine)];
}

function checkBranch(branch: Branch, where: string): string[] {
  const problems: string[] = [];
  const reached = new Set<string>();
  const visit = (name: string, from: string) => {
    const state = branch.States[name];
    if (!state) problems.push(`${from} leads to '${name}', which is not a state of ${where}`);
    if (!state || reached.has(name)) return;
    reached.add(name);
    for (const target of targets(state)) visit(target, `State '${name}'`);
  };
  visit(branch.StartAt, 'StartAt');
  for (const [name, state] of Object.entries(branch.States)) {
    if (!reached.has(name)) problems.push(`State '${name}' can never be reached`);
    problems.push(...checkState(name, state));
    for (const nested of nestedBranches(state)) problems.push(...checkBranch(nested, `the branch in '${name}'`));
  }
  return problems;
}

function targets(state: State): string[] {
  const all: (string | undefined)[] = [];
  if ('Next' in state) all.push(state.Next);
  if (state.Type === 'Choice') all.push(...state.Choices.map((rule) => rule.Next), state.Default);
  if ('Catch' in state) all.push(...(state.Catch ?? []).map((catcher) => catcher.Next));
  return all.filter((target) => target !== undefined);
}

function checkState(name: string, state: State): string[] {
  switch (state.Type) {
    case 'Choice':
    case 'Succeed':
    case 'Fail':
      return [];
    case 'Wait':
      return [
        ...checkEnd(name, state),
        ...((state.Seconds === undefined) === (state.Timestamp === undefined)
          ? [`State '${name}' needs either Seconds or Timestamp`]
          : []),
      ];
    default:
      return checkEnd(name, state);
  }
}

function checkEnd(name: string, state: { Next?: string | undefined; End?: true | undefined }): string[] {
  const hasOne = (state.Next === undefined) !== (state.End === undefined);
  return hasOne ? [] : [`State '${name}' needs either Next or End`];
}

function checkUniqueNames(machine: Branch): string[] {
  const seen = new Set<string>();
  const problems: string[] = [];
  const walk = (branch: Branch) => {
    for (const [name, state] of Object.entries(branch.States)) {
      if (seen.has(name)) problems.push(`The state name '${name}' is used twice`);
      seen.add(name);
      for (const nested of nestedBranches(state)) walk(nested);
    }
  };
  walk(machine);
  return problems;
}
