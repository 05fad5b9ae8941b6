import type { Json, JsonObject } from '../json.ts';
import type { HistoryEvent } from './history-event.ts';

const executionDataFields = ['input', 'output', 'parameters'];

/** The event in the shape of `GetExecutionHistory`. */
export function presentEvent(event: HistoryEvent, includeExecutionData: boolean): JsonObject {
  const presented: JsonObject = {
    id: event.id,
    previousEventId: event.previousId,
    timestamp: event.at / 1000,
    type: event.type,
  };
  if (event.details) presented[detailsField(event.type)] = includeExecutionData ? event.details : strip(event.details);
  return presented;
}

function detailsField(type: string): string {
  const shared = /State(Entered|Exited)$/.exec(type);
  if (shared) return `state${shared[1]}EventDetails`;
  return `${type.charAt(0).toLowerCase()}${type.slice(1)}EventDetails`;
}

function strip(details: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(details).filter(([field]: [string, Json]) => !executionDataFields.includes(field)),
  );
}
