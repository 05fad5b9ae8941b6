import { expect, test } from 'vitest';
import { outcomesOfWait } from '#shared/contracts/workflow.ts';
import { type WaitKind, waitKinds } from '#shared/domain/wait.ts';
import { parseMachine, statesOf } from '#workflows/definition.ts';
import { onboardingDefinition } from '#workflows/onboarding.ts';
import { exploreDecisions } from './explore-decisions.ts';

const states = statesOf(parseMachine(onboardingDefinition));
const stateOf = (step: 'Await' | 'Lapse' | 'Route', kind: WaitKind) => {
  const name = `${step}${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  const state = states.find((candidate) => candidate.name === name);
  if (!state) throw new Error(`The state machine has no state ${name}`);
  return state;
};
const literalsIn = (condition: string) => [...condition.matchAll(/'([a-z_]+)'/g)].map(([, literal]) => literal);

test.each(waitKinds)('the route of %s has one way for each of its outcomes, and no other', (kind) => {
  const routed = (stateOf('Route', kind).Choices ?? []).flatMap(({ Condition }) => literalsIn(Condition));
  expect(routed.toSorted()).toEqual(outcomesOfWait[kind].toSorted());
});

test.each(waitKinds)('%s has its three states: it is awaited, it lapses, and both are routed', (kind) => {
  const awaited = stateOf('Await', kind);
  const lapse = stateOf('Lapse', kind);
  const route = stateOf('Route', kind).name;
  expect(awaited.Next).toBe(route);
  expect(lapse.Next).toBe(route);
  expect(awaited.Catch?.find(({ ErrorEquals }) => ErrorEquals.includes('States.Timeout'))?.Next).toBe(lapse.name);
});

test('the decisions bring about exactly the outcomes that the workflow routes', { timeout: 60_000 }, () => {
  const { outcomes, places } = exploreDecisions();
  const observed = Object.fromEntries(
    waitKinds.map((kind) => [
      kind,
      [...new Set(outcomes.filter((one) => one.kind === kind).map(({ type }) => type))].toSorted(),
    ]),
  );
  const routed = Object.fromEntries(waitKinds.map((kind) => [kind, outcomesOfWait[kind].toSorted()]));
  console.info(`places of an application explored: ${places}`);
  expect(observed).toEqual(routed);
});
