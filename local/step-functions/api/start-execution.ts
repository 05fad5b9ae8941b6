import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { parseJson, payloadLimitBytes } from '../json.ts';
import { ApiError } from './api-error.ts';
import { operation, seconds } from './operation.ts';

// AWS allows 80 characters without spaces, wildcards, brackets, quotes and other special characters.
const namePattern = /^[^\s<>{}[\]?*"#%\\^|~`$&,;:/\p{Cc}]{1,80}$/u;

const requestSchema = z.object({
  stateMachineArn: z.string(),
  name: z.optional(z.string()),
  input: z.optional(z.string()),
});

/** Starting again under the name of a running execution with the same input finds that execution. */
export const startExecution = operation(requestSchema, (parts, request) => {
  const target = parts.machines.resolve(request.stateMachineArn);
  const { name = randomUUID(), input = '{}' } = request;
  if (!namePattern.test(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  assertInput(input);
  const arn = `${target.machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
  const existing = parts.store.executions.find(arn);
  if (existing) {
    if (existing.status === 'RUNNING' && existing.input === input) {
      return { executionArn: arn, startDate: seconds(existing.startedAt) };
    }
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  }
  const startedAt = parts.clock.now();
  parts.runs.start({
    arn,
    name,
    input,
    startedAt,
    machineArn: target.machine.arn,
    machineName: target.machine.name,
    roleArn: target.machine.roleArn,
    versionArn: target.versionArn,
    aliasArn: target.aliasArn,
    definitionId: target.definitionId,
  });
  return { executionArn: arn, startDate: seconds(startedAt) };
});

function assertInput(input: string): void {
  if (Buffer.byteLength(input) > payloadLimitBytes) {
    throw new ApiError('InvalidExecutionInput', 'The execution input is larger than 262144 bytes');
  }
  try {
    parseJson(input);
  } catch {
    throw new ApiError('InvalidExecutionInput', 'Invalid State Machine Execution Input: it is not JSON');
  }
}
