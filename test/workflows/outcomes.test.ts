import { expect, test } from 'vitest';
import { outcomesOfWait } from '#shared/contracts/workflow.ts';
import { waitKinds } from '#shared/domain/wait.ts';
import { exploreDecisions } from './explore-decisions.ts';

test('the decisions bring about exactly the outcomes that the contract names', { timeout: 60_000 }, () => {
  const { outcomes, places } = exploreDecisions();
  const observed = Object.fromEntries(
    waitKinds.map((kind) => [
      kind,
      [...new Set(outcomes.filter((one) => one.kind === kind).map(({ type }) => type))].toSorted(),
    ]),
  );
  const named = Object.fromEntries(waitKinds.map((kind) => [kind, outcomesOfWait[kind].toSorted()]));
  console.info(`places of an application explored: ${places}`);
  expect(observed).toEqual(named);
});
