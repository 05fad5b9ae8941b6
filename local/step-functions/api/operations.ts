import { ApiError } from './api-error.ts';
import { describeExecution, listExecutions, stopExecution } from './execution-operations.ts';
import { getExecutionHistory } from './history-operations.ts';
import { describeStateMachine, describeStateMachineForExecution, listStateMachines } from './machine-operations.ts';
import type { Operation } from './operation.ts';
import { startExecution } from './start-execution.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './task-operations.ts';

const operations = new Map<string, Operation>(
  Object.entries({
    StartExecution: startExecution,
    DescribeExecution: describeExecution,
    GetExecutionHistory: getExecutionHistory,
    ListExecutions: listExecutions,
    StopExecution: stopExecution,
    SendTaskSuccess: sendTaskSuccess,
    SendTaskFailure: sendTaskFailure,
    SendTaskHeartbeat: sendTaskHeartbeat,
    DescribeStateMachine: describeStateMachine,
    DescribeStateMachineForExecution: describeStateMachineForExecution,
    ListStateMachines: listStateMachines,
  }),
);

/** The operation by AWS's name. */
export function findOperation(name: string): Operation {
  const found = operations.get(name);
  if (!found) throw new ApiError('UnknownOperationException', `The local Step Functions has no operation '${name}'`);
  return found;
}
