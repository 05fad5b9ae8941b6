import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalStepFunctions } from '#local/step-functions/local-step-functions.ts';
import { StatesError } from '#local/step-functions/states-error.ts';
import { callTask, machineText, tokenTask } from './machine-text.ts';

const arn = 'arn:aws:states:ap-northeast-1:000000000000:stateMachine:m';
const executionArn = 'arn:aws:states:ap-northeast-1:000000000000:execution:m:run';

let folder: string;
let clock: VirtualClock;
let engine: LocalStepFunctions;
let calls: unknown[];
/** What the next call of a function does. */
let answer: () => Promise<unknown>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'restart-'));
  clock = new VirtualClock();
  calls = [];
  answer = async () => ({ Payload: 'ok' });
});

afterEach(async () => {
  engine.close();
  clock.stop();
  await rm(folder, { recursive: true });
});

function open(): void {
  const invoke = (_resource: string, args: unknown) => {
    calls.push(args);
    return answer();
  };
  engine = LocalStepFunctions.open({ file: join(folder, 'engine.sqlite'), clock, integrations: { invoke } });
}

/** Starts an execution of one state with the definition and waits until it rests. */
async function startWith(state: ReturnType<typeof callTask>): Promise<void> {
  open();
  engine.defineStateMachine({ arn, name: 'm', roleArn: 'r', definition: machineText({ A: { ...state, End: true } }) });
  engine.call('StartExecution', { stateMachineArn: arn, name: 'run' });
  await Promise.race([clock.idle(), new Promise((resolve) => setTimeout(resolve, 100))]);
}

/** What a crash leaves: nothing more is written, and another engine opens the file. */
function crash(): void {
  engine.close();
  open();
}

function describeRun(): { status: string; output?: string | undefined; error?: string | undefined } {
  const shape = z.object({ status: z.string(), output: z.optional(z.string()), error: z.optional(z.string()) });
  return shape.parse(engine.call('DescribeExecution', { executionArn }));
}

test('an acknowledged answer survives a crash in the very next moment', async () => {
  await startWith(tokenTask('ask'));
  engine.call('SendTaskSuccess', { taskToken: engine.openTokens()[0], output: '"kept"' });
  crash();
  expect(engine.resume()).toBe(1);
  await clock.idle();
  expect(describeRun()).toMatchObject({ status: 'SUCCEEDED', output: '"kept"' });
});

test('a token that was handed out is the same after a crash, with the same deadline, and nobody is asked again', async () => {
  await startWith({ ...tokenTask('ask'), TimeoutSeconds: 100 });
  const start = clock.now();
  const [token] = engine.openTokens();
  await clock.advanceTo(start + 60_000);
  crash();
  engine.resume();
  await clock.idle();
  expect(engine.openTokens()).toEqual([token]);
  expect(calls).toHaveLength(1);
  await clock.advanceTo(start + 99_000);
  expect(describeRun().status).toBe('RUNNING');
  await clock.advanceTo(start + 101_000);
  expect(describeRun()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

test('a deadline that passed while the process was down is over, also before the executions go on', async () => {
  await startWith({ ...tokenTask('ask'), TimeoutSeconds: 100 });
  const [taskToken] = engine.openTokens();
  engine.close();
  await clock.advanceTo(clock.now() + 200_000);
  open();
  expect(() => engine.call('SendTaskSuccess', { taskToken, output: '1' })).toThrow('Task Timed Out');
  engine.resume();
  await clock.idle();
  expect(describeRun()).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
});

test('an answer is accepted, and kept over another crash, before the executions go on', async () => {
  await startWith(tokenTask('ask'));
  const [taskToken] = engine.openTokens();
  crash();
  engine.call('SendTaskSuccess', { taskToken, output: '"early"' });
  crash();
  engine.resume();
  await clock.idle();
  expect(describeRun()).toMatchObject({ status: 'SUCCEEDED', output: '"early"' });
});

test('a call that a crash interrupted is made again with the same arguments', async () => {
  answer = () => new Promise(() => {});
  await startWith(callTask('work', { id: '{% $uuid() %}' }));
  clock = new VirtualClock();
  crash();
  answer = async () => ({ Payload: 'ok' });
  engine.resume();
  await clock.idle();
  expect(describeRun()).toMatchObject({ status: 'SUCCEEDED', output: '"ok"' });
  expect(calls).toHaveLength(2);
  expect(calls[1]).toEqual(calls[0]);
});

test('neither a wait nor a retry starts anew', async () => {
  answer = async () => {
    throw new StatesError('Mine', '');
  };
  await startWith({ ...callTask('work'), Retry: [{ ErrorEquals: ['Mine'], IntervalSeconds: 100, MaxAttempts: 1 }] });
  const start = clock.now();
  await clock.advanceTo(start + 90_000);
  crash();
  engine.resume();
  await clock.advanceTo(start + 101_000);
  expect(calls).toHaveLength(2);
  expect(describeRun()).toMatchObject({ status: 'FAILED', error: 'Mine' });
});
