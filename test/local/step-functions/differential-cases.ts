import type { Json } from '#local/step-functions/json.ts';
import { StatesError } from '#local/step-functions/states-error.ts';
import { callTask, tokenTask } from './machine-text.ts';

/** A workflow that every interpreter should run alike. */
export interface DifferentialCase {
  name: string;
  states: Record<string, Json>;
  input: Json;
  /** Where AWS's documentation contradicts moto: why, and what moto says instead. */
  known?: { why: string; theirs: Record<string, Json> };
}

/** What the functions of all cases do. */
export const lambdas: Record<string, (payload: Json) => unknown> = {
  echo: (payload) => payload,
  refuse: () => {
    throw new StatesError('Refused', 'not today');
  },
};

/** What a person answers to the token that `ask` hands out. */
export const humanAnswer = { decision: 'approved' };

const end: Json = { Type: 'Pass', End: true };
const refusing = (more: Record<string, Json>): Json => ({ ...callTask('refuse'), ...more });

export const differentialCases: DifferentialCase[] = [
  {
    name: 'variables, snapshots and output',
    input: { a: 1 },
    known: {
      why: 'Assign and Output see the same snapshot of the variables; moto lets Output see what Assign has just set',
      theirs: { output: { n: 20, m: 2, before: 20 } },
    },
    states: {
      A: { Type: 'Pass', Assign: { n: '{% $states.input.a + 1 %}' }, Next: 'B' },
      B: { Type: 'Pass', Assign: { n: '{% $n * 10 %}', m: '{% $n %}' }, Output: { seen: '{% $n %}' }, Next: 'C' },
      C: { Type: 'Pass', Output: { n: '{% $n %}', m: '{% $m %}', before: '{% $states.input.seen %}' }, End: true },
    },
  },
  {
    name: 'a choice by rule',
    input: { kind: 'b' },
    states: {
      A: {
        Type: 'Choice',
        Choices: [
          { Condition: "{% $states.input.kind = 'a' %}", Next: 'X' },
          { Condition: "{% $states.input.kind = 'b' %}", Assign: { v: 2 }, Next: 'Y' },
        ],
        Default: 'X',
      },
      X: end,
      Y: { Type: 'Succeed', Output: { v: '{% $v %}' } },
    },
  },
  {
    name: 'a choice by default',
    input: {},
    states: { A: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'X' }], Default: 'Y' }, X: end, Y: end },
  },
  {
    name: 'a condition that is no boolean',
    input: {},
    known: {
      why: 'a result of the wrong type is a States.QueryEvaluationError; moto lets its own exception through',
      theirs: { error: 'States.Runtime' },
    },
    states: { A: { Type: 'Choice', Choices: [{ Condition: "{% 'yes' %}", Next: 'X' }], Default: 'X' }, X: end },
  },
  {
    name: 'a failure with a name',
    input: { e: 'Mine' },
    states: { A: { Type: 'Fail', Error: '{% $states.input.e %}', Cause: 'c' } },
  },
  {
    name: 'an undefined output',
    input: {},
    states: { A: { Type: 'Pass', Output: '{% $states.input.none %}', End: true } },
  },
  {
    name: 'a task with arguments and result',
    input: { x: 4 },
    states: { A: { ...callTask('echo', { twice: '{% $states.input.x * 2 %}' }), Next: 'B' }, B: end },
  },
  { name: 'a task that fails by its own error name', input: {}, states: { A: refusing({ End: true }) } },
  {
    name: 'a caught error with variables',
    input: { keep: true },
    states: {
      A: refusing({
        Catch: [
          { ErrorEquals: ['Other'], Next: 'X' },
          {
            ErrorEquals: ['Refused'],
            Assign: { why: '{% $states.errorOutput.Error %}' },
            Output: '{% $states.input %}',
            Next: 'Y',
          },
        ],
        End: true,
      }),
      X: end,
      Y: { Type: 'Pass', Output: { why: '{% $why %}', input: '{% $states.input %}' }, End: true },
    },
  },
  {
    name: 'retries that run out, then States.ALL',
    input: {},
    states: {
      A: refusing({
        Retry: [{ ErrorEquals: ['Refused'], IntervalSeconds: 1, MaxAttempts: 1, BackoffRate: 1 }],
        Catch: [{ ErrorEquals: ['States.ALL'], Output: { caught: '{% $states.errorOutput.Error %}' }, Next: 'B' }],
        End: true,
      }),
      B: end,
    },
  },
  {
    name: 'a person who answers a token',
    input: {},
    states: {
      A: { ...tokenTask('ask'), TimeoutSeconds: 30, Assign: { d: '{% $states.result.decision %}' }, Next: 'B' },
      B: { Type: 'Succeed', Output: { d: '{% $d %}' } },
    },
  },
  {
    name: 'a token that nobody answers',
    input: {},
    states: {
      A: {
        ...tokenTask('ignore'),
        TimeoutSeconds: '{% 1 + 1 %}',
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: { late: true }, Next: 'B' }],
        End: true,
      },
      B: end,
    },
  },
  {
    name: 'a map with selector and order',
    input: { list: [3, 1, 2] },
    states: {
      M: {
        Type: 'Map',
        Items: '{% $states.input.list %}',
        ItemSelector: { i: '{% $states.context.Map.Item.Index %}', v: '{% $states.context.Map.Item.Value %}' },
        MaxConcurrency: 1,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'I',
          States: { I: { ...callTask('echo', '{% $states.input %}'), End: true } },
        },
        Output: { all: '{% $states.result %}' },
        End: true,
      },
    },
  },
  {
    name: 'a parallel state whose failing branch is caught',
    input: { x: 1 },
    states: {
      P: {
        Type: 'Parallel',
        Branches: [{ StartAt: 'L', States: { L: { Type: 'Fail', Error: 'Left', Cause: 'c' } } }],
        Catch: [{ ErrorEquals: ['Left'], Output: { e: '{% $states.errorOutput.Error %}' }, Next: 'B' }],
        End: true,
      },
      B: end,
    },
  },
  {
    name: 'the functions that AWS adds',
    input: { list: [1, 2, 3] },
    states: {
      A: {
        Type: 'Pass',
        Output: {
          p: '{% $partition($states.input.list, 2) %}',
          r: '{% $range(1, 5, 2) %}',
          j: `{% $parse('{"a":1}') %}`,
        },
        End: true,
      },
    },
  },
  {
    name: 'a wait',
    input: { s: 1 },
    states: { W: { Type: 'Wait', Seconds: '{% $states.input.s %}', Output: { woke: true }, End: true } },
  },
];
