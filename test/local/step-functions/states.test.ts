import { describe, expect, test } from 'vitest';
import type { Json } from '#local/step-functions/json.ts';
import { runWorkflow, type ScriptedLambda } from '#test/support/workflow-harness.ts';
import { callTask, machineText } from './machine-text.ts';

interface Case {
  name: string;
  states: Record<string, Json>;
  input?: Json;
  lambdas?: Record<string, ScriptedLambda>;
  output?: Json;
  error?: string;
  visited?: string[];
  branches?: string[];
}

const pass = (fields: Record<string, Json> = {}): Json => ({ Type: 'Pass', End: true, ...fields });
const evaluate = (expression: string): Record<string, Json> => ({ A: pass({ Output: `{% ${expression} %}` }) });

const cases: Case[] = [
  { name: 'Pass hands its input on', states: { A: pass() }, input: { a: 1 }, output: { a: 1 } },
  {
    name: 'Pass evaluates expressions at any depth and leaves other text alone',
    states: { A: pass({ Output: { a: ['{% $states.input.x + 1 %}', 'plain', null, { b: '{% 1 = 1 %}' }] } }) },
    input: { x: 1 },
    output: { a: [2, 'plain', null, { b: true }] },
  },
  {
    name: 'Assign and Output see the variables as they were before the state',
    states: {
      A: { Type: 'Pass', Assign: { n: 1 }, Next: 'B' },
      B: { Type: 'Pass', Assign: { n: '{% $n + 1 %}', m: '{% $n %}' }, Output: '{% $n %}', Next: 'C' },
      C: pass({ Output: '{% [$states.input, $n, $m] %}' }),
    },
    output: [1, 2, 1],
  },
  { name: 'an undefined result fails', states: evaluate('$states.input.none'), error: 'States.QueryEvaluationError' },
  { name: 'a function as a result fails', states: evaluate('function($x){$x}'), error: 'States.QueryEvaluationError' },
  { name: 'a type error fails', states: evaluate("'a' + 1"), error: 'States.QueryEvaluationError' },
  { name: '$partition cuts a list', states: evaluate('$partition([1,2,3], 2)'), output: [[1, 2], [3]] },
  { name: '$range counts with steps', states: evaluate('$range(0, 7, 3)'), output: [0, 3, 6] },
  { name: '$parse reads JSON', states: evaluate(`$parse('{"a":[1]}').a`), output: [1] },
  { name: '$random repeats itself for a seed', states: evaluate('$random(7) = $random(7)'), output: true },
  { name: '$uuid makes a version 4 UUID', states: evaluate('$match($uuid(), /^.{14}4/) ~> $count'), output: 1 },
  {
    name: '$hash knows the algorithms of Step Functions',
    states: evaluate("[$hash('a', 'MD5'), $substring($hash('a', 'SHA-256'), 0, 8)]"),
    output: ['0cc175b9c0f1b6a831c399e269772661', 'ca978112'],
  },
  { name: '$now follows the clock', states: evaluate('$toMillis($now()) = $millis()'), output: true },
  {
    name: 'the context names the execution, the machine and the state',
    states: evaluate(
      '$states.context.[Execution.Name, StateMachine.Name, State.Name, Execution.Input.a, State.RetryCount]',
    ),
    input: { a: 5 },
    output: ['run', 'scenario', 'A', 5, 0],
  },
  {
    name: 'Succeed ends with its Output',
    states: { A: { Type: 'Succeed', Output: { ok: true } } },
    output: { ok: true },
  },
  {
    name: 'Fail evaluates Error and Cause',
    states: { A: { Type: 'Fail', Error: "{% 'My' & 'Error' %}", Cause: '{% $states.input.why %}' } },
    input: { why: 'because' },
    error: 'MyError',
  },
  {
    name: 'Choice takes the first true rule with its Assign and Output',
    states: {
      A: {
        Type: 'Choice',
        Choices: [
          { Condition: '{% $states.input.n > 5 %}', Next: 'C' },
          { Condition: '{% $states.input.n > 1 %}', Assign: { v: 'two' }, Output: 'second', Next: 'B' },
          { Condition: '{% true %}', Next: 'C' },
        ],
        Default: 'C',
      },
      B: pass({ Output: '{% [$states.input, $v] %}' }),
      C: pass(),
    },
    input: { n: 3 },
    output: ['second', 'two'],
    visited: ['A', 'B'],
    branches: ['A:Choices[1]'],
  },
  {
    name: 'Choice goes to Default with the Output of the state',
    states: {
      A: {
        Type: 'Choice',
        Choices: [{ Condition: false, Next: 'B' }],
        Default: 'B',
        Output: 'default',
        Assign: { d: 1 },
      },
      B: pass({ Output: '{% [$states.input, $d] %}' }),
    },
    output: ['default', 1],
    branches: ['A:Default'],
  },
  {
    name: 'Choice without a match and without Default fails',
    states: { A: { Type: 'Choice', Choices: [{ Condition: false, Next: 'B' }] }, B: pass() },
    error: 'States.NoChoiceMatched',
  },
  {
    name: 'Choice with a condition that is no boolean fails',
    states: { A: { Type: 'Choice', Choices: [{ Condition: "{% 'yes' %}", Next: 'B' }], Default: 'B' }, B: pass() },
    error: 'States.QueryEvaluationError',
  },
  {
    name: 'Task gets its evaluated arguments, and its result is the output',
    states: { A: { ...callTask('double', { n: '{% $states.input.n %}' }), End: true } },
    input: { n: 21 },
    lambdas: { double: (payload) => ({ doubled: payload }) },
    output: { doubled: { n: 21 } },
  },
  {
    name: 'Task without a result gives null',
    states: { A: { ...callTask('quiet'), End: true } },
    lambdas: { quiet: () => undefined },
    output: null,
  },
  {
    name: 'Parallel gives all branches the same input and their outputs in order',
    states: {
      A: {
        Type: 'Parallel',
        Arguments: { x: '{% $states.input.x * 2 %}' },
        Branches: [
          { StartAt: 'B1', States: { B1: pass({ Output: '{% $states.input.x %}' }) } },
          { StartAt: 'B2', States: { B2: pass({ Output: 'b' }) } },
        ],
        Output: '{% $states.result %}',
        End: true,
      },
    },
    input: { x: 4 },
    output: [8, 'b'],
  },
  {
    name: 'Map selects items, sees outer variables and keeps inner ones to itself',
    states: {
      A: { Type: 'Pass', Assign: { factor: 10 }, Next: 'M' },
      M: {
        Type: 'Map',
        Items: '{% $states.input.list %}',
        ItemSelector: { i: '{% $states.context.Map.Item.Index %}', v: '{% $states.context.Map.Item.Value %}' },
        MaxConcurrency: 2,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'I',
          States: {
            I: { Type: 'Pass', Assign: { own: '{% $states.input.v %}' }, Next: 'J' },
            J: pass({ Output: '{% $own * $factor + $states.input.i + $states.context.Map.Item.Index %}' }),
          },
        },
        End: true,
      },
    },
    input: { list: [1, 2, 3] },
    output: [10, 22, 34],
  },
  {
    name: 'Map over nothing gives an empty list',
    states: { M: { Type: 'Map', ItemProcessor: { StartAt: 'I', States: { I: pass() } }, End: true } },
    input: [],
    output: [],
  },
  {
    name: 'Map over something that is no list fails',
    states: {
      M: { Type: 'Map', Items: '{% 5 %}', ItemProcessor: { StartAt: 'I', States: { I: pass() } }, End: true },
    },
    error: 'States.QueryEvaluationError',
  },
];

describe('each state type', () => {
  test.each(cases)('$name', async ({ states, input = {}, lambdas = {}, ...expected }) => {
    const outcome = await runWorkflow({ definition: machineText(states), input, lambdas });
    if (expected.error === undefined) expect(outcome).toMatchObject({ status: 'SUCCEEDED', output: expected.output });
    else expect(outcome).toMatchObject({ status: 'FAILED', error: expected.error });
    if (expected.visited) expect(outcome.visitedStates).toEqual(expected.visited);
    if (expected.branches) expect(outcome.visitedBranches).toEqual(expected.branches);
  });

  test('Map runs no more iterations at once than MaxConcurrency', async () => {
    let underWay = 0;
    let most = 0;
    const work: ScriptedLambda = async () => {
      underWay += 1;
      most = Math.max(most, underWay);
      await new Promise((resolve) => setImmediate(resolve));
      underWay -= 1;
    };
    const processor = { StartAt: 'I', States: { I: { ...callTask('work'), End: true } } };
    const states = { M: { Type: 'Map', MaxConcurrency: 2, ItemProcessor: processor, End: true } };
    const outcome = await runWorkflow({ definition: machineText(states), input: [1, 2, 3, 4, 5], lambdas: { work } });
    expect(outcome.output).toHaveLength(5);
    expect(most).toBe(2);
  });

  test('an endless loop ends at the limit of the history', async () => {
    const states = { A: { Type: 'Pass', Next: 'B' }, B: { Type: 'Pass', Next: 'A' } };
    const outcome = await runWorkflow({ definition: machineText(states), input: {} });
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    expect(outcome.cause).toContain('maximum number of history events');
  });
});
