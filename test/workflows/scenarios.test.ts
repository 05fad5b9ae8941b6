import { afterAll, expect, test } from 'vitest';
import { parseMachine, statesOf } from '#workflows/definition.ts';
import { onboardingDefinition } from '#workflows/onboarding.ts';
import { scenarios } from './scenarios.ts';
import { nextWait, runScripted } from './scripted-run.ts';

const states = statesOf(parseMachine(onboardingDefinition));
const allBranches = states.flatMap(({ name, Choices = [], Default, Catch = [] }) => [
  ...Choices.map((_, index) => `${name}:Choices[${index}]`),
  ...(Default ? [`${name}:Default`] : []),
  ...Catch.map((_, index) => `${name}:Catch[${index}]`),
]);

/** Every letter ends with an outcome that RouteLetters knows, so its default cannot be reached; it guards the next edit. */
const unreachable = ['RouteLetters:Default'];

const visitedStates = new Set<string>();
const visitedBranches = new Set<string>();

const missingFrom = (all: readonly string[], visited: ReadonlySet<string>) => all.filter((one) => !visited.has(one));

afterAll(() => {
  const stateNames = states.map(({ name }) => name);
  const reachable = allBranches.filter((branch) => !unreachable.includes(branch));
  console.info(
    `states visited ${stateNames.length - missingFrom(stateNames, visitedStates).length} / ${stateNames.length}, ` +
      `branches visited ${reachable.length - missingFrom(reachable, visitedBranches).length} / ${reachable.length}`,
  );
});

const failures = ['UnknownOutcome', 'UnknownLetterOutcome'];

test.each(scenarios)('$name: ends as $ends', async ({ name: _, ends, ...run }) => {
  const outcome = await runScripted(run);
  for (const state of outcome.visitedStates) visitedStates.add(state);
  for (const branch of outcome.visitedBranches) visitedBranches.add(branch);
  expect(outcome.visitedStates).toContain(ends);
  if (failures.includes(ends)) {
    expect(outcome).toMatchObject({ status: 'FAILED', error: 'UnknownOutcome' });
    return;
  }
  expect(outcome.error).toBeUndefined();
  expect(outcome).toMatchObject({
    status: 'SUCCEEDED',
    output: { applicationId: 'application-1', outcome: ends.toLowerCase() },
  });
});

test('the scenarios together visit every state, and take every rule, default and catch', () => {
  const names = states.map(({ name }) => name);
  expect(missingFrom(names, visitedStates)).toEqual([]);
  expect(missingFrom(allBranches, visitedBranches)).toEqual(unreachable);
});

test.each([
  ['a closing is taken up by a new run', { checkpoint: 'closing', input: { outcome: 'declined' } }],
  [
    'an activation has been given up meanwhile',
    {
      checkpoint: 'activation',
      tasks: { 'assign-numbers': [{ refuse: 'Broken' }] },
      waits: { repair: [{ refuse: 'Declined' }] },
    },
  ],
])('what an activation had done is taken back before the end also when %s', async (_, run) => {
  const { visitedStates: path } = await runScripted(run);
  expect(path.slice(-4)).toEqual(['ReverseActivation', 'CloseApplication', 'RouteEnd', 'Declined']);
});

test.each([
  ['register-submission', 'submitted', 'RegisterSubmission'],
  ['assess-documents', 'review', 'AssessDocuments'],
] as const)('an end that %s finds is closed at once, without a wait for anybody', async (name, checkpoint, state) => {
  const { visitedStates: path } = await runScripted({ checkpoint, tasks: { [name]: [{ refuse: 'Expired' }] } });
  expect(path).toEqual(['EnterAtCheckpoint', state, 'CloseApplication', 'RouteEnd', 'Expired']);
});

test('a Lambda service that is busy is asked again, and nobody notices', async () => {
  const busy = { refuse: 'Lambda.TooManyRequestsException' };
  const outcome = await runScripted({
    tasks: { 'register-submission': [busy, busy], 'close-application': [busy] },
    waits: { documents: [{ decide: { type: 'withdrawn' } }] },
  });
  expect(outcome.status).toBe('SUCCEEDED');
});

test('a bug in a task fails the run by its name, and is not retried', async () => {
  const outcome = await runScripted({ tasks: { 'assess-documents': [{ refuse: 'TypeError' }] }, checkpoint: 'review' });
  expect(outcome).toMatchObject({ status: 'FAILED', error: 'TypeError' });
  expect(outcome.visitedStates).toEqual(['EnterAtCheckpoint', 'AssessDocuments']);
});

test('a wait whose due time has passed is looked at within seconds, not never', async () => {
  const past = nextWait(1, Date.now() - 30 * 86_400_000);
  const outcome = await runScripted({
    checkpoint: 'approval',
    input: { wait: past },
    waits: { approval: ['silence'] },
    lapses: { approval: [{ type: 'expired' }] },
  });
  expect(outcome.output).toMatchObject({ outcome: 'expired' });
  expect(outcome.elapsedMs).toBeLessThan(10_000);
});
