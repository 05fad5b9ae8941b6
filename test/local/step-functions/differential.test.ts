import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { type Json, parseJson } from '#local/step-functions/json.ts';
import { serveLambdas } from '#test/support/moto/serve-lambdas.ts';
import { type Moto, startMoto } from '#test/support/moto/start-moto.ts';
import { runWorkflow } from '#test/support/workflow-harness.ts';
import { type DifferentialCase, differentialCases, humanAnswer, lambdas } from './differential-cases.ts';
import { machineText } from './machine-text.ts';

interface Result {
  status: string | undefined;
  output: Json | undefined;
  error: string | undefined;
  visitedStates: string[];
}

const tokenPayloadSchema = z.object({ token: z.string() });

let served: { port: number; stop: () => Promise<void> };
let moto: Moto | undefined;
let client: SFNClient | undefined;

beforeAll(async () => {
  const ask = (payload: Json) => {
    const { token: taskToken } = tokenPayloadSchema.parse(payload);
    const answer = new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(humanAnswer) });
    setTimeout(() => void client?.send(answer), 300);
  };
  served = await serveLambdas(() => ({ ...lambdas, ask, ignore: () => null }));
  const started = await startMoto({ callsPort: served.port });
  if ('skipped' in started) {
    console.warn(`The comparison with moto's interpreter is skipped: ${started.skipped}`);
    return;
  }
  moto = started;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  client = new SFNClient({ endpoint: moto.endpoint, region: 'us-east-1', credentials });
});

afterAll(async () => {
  client?.destroy();
  await moto?.stop();
  await served.stop();
});

test.concurrent.for(differentialCases)('moto and we agree on $name', { timeout: 30_000 }, async (each, { skip }) => {
  if (!client) return skip();
  const [theirs, ours] = await Promise.all([runInMoto(client, each), runHere(each)]);
  expect({ ...ours, ...each.known?.theirs }).toEqual(theirs);
  if (each.known) expect(ours).not.toEqual(theirs);
});

async function runHere({ states, input }: DifferentialCase): Promise<Result> {
  const outcome = await runWorkflow({
    definition: machineText(states),
    input,
    lambdas: {
      ...lambdas,
      ask: (_payload, { token, later, succeed }) => later(300, () => succeed(token, humanAnswer)),
      ignore: () => null,
    },
  });
  const { status, output, error, visitedStates } = outcome;
  return { status, output, error, visitedStates };
}

async function runInMoto(sfn: SFNClient, { name, states, input }: DifferentialCase): Promise<Result> {
  const { stateMachineArn } = await sfn.send(
    new CreateStateMachineCommand({
      name: name.replaceAll(/[^a-zA-Z]/g, '-'),
      definition: machineText(states),
      roleArn: 'arn:aws:iam::123456789012:role/any',
    }),
  );
  const { executionArn } = await sfn.send(new StartExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }));
  const describe = () => sfn.send(new DescribeExecutionCommand({ executionArn }));
  await expect.poll(async () => (await describe()).status, { timeout: 20_000, interval: 100 }).not.toBe('RUNNING');
  const { status, output, error } = await describe();
  const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn }));
  const visitedStates = events.flatMap((event) => event.stateEnteredEventDetails?.name ?? []);
  return { status, output: output ? parseJson(output) : undefined, error, visitedStates };
}
