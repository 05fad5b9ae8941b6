import type { Json, JsonObject } from '../json.ts';

/** An event that is about to be written to the history. */
export interface NewEvent {
  type: string;
  details?: JsonObject;
  /** Which rule led on from a state, e.g. `Choices[1]`, `Default`, `Catch[0]`; not part of AWS's history. */
  branch?: string;
}

/** An event of the history. */
export interface HistoryEvent extends NewEvent {
  id: number;
  previousId: number;
  /** Milliseconds since the epoch. */
  at: number;
}

/** Details that hold a value as the JSON text that the history shows. */
export function payload(field: 'input' | 'output', value: Json): JsonObject {
  return { [field]: JSON.stringify(value), [`${field}Details`]: { truncated: false } };
}

/** Error and cause, of which the history leaves out the empty ones. */
export function errorDetails(failure: { error: string; cause: string }): JsonObject {
  return { ...(failure.error && { error: failure.error }), ...(failure.cause && { cause: failure.cause }) };
}
