import type { NewEvent } from '../history/history-event.ts';
import { payload } from '../history/history-event.ts';
import type { Json, JsonObject } from '../json.ts';
import { statesErrors } from '../states-error.ts';
import type { Cursor } from './cursor.ts';
import type { TaskWork } from './frame.ts';

const tokenSuffix = '.waitForTaskToken';

/** The resource of a Task, taken apart. */
export function taskResource(cursor: Cursor): { called: string; waitsForToken: boolean; names: JsonObject } {
  const arn = cursor.state.Type === 'Task' ? cursor.state.Resource : '';
  const waitsForToken = arn.endsWith(tokenSuffix);
  const [resourceType = '', resource = ''] = arn.split(':').slice(-2);
  return {
    called: waitsForToken ? arn.slice(0, -tokenSuffix.length) : arn,
    waitsForToken,
    names: { resourceType, resource },
  };
}

/** The events that say a task goes to work. */
export function taskBeginEvents(cursor: Cursor, work: TaskWork, timeoutSeconds: number | undefined): NewEvent[] {
  const { names } = taskResource(cursor);
  const scheduled: JsonObject = {
    ...names,
    region: cursor.run.execution.arn.split(':')[3] ?? '',
    parameters: JSON.stringify(work.arguments),
  };
  if (timeoutSeconds !== undefined) scheduled.timeoutInSeconds = timeoutSeconds;
  if (work.heartbeat) scheduled.heartbeatInSeconds = work.heartbeat.seconds;
  return [
    { type: 'TaskScheduled', details: scheduled },
    { type: 'TaskStarted', details: names },
  ];
}

export function taskOutputEvent(cursor: Cursor, type: 'TaskSubmitted' | 'TaskSucceeded', output: Json): NewEvent {
  return { type, details: { ...taskResource(cursor).names, ...payload('output', output) } };
}

export function taskFailedEvent(cursor: Cursor, error: JsonObject): NewEvent {
  const isTimeout = error.error === statesErrors.timeout || error.error === statesErrors.heartbeatTimeout;
  return { type: isTimeout ? 'TaskTimedOut' : 'TaskFailed', details: { ...taskResource(cursor).names, ...error } };
}
