import * as z from 'zod/mini';
import { type ExecutionRecord, executionStatusSchema } from '../store/execution-record.ts';
import { ApiError } from './api-error.ts';
import { type OperationParts, operation, seconds } from './operation.ts';
import { cutPage, pageSize, pagingFields, readNextToken } from './paging.ts';

const placeSchema = z.object({ startedAt: z.number(), arn: z.string() });

/** The execution with the ARN, running or ended. */
export function findExecution(parts: OperationParts, executionArn: string): ExecutionRecord {
  const execution = parts.store.executions.find(executionArn);
  if (!execution) throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${executionArn}'`);
  return execution;
}

export const describeExecution = operation(z.object({ executionArn: z.string() }), (parts, input) => {
  const execution = findExecution(parts, input.executionArn);
  return {
    ...summary(execution),
    input: execution.input,
    inputDetails: { included: true },
    output: execution.output,
    ...(execution.output !== undefined && { outputDetails: { included: true } }),
    error: execution.error,
    cause: execution.cause,
    redriveCount: 0,
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'Redrive is not supported locally',
  };
});

export const listExecutions = operation(
  z.object({ stateMachineArn: z.string(), statusFilter: z.optional(executionStatusSchema), ...pagingFields }),
  (parts, input) => {
    parts.machines.resolve(input.stateMachineArn);
    const size = pageSize(input.maxResults);
    const found = parts.store.executions.list({
      startedBy: input.stateMachineArn,
      status: input.statusFilter,
      before: readNextToken(input.nextToken, placeSchema),
      limit: size + 1,
    });
    const { rows, nextToken } = cutPage(found, size, ({ startedAt, arn }) => ({ startedAt, arn }));
    return { executions: rows.map(summary), nextToken };
  },
);

export const stopExecution = operation(
  z.object({
    executionArn: z.string(),
    error: z.optional(z.string().check(z.maxLength(256))),
    cause: z.optional(z.string().check(z.maxLength(32_768))),
  }),
  (parts, { executionArn, error, cause }) => {
    findExecution(parts, executionArn);
    const run = parts.runs.get(executionArn);
    const details = { ...(error !== undefined && { error }), ...(cause !== undefined && { cause }) };
    run?.end(run.root, [{ type: 'ExecutionAborted', details }], { status: 'ABORTED', error, cause });
    return { stopDate: seconds(findExecution(parts, executionArn).stoppedAt ?? parts.clock.now()) };
  },
);

function summary(execution: ExecutionRecord): object {
  return {
    executionArn: execution.arn,
    stateMachineArn: execution.machineArn,
    stateMachineVersionArn: execution.versionArn,
    stateMachineAliasArn: execution.aliasArn,
    name: execution.name,
    status: execution.status,
    startDate: seconds(execution.startedAt),
    ...(execution.stoppedAt !== undefined && { stopDate: seconds(execution.stoppedAt) }),
  };
}
