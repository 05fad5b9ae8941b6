import validate from 'asl-validator';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { lambdaFunctions } from '#shared/contracts/environment.ts';
import { executionInputSchema, outcomesOfWait, workflowTasks } from '#shared/contracts/workflow.ts';
import { waitKinds } from '#shared/domain/wait.ts';
import { functionsOfOnboarding, onboardingDefinition, placeholdersOf } from '#workflows/onboarding.ts';
import { statesOf } from './asl.ts';

const states = statesOf(JSON.parse(onboardingDefinition));
const byName = new Map(states);
const ofType = (type: string) => states.filter(([, state]) => state.Type === type);
const titleOf = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1);

const taskSchema = z.object({ FunctionName: z.string(), Payload: z.record(z.string(), z.json()) });
const isTask = (name: string): name is keyof typeof workflowTasks => Object.hasOwn(workflowTasks, name);

describe('the definition', () => {
  it('is valid in the eyes of asl-validator', () => {
    const { isValid, errorsText } = validate(JSON.parse(onboardingDefinition));
    expect(errorsText()).toBe('');
    expect(isValid).toBe(true);
  });

  it('holds only expressions that the JSONata of Step Functions can parse', () => {
    const expressions = [...onboardingDefinition.matchAll(/"\{%((?:[^"\\]|\\.)*)%\}"/g)].map(([, text = '']) => text);
    expect(expressions.length).toBeGreaterThan(50);
    for (const text of expressions) expect.soft(() => jsonata(JSON.parse(`"${text}"`)), text).not.toThrow();
  });

  it('gives every task a timeout and retries for a faltering Lambda service', () => {
    for (const [name, { TimeoutSeconds, Retry }] of ofType('Task')) {
      expect.soft(TimeoutSeconds, name).toBeDefined();
      expect
        .soft(
          Retry.flatMap(({ ErrorEquals }) => ErrorEquals),
          name,
        )
        .toEqual(
          expect.arrayContaining([
            'Lambda.ServiceException',
            'Lambda.SdkClientException',
            'Lambda.TooManyRequestsException',
          ]),
        );
    }
  });

  it('gives every choice a default that fails loudly', () => {
    for (const [name, { Default }] of ofType('Choice')) expect.soft(byName.get(Default ?? '')?.Type, name).toBe('Fail');
  });

  it('fails for unknown outcomes only: what the business decides succeeds', () => {
    expect(ofType('Fail').map(([name]) => name)).toEqual(['UnknownLetterOutcome', 'UnknownOutcome']);
  });
});

describe.each(waitKinds)('the wait for %s', (kind) => {
  const title = titleOf(kind);
  const [awaiting, lapse, route] = [`Await${title}`, `Lapse${title}`, `Route${title}`].map((name) => byName.get(name));

  it('awaits, lapses when nobody acts in time, and routes what came of it', () => {
    expect(awaiting?.Resource).toBe('arn:aws:states:::lambda:invoke.waitForTaskToken');
    expect(awaiting?.Catch.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'))?.Next).toBe(
      `Lapse${title}`,
    );
    expect([awaiting?.Next, lapse?.Next]).toEqual([`Route${title}`, `Route${title}`]);
  });

  it('routes exactly the outcomes that its contract names', () => {
    const conditions = route?.Choices.map(({ Condition }) => Condition ?? '') ?? [];
    const routed = conditions.flatMap((condition) => [...condition.matchAll(/'(\w+)'/g)].map(([, outcome]) => outcome));
    expect(routed.toSorted()).toEqual([...outcomesOfWait[kind]].toSorted());
  });
});

describe('the contract of the workflow', () => {
  it('binds every placeholder to a function and leaves no task of the workflow uncalled', () => {
    expect(placeholdersOf(onboardingDefinition).toSorted()).toEqual([...functionsOfOnboarding.keys()].toSorted());
    const tasks = Object.entries(lambdaFunctions).filter(([, { entry }]) => entry.startsWith('functions/workflow/'));
    expect([...functionsOfOnboarding.values()].toSorted()).toEqual(tasks.map(([name]) => name).toSorted());
  });

  it('passes every function the fields that it takes', () => {
    for (const [state, { Arguments }] of ofType('Task')) {
      const { FunctionName, Payload } = taskSchema.parse(Arguments);
      const called = functionsOfOnboarding.get(FunctionName.slice(2, -1)) ?? '';
      if (!isTask(called)) throw new Error(`${state} calls ${called}, which has no contract`);
      const fields = Object.entries(workflowTasks[called].input.shape);
      const required = fields.filter(([, schema]) => !z.safeParse(schema, undefined).success).map(([field]) => field);
      expect.soft(Object.keys(Payload), state).toEqual(expect.arrayContaining(required));
      expect
        .soft(
          fields.map(([field]) => field),
          state,
        )
        .toEqual(expect.arrayContaining(Object.keys(Payload)));
    }
  });

  it('lets a run begin at every checkpoint that an input can name', () => {
    const wanted = executionInputSchema.def.options.map(({ shape }) => shape.checkpoint.def.values[0]);
    const entered = byName
      .get('EnterAtCheckpoint')
      ?.Choices.map(({ Condition }) => /checkpoint = '(\w+)'/.exec(Condition ?? '')?.[1]);
    expect(entered?.toSorted()).toEqual(wanted.toSorted());
  });
});
