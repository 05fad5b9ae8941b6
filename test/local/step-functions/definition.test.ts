import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDefinition } from '#local/step-functions/definition/parse-definition.ts';
import type { Json } from '#local/step-functions/json.ts';
import { callTask, machineText } from './machine-text.ts';

const end: Json = { Type: 'Pass', End: true };
const inMap = (state: Json): Record<string, Json> => ({
  A: { Type: 'Pass', Assign: { outer: 1 }, Next: 'M' },
  M: { Type: 'Map', ItemProcessor: { StartAt: 'I', States: { I: state } }, End: true },
});

const refused: { why: string; text: string; message: string | RegExp }[] = [
  { why: 'text that is not JSON', text: '{', message: 'not JSON' },
  {
    why: 'JSONPath',
    text: machineText({ A: end }, { QueryLanguage: 'JSONPath' }),
    message: 'JSONPath is not supported',
  },
  { why: 'no query language', text: JSON.stringify({ StartAt: 'A', States: { A: end } }), message: 'must be JSONata' },
  {
    why: 'an unknown field',
    text: machineText({ A: { Type: 'Pass', End: true, Parameters: {} } }),
    message: 'Parameters',
  },
  { why: 'an unknown state type', text: machineText({ A: { Type: 'Loop', End: true } }), message: 'States.A.Type' },
  {
    why: 'an unsupported resource',
    text: machineText({ A: { ...callTask('f'), Resource: 'arn:aws:states:::states:startExecution.sync', End: true } }),
    message: 'not a supported resource',
  },
  {
    why: 'a distributed Map',
    text: machineText({
      M: {
        Type: 'Map',
        ItemProcessor: { ProcessorConfig: { Mode: 'DISTRIBUTED' }, StartAt: 'I', States: { I: end } },
        End: true,
      },
    }),
    message: 'only INLINE',
  },
  {
    why: 'a placeholder without value',
    text: machineText({ A: { ...callTask('$' + '{Fn}'), End: true } }),
    message: 'The placeholder',
  },
  { why: 'a missing state', text: machineText({ A: { Type: 'Pass', Next: 'B' } }), message: "leads to 'B'" },
  { why: 'an unreachable state', text: machineText({ A: end, B: end }), message: "'B' can never be reached" },
  { why: 'neither Next nor End', text: machineText({ A: { Type: 'Pass' } }), message: 'either Next or End' },
  {
    why: 'both Next and End',
    text: machineText({ A: { Type: 'Pass', End: true, Next: 'A' } }),
    message: 'either Next or End',
  },
  {
    why: 'a name used twice',
    text: machineText({
      ...inMap(end),
      M: { Type: 'Parallel', Branches: [{ StartAt: 'A', States: { A: end } }], End: true },
    }),
    message: 'used twice',
  },
  {
    why: 'Wait without a time',
    text: machineText({ A: { Type: 'Wait', End: true } }),
    message: 'either Seconds or Timestamp',
  },
  {
    why: 'an expression that is not JSONata',
    text: machineText({ A: { Type: 'Pass', Output: '{% 1 + %}', End: true } }),
    message: 'States/A/Output',
  },
  {
    why: '$eval',
    text: machineText({ A: { Type: 'Pass', Output: "{% $eval('1') %}", End: true } }),
    message: '$eval is not available',
  },
  {
    why: 'a condition that is no expression',
    text: machineText({ A: { Type: 'Choice', Choices: [{ Condition: 'yes', Next: 'B' }] }, B: end }),
    message: 'Condition',
  },
  {
    why: 'States.ALL beside another name',
    text: machineText({ A: { ...callTask('f'), Retry: [{ ErrorEquals: ['States.ALL', 'X'] }], End: true } }),
    message: 'stand alone',
  },
  {
    why: 'States.ALL before the last rule',
    text: machineText({
      A: { ...callTask('f'), Retry: [{ ErrorEquals: ['States.ALL'] }, { ErrorEquals: ['X'] }], End: true },
    }),
    message: 'last rule',
  },
  {
    why: 'assigning $states',
    text: machineText({ A: { Type: 'Pass', Assign: { states: 1 }, End: true } }),
    message: 'Assign',
  },
  {
    why: 'assigning an outer variable inside',
    text: machineText(inMap({ Type: 'Pass', Assign: { outer: 2 }, End: true })),
    message: "variable 'outer'",
  },
];

describe('a definition is refused for', () => {
  test.each(refused)('$why', ({ text, message }) => {
    expect(() => parseDefinition('m', text)).toThrow(message);
  });
});

test('the onboarding workflow is accepted', () => {
  const text = readFileSync(new URL('../../../workflows/onboarding.asl.json', import.meta.url), 'utf8');
  const substituted = text.replaceAll(/\$\{\w+\}/g, 'a-function');
  expect(Object.keys(parseDefinition('onboarding', substituted).States).length).toBeGreaterThan(10);
});
