import { describe, expect, test } from 'vitest';
import type { Json } from '#local/step-functions/json.ts';
import { StatesError } from '#local/step-functions/states-error.ts';
import { runWorkflow, type ScriptedLambda } from '#test/support/workflow-harness.ts';
import { callTask, machineText } from './machine-text.ts';

const failing =
  (error: string): ScriptedLambda =>
  () => {
    throw new StatesError(error, 'the cause');
  };

/** A task that fails with the error, and a Catch for the given names. */
const catching = (names: string[]): string =>
  machineText({
    A: { ...callTask('work'), Catch: [{ ErrorEquals: names, Next: 'Caught' }], End: true },
    Caught: { Type: 'Pass', End: true },
  });

describe('Catch', () => {
  test.each([
    { names: ['Mine'], error: 'Mine', isCaught: true },
    { names: ['Other'], error: 'Mine', isCaught: false },
    { names: ['States.ALL'], error: 'Mine', isCaught: true },
    { names: ['States.TaskFailed'], error: 'Mine', isCaught: true },
    { names: ['States.TaskFailed'], error: 'States.Timeout', isCaught: false },
    { names: ['States.Timeout'], error: 'States.HeartbeatTimeout', isCaught: true },
    { names: ['States.HeartbeatTimeout'], error: 'States.Timeout', isCaught: false },
    { names: ['States.ALL'], error: 'States.Runtime', isCaught: false },
    { names: ['States.Runtime'], error: 'States.Runtime', isCaught: false },
    { names: ['States.ALL'], error: 'States.DataLimitExceeded', isCaught: false },
    { names: ['States.DataLimitExceeded'], error: 'States.DataLimitExceeded', isCaught: true },
  ])('$names and $error: caught is $isCaught', async ({ names, error, isCaught }) => {
    const outcome = await runWorkflow({ definition: catching(names), input: {}, lambdas: { work: failing(error) } });
    expect(outcome.status).toBe(isCaught ? 'SUCCEEDED' : 'FAILED');
    if (isCaught) expect(outcome.output).toEqual({ Error: error, Cause: 'the cause' });
    else expect(outcome.error).toBe(error);
    expect(outcome.visitedBranches).toEqual(isCaught ? ['A:Catch[0]'] : []);
  });

  test('assigns and shapes what it caught', async () => {
    const catcher = {
      ErrorEquals: ['Mine'],
      Assign: { why: '{% $states.errorOutput.Error %}' },
      Output: '{% $states.input %}',
      Next: 'B',
    };
    const states: Record<string, Json> = {
      A: { ...callTask('work'), Catch: [{ ErrorEquals: ['X'], Next: 'B' }, catcher], End: true },
      B: { Type: 'Pass', Output: '{% [$states.input.n, $why] %}', End: true },
    };
    const outcome = await runWorkflow({
      definition: machineText(states),
      input: { n: 1 },
      lambdas: { work: failing('Mine') },
    });
    expect(outcome.output).toEqual([1, 'Mine']);
    expect(outcome.visitedBranches).toEqual(['A:Catch[1]']);
  });

  test('catches a failed evaluation of the arguments and of the output', async () => {
    for (const field of ['Arguments', 'Output']) {
      const task = { ...callTask('work'), [field]: '{% $states.input.none %}' };
      const states = {
        A: { ...task, Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Next: 'B' }], End: true },
        B: { Type: 'Pass', End: true },
      };
      const outcome = await runWorkflow({ definition: machineText(states), input: {}, lambdas: { work: () => 1 } });
      expect(outcome).toMatchObject({ status: 'SUCCEEDED', visitedBranches: ['A:Catch[0]'] });
      expect(outcome.events.map((event) => event.type)).toContain('EvaluationFailed');
    }
  });

  test('a Catch that fails itself ends the execution', async () => {
    const catcher = { ErrorEquals: ['States.ALL'], Output: '{% $states.none %}', Next: 'B' };
    const states = { A: { ...callTask('work'), Catch: [catcher], End: true }, B: { Type: 'Pass', End: true } };
    const outcome = await runWorkflow({
      definition: machineText(states),
      input: {},
      lambdas: { work: failing('Mine') },
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(outcome.cause).toMatch(
      /^An error occurred while executing the state 'A' \(entered at the event id #2\)\. The JSONata/,
    );
  });

  test('a failed branch fails its Parallel state, which can catch it, and gives up the other branch', async () => {
    const states: Record<string, Json> = {
      P: {
        Type: 'Parallel',
        Branches: [
          { StartAt: 'Slow', States: { Slow: { Type: 'Wait', Seconds: 1000, End: true } } },
          { StartAt: 'Bad', States: { Bad: { Type: 'Fail', Error: 'Mine', Cause: 'c' } } },
        ],
        Catch: [{ ErrorEquals: ['Mine'], Next: 'B' }],
        End: true,
      },
      B: { Type: 'Pass', End: true },
    };
    const outcome = await runWorkflow({ definition: machineText(states), input: {} });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { Error: 'Mine', Cause: 'c' } });
    expect(outcome.elapsedMs).toBeLessThan(900_000);
    expect(outcome.events.map((event) => event.type)).toContain('ParallelStateFailed');
  });

  test('iterations that fail at the same moment fail their Map state once, with the name of the error', async () => {
    const processor = { StartAt: 'I', States: { I: { ...callTask('work'), End: true } } };
    const states: Record<string, Json> = {
      M: {
        Type: 'Map',
        ItemProcessor: processor,
        Catch: [{ ErrorEquals: ['Mine'], Output: 'caught', Next: 'B' }],
        End: true,
      },
      B: { Type: 'Pass', Output: '{% $states.input %}', End: true },
    };
    const definition = machineText(states);
    const outcome = await runWorkflow({ definition, input: [1, 2, 3], lambdas: { work: failing('Mine') } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: 'caught' });
    const types = outcome.events.map((event) => event.type);
    for (const once of ['MapIterationFailed', 'MapStateFailed', 'MapStateExited', 'PassStateEntered']) {
      expect(types.filter((type) => type === once)).toHaveLength(1);
    }
  });
});

describe('Retry', () => {
  const retrying = (retry: Json[]): string =>
    machineText({ A: { ...callTask('work', '{% $states.context.State.RetryCount %}'), Retry: retry, End: true } });

  test('waits as the rule says and counts the attempts', async () => {
    const calls: { at: number; count: Json }[] = [];
    const work: ScriptedLambda = (count, { now }) => {
      calls.push({ at: now(), count });
      if (calls.length < 4) throw new StatesError('Mine', '');
      return 'done';
    };
    const rule = { ErrorEquals: ['Mine'], IntervalSeconds: 10, BackoffRate: 3, MaxDelaySeconds: 60, MaxAttempts: 3 };
    const outcome = await runWorkflow({ definition: retrying([rule]), input: {}, lambdas: { work } });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: 'done' });
    expect(calls.map((call) => call.count)).toEqual([0, 1, 2, 3]);
    const gaps = calls.slice(1).map((call, i) => Math.round((call.at - (calls[i]?.at ?? 0)) / 1000));
    expect(gaps).toEqual([10, 30, 60]);
  });

  test.each([
    { retry: [{ ErrorEquals: ['Mine'], MaxAttempts: 0 }], attempts: 1 },
    { retry: [{ ErrorEquals: ['Mine'] }], attempts: 4 },
    { retry: [{ ErrorEquals: ['Other'] }, { ErrorEquals: ['States.ALL'], MaxAttempts: 1 }], attempts: 2 },
    { retry: [{ ErrorEquals: ['Other'] }], attempts: 1 },
  ])('$retry makes $attempts attempts', async ({ retry, attempts }) => {
    let calls = 0;
    const work = () => {
      calls += 1;
      throw new StatesError('Mine', '');
    };
    const outcome = await runWorkflow({ definition: retrying(retry), input: {}, lambdas: { work } });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'Mine' });
    expect(calls).toBe(attempts);
  });

  test('States.Runtime is never retried', async () => {
    let calls = 0;
    const work = () => {
      calls += 1;
      throw new StatesError('States.Runtime', '');
    };
    await runWorkflow({ definition: retrying([{ ErrorEquals: ['States.ALL'] }]), input: {}, lambdas: { work } });
    expect(calls).toBe(1);
  });
});

describe('limits', () => {
  const large = 'x'.repeat(270_000);

  test('a result over 256 KiB is States.DataLimitExceeded, and States.ALL does not catch it', async () => {
    const outcome = await runWorkflow({
      definition: catching(['States.ALL']),
      input: {},
      lambdas: { work: () => large },
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.DataLimitExceeded' });
  });

  test('so is an output or a variable', async () => {
    for (const field of ['Output', 'Assign']) {
      const value = "{% $pad('x', 270000) %}";
      const states = { A: { Type: 'Pass', [field]: field === 'Assign' ? { v: value } : value, End: true } };
      const outcome = await runWorkflow({ definition: machineText(states), input: {} });
      expect(outcome.error).toBe('States.DataLimitExceeded');
    }
  });
});
