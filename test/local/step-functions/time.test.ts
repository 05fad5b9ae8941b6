import { describe, expect, test } from 'vitest';
import type { Json } from '#local/step-functions/json.ts';
import { runWorkflow } from '#test/support/workflow-harness.ts';
import { callTask, machineText, tokenTask } from './machine-text.ts';

const dayMs = 86_400_000;

describe('time', () => {
  test('ninety days of waiting take milliseconds', async () => {
    const states = { A: { Type: 'Wait', Seconds: '{% 90 * 86400 %}', Output: '{% $millis() %}', End: true } };
    const before = Date.now();
    const outcome = await runWorkflow({ definition: machineText(states), input: {} });
    expect(outcome.elapsedMs).toBeGreaterThanOrEqual(90 * dayMs);
    expect(outcome.output).toBeGreaterThanOrEqual(before + 90 * dayMs);
    expect(Date.now() - before).toBeLessThan(5000);
  });

  test('Wait goes by a timestamp, and a past one does not wait', async () => {
    const states: Record<string, Json> = {
      A: { Type: 'Wait', Timestamp: '{% $fromMillis($millis() + 60000) %}', Next: 'B' },
      B: { Type: 'Wait', Timestamp: '2020-01-01T00:00:00Z', End: true },
    };
    const outcome = await runWorkflow({ definition: machineText(states), input: {} });
    expect(outcome.status).toBe('SUCCEEDED');
    expect(Math.round(outcome.elapsedMs / 1000)).toBe(60);
  });

  test.each([
    { Type: 'Wait', Seconds: '{% -1 %}', End: true },
    { Type: 'Wait', Seconds: "{% 'ten' %}", End: true },
    { Type: 'Wait', Timestamp: '{% "tomorrow" %}', End: true },
    { ...tokenTask('ask'), TimeoutSeconds: '{% 0 %}', End: true },
  ])('a wait of no sense fails: %o', async (state) => {
    const outcome = await runWorkflow({ definition: machineText({ A: state }), input: {}, lambdas: { ask: () => 1 } });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  test('a human answers a task after days; reminders slice the wait', async () => {
    const states: Record<string, Json> = {
      Ask: {
        ...tokenTask('ask'),
        TimeoutSeconds: '{% $states.input.slice %}',
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: '{% $states.input %}', Next: 'Remind' }],
        Next: 'Done',
      },
      Remind: { ...callTask('remind'), Output: '{% $states.input %}', Next: 'Ask' },
      Done: { Type: 'Succeed' },
    };
    const tokens: (string | undefined)[] = [];
    let reminders = 0;
    const outcome = await runWorkflow({
      definition: machineText(states),
      input: { slice: 7 * 86_400 },
      lambdas: {
        ask: (_payload, { token, later, succeed }) => {
          tokens.push(token);
          if (tokens.length === 3) later(2 * dayMs, () => succeed(token, { answer: 'yes' }));
        },
        remind: () => {
          reminders += 1;
        },
      },
    });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: { answer: 'yes' } });
    expect(reminders).toBe(2);
    expect(new Set(tokens).size).toBe(3);
    expect(Math.round(outcome.elapsedMs / dayMs)).toBe(16);
    expect(outcome.visitedBranches).toEqual(['Ask:Catch[0]', 'Ask:Catch[0]']);
  });

  test('a timeout that nobody catches fails the execution', async () => {
    const states = { A: { ...tokenTask('ask'), TimeoutSeconds: 5, End: true } };
    const outcome = await runWorkflow({ definition: machineText(states), input: {}, lambdas: { ask: () => 1 } });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(outcome.events.map((event) => event.type).slice(-2)).toEqual(['TaskTimedOut', 'ExecutionFailed']);
  });

  test('heartbeats keep a task alive, and their absence ends it', async () => {
    const states = { A: { ...tokenTask('ask'), HeartbeatSeconds: 10, TimeoutSeconds: 3600, End: true } };
    const outcome = await runWorkflow({
      definition: machineText(states),
      input: {},
      lambdas: {
        ask: (_payload, { token, later, heartbeat }) => {
          for (const seconds of [8, 16]) later(seconds * 1000, () => heartbeat(token));
        },
      },
    });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.HeartbeatTimeout' });
    expect(Math.round(outcome.elapsedMs / 1000)).toBe(26);
  });

  test('TimeoutSeconds of the machine ends the execution as TIMED_OUT', async () => {
    const states = { A: { Type: 'Wait', Seconds: 100, End: true } };
    const outcome = await runWorkflow({ definition: machineText(states, { TimeoutSeconds: 30 }), input: {} });
    expect(outcome).toMatchObject({ status: 'TIMED_OUT', error: undefined });
    expect(outcome.events.at(-1)).toMatchObject({ type: 'ExecutionTimedOut' });
  });

  test('an answer that comes before the function has returned waits for it and is not lost', async () => {
    const states = { A: { ...tokenTask('ask'), End: true } };
    const outcome = await runWorkflow({
      definition: machineText(states),
      input: {},
      lambdas: {
        ask: async (_payload, { token, succeed }) => {
          succeed(token, 'quick');
          await new Promise((resolve) => setImmediate(resolve));
          throw new Error('too late to matter');
        },
      },
    });
    expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: 'quick' });
  });

  test('an execution that nothing can move any more is told as running', async () => {
    const states = { A: { ...tokenTask('ask'), End: true } };
    const outcome = await runWorkflow({ definition: machineText(states), input: {}, lambdas: { ask: () => 1 } });
    expect(outcome).toMatchObject({ status: 'RUNNING', currentStates: ['A'] });
  });
});
