import {
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  DescribeStateMachineForExecutionCommand,
  GetExecutionHistoryCommand,
  ListActivitiesCommand,
  ListExecutionsCommand,
  ListStateMachinesCommand,
  paginateGetExecutionHistory,
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalStepFunctions } from '#local/step-functions/local-step-functions.ts';
import { machineText, tokenTask } from './machine-text.ts';
import { serveEngine } from './serve-engine.ts';

const machineArn = 'arn:aws:states:ap-northeast-1:000000000000:stateMachine:waiter';
const machine = { arn: machineArn, name: 'waiter', roleArn: 'arn:aws:iam::000000000000:role/waiter' };
const definition = machineText({ Ask: { ...tokenTask('ask'), TimeoutSeconds: 600, HeartbeatSeconds: 60, End: true } });

let clock: VirtualClock;
let engine: LocalStepFunctions;
let client: SFNClient;
let stop: () => Promise<void>;

beforeEach(async () => {
  clock = new VirtualClock();
  const invoke = async () => ({ StatusCode: 200, Payload: null });
  engine = LocalStepFunctions.open({ file: ':memory:', clock, integrations: { invoke } });
  engine.defineStateMachine({ ...machine, definition });
  ({ client, stop } = await serveEngine(engine));
});

afterEach(async () => {
  await stop();
  engine.close();
  clock.stop();
});

async function startWaiting(
  name: string,
  stateMachineArn = machineArn,
): Promise<{ executionArn: string; taskToken: string }> {
  const known = new Set(engine.openTokens());
  const { executionArn = '' } = await client.send(
    new StartExecutionCommand({ stateMachineArn, name, input: '{"a":1}' }),
  );
  await clock.idle();
  return { executionArn, taskToken: engine.openTokens().find((token) => !known.has(token)) ?? '' };
}

describe('executions', () => {
  test('starting again with the same name and input finds the running execution', async () => {
    const { executionArn } = await startWaiting('one');
    const again = await client.send(
      new StartExecutionCommand({ stateMachineArn: machineArn, name: 'one', input: '{"a":1}' }),
    );
    expect(again.executionArn).toBe(executionArn);
    expect(executionArn).toBe('arn:aws:states:ap-northeast-1:000000000000:execution:waiter:one');
  });

  test('another input, or an execution that has ended, is ExecutionAlreadyExists', async () => {
    const { executionArn } = await startWaiting('one');
    const start = (input: string) =>
      client.send(new StartExecutionCommand({ stateMachineArn: machineArn, name: 'one', input }));
    await expect(start('{"a":2}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
    await client.send(new StopExecutionCommand({ executionArn }));
    await expect(start('{"a":1}')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  test.each([
    { request: { stateMachineArn: `${machineArn}x` }, error: 'StateMachineDoesNotExist' },
    { request: { stateMachineArn: machineArn, name: 'has space' }, error: 'InvalidName' },
    { request: { stateMachineArn: machineArn, input: '{' }, error: 'InvalidExecutionInput' },
    { request: { stateMachineArn: machineArn, input: `"${'x'.repeat(270_000)}"` }, error: 'InvalidExecutionInput' },
  ])('a wrong start is $error', async ({ request, error }) => {
    await expect(client.send(new StartExecutionCommand(request))).rejects.toMatchObject({ name: error });
  });

  test('a stopped execution is ABORTED with its reason and its token is over', async () => {
    const { executionArn, taskToken } = await startWaiting('one');
    await client.send(new StopExecutionCommand({ executionArn, error: 'Why', cause: 'because' }));
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'ABORTED', error: 'Why', cause: 'because', input: '{"a":1}' });
    expect(described.stopDate).toBeInstanceOf(Date);
    const late = client.send(new SendTaskSuccessCommand({ taskToken, output: '{}' }));
    await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('lists come in pages, newest first', async () => {
    for (const name of ['one', 'two', 'three']) await startWaiting(name);
    const first = await client.send(new ListExecutionsCommand({ stateMachineArn: machineArn, maxResults: 2 }));
    const rest = await client.send(
      new ListExecutionsCommand({ stateMachineArn: machineArn, maxResults: 2, nextToken: first.nextToken }),
    );
    expect(first.executions).toHaveLength(2);
    expect(rest.nextToken).toBeUndefined();
    const names = [...(first.executions ?? []), ...(rest.executions ?? [])].map((execution) => execution.name);
    expect(names.toSorted()).toEqual(['one', 'three', 'two']);
    const failed = await client.send(
      new ListExecutionsCommand({ stateMachineArn: machineArn, statusFilter: 'FAILED' }),
    );
    expect(failed.executions).toEqual([]);
  });

  test('unknown executions, operations and page tokens are refused by name', async () => {
    const executionArn = 'arn:aws:states:ap-northeast-1:000000000000:execution:waiter:none';
    const refusals = [
      { call: client.send(new DescribeExecutionCommand({ executionArn })), name: 'ExecutionDoesNotExist' },
      { call: client.send(new ListActivitiesCommand({})), name: 'UnknownOperationException' },
      { call: client.send(new ListStateMachinesCommand({ nextToken: 'x' })), name: 'InvalidToken' },
    ];
    for (const { call, name } of refusals) await expect(call).rejects.toMatchObject({ name });
  });

  test('the running executions are listed with their current states', async () => {
    const { executionArn } = await startWaiting('one');
    expect(engine.listRunning()).toEqual([
      { executionArn, name: 'one', currentStates: ['Ask'], startedAt: expect.any(Number) },
    ]);
  });
});

describe('task tokens', () => {
  test('a success ends the task with its output', async () => {
    const { executionArn, taskToken } = await startWaiting('one');
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '{"ok":true}' }));
    await clock.idle();
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
  });

  test('a failure ends it with error and cause', async () => {
    const { executionArn, taskToken } = await startWaiting('one');
    await client.send(new SendTaskFailureCommand({ taskToken, error: 'Mine', cause: 'c' }));
    await clock.idle();
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'Mine', cause: 'c' });
  });

  test('only the first answer counts; wrong ones are refused by name', async () => {
    const { taskToken } = await startWaiting('one');
    const succeed = (token: string, output: string) =>
      client.send(new SendTaskSuccessCommand({ taskToken: token, output }));
    await expect(succeed('nobody-knows-this-token', '{}')).rejects.toMatchObject({ name: 'InvalidToken' });
    await expect(succeed(taskToken, '{')).rejects.toMatchObject({ name: 'InvalidOutput' });
    await succeed(taskToken, '1');
    await expect(succeed(taskToken, '2')).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  test('a heartbeat moves the deadline; after it the token is over', async () => {
    const { executionArn, taskToken } = await startWaiting('one');
    const start = clock.now();
    await clock.advanceTo(start + 50_000);
    await client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await clock.advanceTo(start + 100_000);
    expect((await client.send(new DescribeExecutionCommand({ executionArn }))).status).toBe('RUNNING');
    await clock.advanceTo(start + 120_000);
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' });
    const late = client.send(new SendTaskHeartbeatCommand({ taskToken }));
    await expect(late).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });
});

describe('history', () => {
  test('tells the life of a callback task event by event', async () => {
    const { executionArn, taskToken } = await startWaiting('one');
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '"yes"' }));
    await clock.idle();
    const { events = [] } = await client.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(events.map((event) => [event.id, event.previousEventId, event.type])).toEqual([
      [1, 0, 'ExecutionStarted'],
      [2, 1, 'TaskStateEntered'],
      [3, 2, 'TaskScheduled'],
      [4, 3, 'TaskStarted'],
      [5, 4, 'TaskSubmitted'],
      [6, 5, 'TaskSucceeded'],
      [7, 6, 'TaskStateExited'],
      [8, 7, 'ExecutionSucceeded'],
    ]);
    const resource = { resourceType: 'lambda', resource: 'invoke.waitForTaskToken' };
    expect(events[1]?.stateEnteredEventDetails).toMatchObject({ name: 'Ask', input: '{"a":1}' });
    expect(events[2]?.taskScheduledEventDetails).toMatchObject({
      ...resource,
      region: 'ap-northeast-1',
      timeoutInSeconds: 600,
      heartbeatInSeconds: 60,
    });
    expect(events[2]?.taskScheduledEventDetails?.parameters).toContain(taskToken);
    expect(events[3]?.taskStartedEventDetails).toMatchObject(resource);
    expect(events[4]?.taskSubmittedEventDetails?.output).toContain('StatusCode');
    expect(events[5]?.taskSucceededEventDetails).toMatchObject({ ...resource, output: '"yes"' });
    expect(events[6]?.stateExitedEventDetails).toMatchObject({ name: 'Ask', output: '"yes"' });
    expect(events[7]?.executionSucceededEventDetails?.output).toBe('"yes"');
  });

  test('comes in pages, also backwards, and without data when asked', async () => {
    const { executionArn } = await startWaiting('one');
    const ids: number[] = [];
    for await (const page of paginateGetExecutionHistory(
      { client, pageSize: 2 },
      { executionArn, reverseOrder: true },
    )) {
      ids.push(...(page.events ?? []).map((event) => event.id ?? 0));
    }
    expect(ids).toEqual([5, 4, 3, 2, 1]);
    const bare = await client.send(new GetExecutionHistoryCommand({ executionArn, includeExecutionData: false }));
    expect(bare.events?.[1]?.stateEnteredEventDetails).toEqual({ name: 'Ask', inputDetails: { truncated: false } });
  });
});

describe('machines, versions and aliases', () => {
  test('a machine is described and listed', async () => {
    const described = await client.send(new DescribeStateMachineCommand({ stateMachineArn: machineArn }));
    expect(described).toMatchObject({ name: 'waiter', status: 'ACTIVE', type: 'STANDARD', definition });
    const listed = await client.send(new ListStateMachinesCommand({}));
    expect(listed.stateMachines?.map((each) => each.stateMachineArn)).toEqual([machineArn]);
  });

  test('an alias starts its version, and running executions keep the definition they began with', async () => {
    const versionArn = engine.publishVersion(machineArn);
    expect(versionArn).toBe(`${machineArn}:1`);
    expect(engine.publishVersion(machineArn)).toBe(versionArn);
    engine.defineAlias({ arn: `${machineArn}:live`, routing: [{ versionArn, weight: 100 }] });
    const { executionArn, taskToken } = await startWaiting('one', `${machineArn}:live`);

    engine.defineStateMachine({ ...machine, definition: machineText({ Other: { Type: 'Succeed' } }) });
    expect(engine.publishVersion(machineArn)).toBe(`${machineArn}:2`);
    const described = await client.send(new DescribeExecutionCommand({ executionArn }));
    expect(described).toMatchObject({
      stateMachineArn: machineArn,
      stateMachineVersionArn: versionArn,
      stateMachineAliasArn: `${machineArn}:live`,
    });
    const own = await client.send(new DescribeStateMachineForExecutionCommand({ executionArn }));
    expect(own.definition).toBe(definition);
    await client.send(new SendTaskSuccessCommand({ taskToken, output: '1' }));
    await clock.idle();
    expect(engine.trace(executionArn).visitedStates).toEqual(['Ask']);
    const byAlias = await client.send(new ListExecutionsCommand({ stateMachineArn: `${machineArn}:live` }));
    expect(byAlias.executions).toHaveLength(1);
  });
});
