import { beforeAll, expect, test } from 'vitest';
import { outcomesOfWait } from '#shared/contracts/workflow.ts';
import { transitions } from '#shared/domain/transitions.ts';
import { waitKinds } from '#shared/domain/wait.ts';
import { exploreDecisions } from './explore-decisions.ts';

let explored: ReturnType<typeof exploreDecisions>;
beforeAll(() => {
  explored = exploreDecisions();
  console.info(`places of an application explored: ${explored.places}`);
}, 60_000);

test('the decisions bring about exactly the outcomes that the contract names', () => {
  const observed = Object.fromEntries(
    waitKinds.map((kind) => [
      kind,
      [...new Set(explored.outcomes.filter((one) => one.kind === kind).map(({ type }) => type))].toSorted(),
    ]),
  );
  const named = Object.fromEntries(waitKinds.map((kind) => [kind, outcomesOfWait[kind].toSorted()]));
  expect(observed).toEqual(named);
});

test('the decisions move the status exactly as the transition table says, after the submission', () => {
  const rows = transitions.flatMap(({ from, to }) =>
    from.flatMap((status) => (to && status !== 'draft' ? [`${status} → ${to}`] : [])),
  );
  expect([...explored.moves].toSorted()).toEqual([...new Set(rows)].toSorted());
});
