import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { vi } from 'vitest';
import { type Json, parseJson } from '#local/step-functions/json.ts';
import { type ServedLambda, serveLambdas } from './serve-lambdas.ts';
import { startMoto } from './start-moto.ts';

/** How an execution in moto ended, and the states that it entered in their order. */
export interface MotoRun {
  status: string | undefined;
  output: Json | undefined;
  error: string | undefined;
  visitedStates: string[];
}

/** moto's Step Functions; without a client where this machine has no moto. */
export interface MotoStateMachines {
  client: SFNClient | undefined;
  stop: () => Promise<void>;
}

/** Starts moto's Step Functions over these functions, or warns that `purpose` is skipped. */
export async function startMotoStateMachines(
  purpose: string,
  lambdas: () => Record<string, ServedLambda>,
): Promise<MotoStateMachines> {
  const served = await serveLambdas(lambdas);
  const moto = await startMoto({ callsPort: served.port });
  if ('skipped' in moto) {
    console.warn(`${purpose} is skipped: ${moto.skipped}`);
    return { client: undefined, stop: served.stop };
  }
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new SFNClient({ endpoint: moto.endpoint, region: 'us-east-1', credentials });
  const stop = async () => {
    client.destroy();
    await moto.stop();
    await served.stop();
  };
  return { client, stop };
}

/** Creates the state machine, runs it once, and waits for its end. */
export async function runInMoto(
  client: SFNClient,
  machine: { name: string; definition: string; input: Json; patienceMs: number },
): Promise<MotoRun> {
  const { name, definition, input, patienceMs } = machine;
  const roleArn = 'arn:aws:iam::123456789012:role/any';
  const { stateMachineArn } = await client.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  const start = new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) });
  const { executionArn } = await client.send(start);
  const describe = () => client.send(new DescribeExecutionCommand({ executionArn }));
  // Not expect.poll: it wants to know its test, and tests that run side by side do not tell.
  await vi.waitUntil(async () => (await describe()).status !== 'RUNNING', { timeout: patienceMs, interval: 100 });
  const { status, output, error } = await describe();
  const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
  const visitedStates = events.flatMap((event) => event.stateEnteredEventDetails?.name ?? []);
  return { status, output: output ? parseJson(output) : undefined, error, visitedStates };
}
