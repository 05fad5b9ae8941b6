import { errorDetails, type NewEvent } from '../history/history-event.ts';
import { QueryEvaluationError, StatesError, statesErrors } from '../states-error.ts';
import type { Cursor } from './cursor.ts';
import type { Failure } from './frame.ts';
import { taskFailedEvent } from './task-events.ts';

/** Errors to whose cause Step Functions adds the state that failed. */
const errorsWithOrigin: string[] = [
  statesErrors.queryEvaluationError,
  statesErrors.runtime,
  statesErrors.noChoiceMatched,
];

/** Stores that the cursor's state failed, before Retry and Catch are asked. */
export function failState(cursor: Cursor, thrown: unknown): void {
  if (!cursor.isLive) return;
  const failure = describeFailure(cursor, thrown);
  const events = failureEvents(cursor, thrown, failure);
  cursor.rest();
  cursor.run.commit(cursor, events, () => {
    cursor.frame.phase = { kind: 'failed', failure };
  });
}

/** The cause as the end of the execution tells it. */
export function fullCause(failure: Failure): string {
  if (!failure.origin) return failure.cause;
  const { stateName, eventId } = failure.origin;
  return `An error occurred while executing the state '${stateName}' (entered at the event id #${eventId}). ${failure.cause}`;
}

function describeFailure(cursor: Cursor, thrown: unknown): Failure {
  const { frame } = cursor;
  const error = thrown instanceof StatesError ? thrown.error : statesErrors.runtime;
  const cause = thrown instanceof StatesError ? thrown.causeText : String(thrown);
  return {
    error,
    cause,
    // A fault inside the handling of a failure must not be handled again.
    isFinal: frame.phase.kind === 'failed',
    ...(errorsWithOrigin.includes(error) && {
      origin: { stateName: frame.stateName, eventId: frame.enteredEventId },
    }),
  };
}

function failureEvents(cursor: Cursor, thrown: unknown, failure: Failure): NewEvent[] {
  const { frame } = cursor;
  if (thrown instanceof QueryEvaluationError) {
    const details = { error: failure.error, cause: fullCause(failure), location: thrown.location };
    return [{ type: 'EvaluationFailed', details: { ...details, state: frame.stateName } }];
  }
  return frame.phase.kind === 'working' ? [taskFailedEvent(cursor, errorDetails(failure))] : [];
}
