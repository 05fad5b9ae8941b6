import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AccountStore, createAccountStore } from '#shared/adapters/account-store.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { type LocalTables, startLocalTables } from '#test/support/local-aws.ts';
import { at, later } from './cases.ts';

let local: LocalTables;
let accounts: AccountStore;

beforeAll(async () => {
  local = await startLocalTables();
  const { documentClient, accountsTable: table, tables } = local;
  accounts = createAccountStore({ documentClient, table, claimsTable: tables.claims });
});
afterAll(() => local.stop());

const opened = async () => {
  const id = randomUUID();
  await accounts.ensureAccount({ id, email: 'first@example.jp' }, at);
  return id;
};
const startsOn = civilDate('2026-12-01');

describe('an account', () => {
  test('is opened once, however many ask at the same time, with a trial of a month', async () => {
    const id = randomUUID();
    const holder = { id, email: 'first@example.jp' };
    await Promise.all([1, 2, 3].map(() => accounts.ensureAccount(holder, at)));
    const account = await accounts.loadAccount(id);
    expect(account).toMatchObject({ account: { trialEndsOn: '2026-12-24', openedAt: at }, contract: undefined });
    expect(account?.extensions.map(({ extensionNumber }) => extensionNumber)).toEqual(['101', '102', '103']);
  });

  test('follows the address that the token carries', async () => {
    const id = await opened();
    await accounts.markMailBounced(id, at);
    await accounts.ensureAccount({ id, email: 'second@example.jp' }, later);
    expect(await accounts.loadAccountItem(id)).toMatchObject({ email: 'second@example.jp', openedAt: at });
    expect(await accounts.loadAccountItem(id)).not.toHaveProperty('mailBouncedAt');
  });

  test('gets a number that nobody else has, and gives it back', async () => {
    const [first, second] = [await opened(), await opened()];
    const number = { number: '0312345678', kind: 'geographic_03', assignedAt: at } as const;
    const mine = { ...number, accountId: first, applicationId: 'a-1' };
    expect(await accounts.assignNumber(mine)).toBe('assigned');
    expect(await accounts.assignNumber(mine)).toBe('assigned');
    const other = { ...number, accountId: second, applicationId: 'a-2' };
    expect(await accounts.assignNumber(other)).toBe('taken');
    for (const item of (await accounts.loadAccount(first))?.numbers ?? []) await accounts.releaseNumber(item);
    expect(await accounts.assignNumber(other)).toBe('assigned');
    expect((await accounts.loadAccount(first))?.numbers).toEqual([]);
  });

  test('begins one contract, on the day that its application decided last', async () => {
    const accountId = await opened();
    const contract = { accountId, applicationId: 'a-1', startsOn, users: 3 };
    expect(await accounts.startContract(contract)).toBe(true);
    const reopened = civilDate('2026-12-02');
    expect(await accounts.startContract({ ...contract, startsOn: reopened, users: 9 })).toBe(true);
    expect(await accounts.startContract({ ...contract, applicationId: 'a-2' })).toBe(false);
    const account = await accounts.loadAccount(accountId);
    expect(account?.contract).toMatchObject({ startsOn: reopened, users: 3 });
    if (account?.contract) await accounts.cancelContract(account.contract);
    expect((await accounts.loadAccount(accountId))?.contract).toBeUndefined();
  });

  test('carries its extensions over, and takes them back', async () => {
    const accountId = await opened();
    const extensions = (await accounts.loadAccount(accountId))?.extensions ?? [];
    for (const extension of extensions) await accounts.carryOverExtension(extension, 'a-1');
    for (const extension of extensions) expect(await accounts.carryOverExtension(extension, 'a-2')).toBe(false);
    const carried = (await accounts.loadAccount(accountId))?.extensions ?? [];
    expect(carried.map(({ carriedOverBy }) => carriedOverBy)).toEqual(['a-1', 'a-1', 'a-1']);
    for (const extension of carried) await accounts.leaveExtension(extension, 'a-1');
    expect((await accounts.loadAccount(accountId))?.extensions).toEqual(extensions);
  });
});
