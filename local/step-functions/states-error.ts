/** The error names that Step Functions reserves. */
export const statesErrors = {
  all: 'States.ALL',
  dataLimitExceeded: 'States.DataLimitExceeded',
  heartbeatTimeout: 'States.HeartbeatTimeout',
  noChoiceMatched: 'States.NoChoiceMatched',
  queryEvaluationError: 'States.QueryEvaluationError',
  runtime: 'States.Runtime',
  taskFailed: 'States.TaskFailed',
  timeout: 'States.Timeout',
} as const;

/** An error of a running state: it has a name that Retry and Catch match, and a cause for people. */
export class StatesError extends Error {
  readonly error: string;
  readonly causeText: string;

  constructor(error: string, cause: string) {
    super(`${error}: ${cause}`);
    this.name = 'StatesError';
    this.error = error;
    this.causeText = cause;
  }
}

/** A JSONata expression that failed, returned nothing or returned the wrong type. */
export class QueryEvaluationError extends StatesError {
  /** The field of the state that holds the expression, e.g. `Arguments/Payload`. */
  readonly location: string;

  constructor(location: string, cause: string) {
    super(statesErrors.queryEvaluationError, cause);
    this.location = location;
  }
}
