import type { Branch, State } from './definition-schema.ts';

/** The branches inside a state: those of a Parallel, the item processor of a Map, else none. */
export function nestedBranches(state: State): Branch[] {
  if (state.Type === 'Parallel') return state.Branches;
  if (state.Type === 'Map') return [state.ItemProcessor];
  return [];
}

/** The branch that the child with the given index runs through. */
export function branchOfChild(state: State, index: number): Branch {
  const branch = state.Type === 'Map' ? state.ItemProcessor : nestedBranches(state)[index];
  if (!branch) throw new Error(`A ${state.Type} state has no branch ${index}`);
  return branch;
}
