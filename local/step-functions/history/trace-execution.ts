import type { HistoryEvent } from './history-event.ts';

/** The way an execution took. */
export interface Trace {
  /** Names of the entered states in their order. */
  visitedStates: string[];
  /** `<state>:Choices[n]`, `<state>:Default` and `<state>:Catch[n]`, in their order. */
  visitedBranches: string[];
}

/** Reads from the history which states were visited and which rules of Choice and Catch were taken. */
export function traceExecution(events: readonly HistoryEvent[]): Trace {
  const trace: Trace = { visitedStates: [], visitedBranches: [] };
  for (const event of events) {
    const name = event.details?.name;
    if (typeof name !== 'string') continue;
    if (event.type.endsWith('StateEntered')) trace.visitedStates.push(name);
    if (event.branch !== undefined) trace.visitedBranches.push(`${name}:${event.branch}`);
  }
  return trace;
}
