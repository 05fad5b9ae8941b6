import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assignNumbers } from '#functions/workflow/assign-numbers.ts';
import { carryOverExtensions } from '#functions/workflow/carry-over-extensions.ts';
import { completeActivation } from '#functions/workflow/complete-activation.ts';
import { parseNumberPool } from '#functions/workflow/number-pool.ts';
import { reverseActivation } from '#functions/workflow/reverse-activation.ts';
import { startBilling } from '#functions/workflow/start-billing.ts';
import { claimIds } from '#shared/adapters/claim-store.ts';
import { instant } from '#shared/domain/civil-date.ts';
import type { CaseWalk } from '#test/support/case-walk.ts';
import { activatingWalk } from '../approved-walk.ts';
import { callAt, noon, openWorkbench, recordingSignals, type Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.stop());

const tomorrow = instant('2026-11-25T03:00:00.000Z');

const ordering = (walk: CaseWalk, count: number): CaseWalk => {
  const order = { numbers: [{ kind: 'geographic_03' as const, count }] };
  for (const change of walk.changes)
    change.application = { ...change.application, ...(change.application.order ? { order } : {}) };
  return walk;
};

/** An application in activation with its customer's account, and the parts of its tasks over a pool of its own. */
const begin = async (pool: string, count = 2) => {
  const applicationId = await bench.seed(ordering(activatingWalk(), count));
  const { customerId } = await bench.load(applicationId);
  await bench.accounts.ensureAccount({ id: customerId, email: 'person@example.com' }, noon);
  const { told, signals } = recordingSignals();
  const parts = {
    store: bench.store,
    signals,
    accounts: bench.accounts,
    claims: bench.claims,
    pool: parseNumberPool(pool),
  };
  const account = async () => {
    const loaded = await bench.accounts.loadAccount(customerId);
    if (!loaded) throw new Error('no account');
    return loaded;
  };
  return { applicationId, customerId, parts, told, account };
};

const events = async (applicationId: string, action: string) =>
  (await bench.trail(applicationId)).filter((one) => one === action).length;

describe('the number pool', () => {
  test('gives every number of a kind once, in the same order for the same application', () => {
    const pool = parseNumberPool('0312340000-0312340009,05011110000-05011110001,0312349000-0312349000');
    const numbers = [...pool.candidates('geographic_03', 'a')];
    expect(new Set(numbers).size).toBe(11);
    expect(numbers).toEqual([...pool.candidates('geographic_03', 'a')]);
    expect(numbers.toSorted()).toEqual([...pool.candidates('geographic_03', 'b')].toSorted());
    expect([...pool.candidates('ip_050', 'a')].toSorted()).toEqual(['05011110000', '05011110001']);
    expect([...pool.candidates('toll_free_0120', 'a')]).toEqual([]);
  });

  test.each(['', '0312340000', '0312340009-0312340000', '0612340000-0612340001', '0312340000-05012340000'])(
    'is refused as a whole when a range makes no sense: "%s"',
    (text) => expect(() => parseNumberPool(text)).toThrow('number pool'),
  );
});

describe('assign-numbers', () => {
  test('reserves as many as were ordered, and repeated takes no more', async () => {
    const { applicationId, parts, account } = await begin('0311110000-0311110019');
    expect(await assignNumbers(parts)({ applicationId }, callAt())).toEqual({ count: 2 });
    const first = (await account()).numbers;
    expect(first).toHaveLength(2);
    expect(await assignNumbers(parts)({ applicationId }, callAt(tomorrow))).toEqual({ count: 2 });
    expect((await account()).numbers).toEqual(first);
    expect(await events(applicationId, 'numbers_assigned')).toBe(1);
  });

  test('goes on with what an earlier attempt reserved before it was cut off', async () => {
    const { applicationId, customerId, parts, account } = await begin('0322220000-0322220019');
    const own = { accountId: customerId, applicationId, kind: 'geographic_03', assignedAt: noon } as const;
    await bench.accounts.assignNumber({ ...own, number: '0322220007' });
    await assignNumbers(parts)({ applicationId }, callAt());
    const numbers = (await account()).numbers.map(({ number }) => number);
    expect(numbers).toHaveLength(2);
    expect(numbers).toContain('0322220007');
  });

  test('takes nothing that another application holds, and says so by name when the pool is empty', async () => {
    const pool = '0333330000-0333330002';
    const first = await begin(pool);
    await assignNumbers(first.parts)({ applicationId: first.applicationId }, callAt());
    const second = await begin(pool);
    const attempt = assignNumbers(second.parts)({ applicationId: second.applicationId }, callAt());
    await expect(attempt).rejects.toMatchObject({ name: 'NumbersExhausted' });
    const more = { ...second.parts, pool: parseNumberPool(`${pool},0333330010-0333330010`) };
    expect(await assignNumbers(more)({ applicationId: second.applicationId }, callAt())).toEqual({ count: 2 });
    const held = [...(await first.account()).numbers, ...(await second.account()).numbers].map(({ number }) => number);
    expect(new Set(held).size).toBe(4);
  });

  test('two applications at once never get the same number', async () => {
    const pool = '0344440000-0344440009';
    const both = await Promise.all([begin(pool, 5), begin(pool, 5)]);
    await Promise.all(both.map(({ applicationId, parts }) => assignNumbers(parts)({ applicationId }, callAt())));
    const accounts = await Promise.all(both.map(({ account }) => account()));
    const held = accounts.flatMap(({ numbers }) => numbers.map(({ number }) => number));
    expect(held).toHaveLength(10);
    expect(new Set(held).size).toBe(10);
  });
});

test('the trial’s extensions are carried over once, and the contract counts them from its first day', async () => {
  const { applicationId, parts, account } = await begin('0355550000-0355550009');
  expect(await carryOverExtensions(parts)({ applicationId }, callAt())).toEqual({ count: 3 });
  expect(await carryOverExtensions(parts)({ applicationId }, callAt())).toEqual({ count: 3 });
  await startBilling(parts)({ applicationId }, callAt());
  await startBilling(parts)({ applicationId }, callAt(tomorrow));
  expect((await account()).contract).toMatchObject({ applicationId, startsOn: '2026-11-24', users: 3 });
  expect((await bench.load(applicationId)).activation?.billingStartedOn).toBe('2026-11-24');
  expect(await events(applicationId, 'extensions_carried_over')).toBe(1);
  expect(await events(applicationId, 'billing_started')).toBe(1);
});

test('a billing that was cut off after its day was decided keeps that day', async () => {
  const { applicationId, parts, account } = await begin('0356560000-0356560009');
  const cutOff = { ...parts.accounts, startContract: () => Promise.reject(new Error('cut off')) };
  await expect(startBilling({ ...parts, accounts: cutOff })({ applicationId }, callAt())).rejects.toThrow('cut off');
  await startBilling(parts)({ applicationId }, callAt(tomorrow));
  expect((await account()).contract?.startsOn).toBe('2026-11-24');
});

test('the activation opens the service once, tells the customer and lets go of their claim', async () => {
  const { applicationId, customerId, parts, told } = await begin('0366660000-0366660009');
  await assignNumbers(parts)({ applicationId }, callAt());
  await carryOverExtensions(parts)({ applicationId }, callAt());
  await startBilling(parts)({ applicationId }, callAt());
  expect(await completeActivation(parts)({ applicationId }, callAt())).toEqual({});
  expect(await completeActivation(parts)({ applicationId }, callAt())).toEqual({});
  expect(await bench.load(applicationId)).toMatchObject({ status: 'active', ended: { outcome: 'active' } });
  expect(await events(applicationId, 'service_activated')).toBe(1);
  expect(told).toEqual([`mail ${applicationId}`]);
  expect(await bench.claims.loadOwnership(claimIds.openApplication(customerId))).toBeUndefined();
});

test('an activation whose steps are not done is not completed', async () => {
  const { applicationId, parts } = await begin('0367670000-0367670009');
  await expect(completeActivation(parts)({ applicationId }, callAt())).rejects.toThrow('not done');
});

test('whatever was done is taken back, also what was never noted, and repeated nothing is left', async () => {
  const { applicationId, customerId, parts, account } = await begin('0377770000-0377770009');
  await assignNumbers(parts)({ applicationId }, callAt());
  await carryOverExtensions(parts)({ applicationId }, callAt());
  await startBilling(parts)({ applicationId }, callAt());
  const unnoted = { accountId: customerId, applicationId, kind: 'geographic_03', assignedAt: noon } as const;
  await bench.accounts.assignNumber({ ...unnoted, number: '0377770009' });
  await reverseActivation(parts)({ applicationId }, callAt());
  await reverseActivation(parts)({ applicationId }, callAt());
  const after = await account();
  expect(after.numbers).toEqual([]);
  expect(after.contract).toBeUndefined();
  expect(after.extensions.map(({ carriedOverBy }) => carriedOverBy)).toEqual([undefined, undefined, undefined]);
  expect(await bench.claims.loadOwnership(claimIds.number('0377770009'))).toBeUndefined();
  expect(await events(applicationId, 'activation_reversed')).toBe(1);
});
