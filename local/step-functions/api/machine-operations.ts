import * as z from 'zod/mini';
import type { StateMachine } from '../machines/state-machines.ts';
import { findExecution } from './execution-operations.ts';
import { operation, seconds } from './operation.ts';
import { cutPage, pageSize, pagingFields, readNextToken } from './paging.ts';

export const describeStateMachine = operation(z.object({ stateMachineArn: z.string() }), (parts, input) => {
  const { machine, definitionId } = parts.machines.resolve(input.stateMachineArn);
  return {
    ...summary(machine),
    stateMachineArn: input.stateMachineArn,
    status: 'ACTIVE',
    definition: parts.store.definitions.load(definitionId),
    roleArn: machine.roleArn,
  };
});

export const describeStateMachineForExecution = operation(z.object({ executionArn: z.string() }), (parts, input) => {
  const execution = findExecution(parts, input.executionArn);
  return {
    stateMachineArn: execution.machineArn,
    name: execution.machineName,
    definition: parts.store.definitions.load(execution.definitionId),
    roleArn: execution.roleArn,
    updateDate: seconds(execution.startedAt),
  };
});

export const listStateMachines = operation(z.object(pagingFields), (parts, input) => {
  const size = pageSize(input.maxResults);
  const from = readNextToken(input.nextToken, z.number()) ?? 0;
  const numbered = parts.machines.list().map((machine, index) => ({ machine, index }));
  const { rows, nextToken } = cutPage(numbered.slice(from, from + size + 1), size, ({ index }) => index + 1);
  return { stateMachines: rows.map(({ machine }) => summary(machine)), nextToken };
});

function summary(machine: StateMachine): object {
  return {
    stateMachineArn: machine.arn,
    name: machine.name,
    type: 'STANDARD',
    creationDate: seconds(machine.createdAt),
  };
}
