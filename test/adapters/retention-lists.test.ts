import { randomUUID } from 'node:crypto';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAccountStore } from '#shared/adapters/account-store.ts';
import { createApplicationStore } from '#shared/adapters/application-store.ts';
import { createRetentionLists } from '#shared/adapters/retention-lists.ts';
import { type CivilDate, civilDate, instant } from '#shared/domain/civil-date.ts';
import { decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { type LocalTables, startLocalTables } from '#test/support/local-aws.ts';
import { at, opening } from './cases.ts';

let local: LocalTables;
beforeAll(async () => {
  local = await startLocalTables();
});
afterAll(() => local.stop());

const parts = () => {
  const { documentClient, tables, accountsTable } = local;
  return {
    store: createApplicationStore({ documentClient, tables }),
    accounts: createAccountStore({ documentClient, table: accountsTable }),
    lists: createRetentionLists({ documentClient, applications: tables.applications, contracts: accountsTable }),
  };
};
const found = async (until: string) => {
  const listed = await parts().lists.listCandidates(civilDate(until), { limit: 50 });
  if (!listed.ok) throw new Error(listed.refusal.code);
  return listed.value.candidates;
};
const open = async (): Promise<string> => {
  const applicationId = randomUUID();
  await parts().store.commit({ before: undefined, change: opening(applicationId) });
  return applicationId;
};
const withdraw = async (applicationId: string): Promise<void> => {
  const { store } = parts();
  const before = await store.load(applicationId);
  if (!before) throw new Error('It is not there.');
  const decided = decideWithdrawal(before.application, { actor: { kind: 'customer', id: 'customer-1' }, at });
  if (!decided.ok || !decided.value) throw new Error('It cannot be withdrawn.');
  expect(await store.commit({ before, change: decided.value })).toBe('saved');
  expect((await store.load(applicationId))?.application).toEqual(decided.value.application);
};

test('an application is found from the day on which it falls due, and not while it is open', async () => {
  const applicationId = await open();
  expect(await found('2099-12-31')).toEqual([]);
  await withdraw(applicationId);
  expect(await found('2027-02-22')).toEqual([]);
  expect(await found('2027-02-23')).toEqual([{ applicationId }]);
  expect(await parts().lists.countCandidates(civilDate('2027-02-23'))).toEqual({ applications: 1, contracts: 0 });
});

test('a reading keeps the day on which an application falls due', async () => {
  const applicationId = await open();
  await withdraw(applicationId);
  const facts = [{ action: 'case_viewed', actor: { kind: 'staff', id: 'auditor-1' }, details: {} }] as const;
  await parts().store.appendAudit(applicationId, facts, instant('2026-12-24T01:00:00.000Z'));
  expect(await found('2027-02-23')).toContainEqual({ applicationId });
});

test('規則21条: a contract is found once its end is known and seven years have gone', async () => {
  const contract = {
    accountId: 'customer-2',
    applicationId: randomUUID(),
    startsOn: civilDate('2026-12-10'),
    users: 3,
  };
  const { accounts, lists } = parts();
  await accounts.ensureAccount({ id: 'customer-2', email: 'someone@customer.test' }, at);
  expect(await accounts.startContract(contract)).toBe(true);
  const contracts = async (until: string) => (await lists.countCandidates(civilDate(until))).contracts;
  expect(await contracts('2099-12-31')).toBe(0);

  const endsOn: CivilDate = civilDate('2027-02-28');
  await local.documentClient.send(
    new UpdateCommand({
      TableName: local.accountsTable,
      Key: { accountId: 'customer-2', itemKey: 'CONTRACT' },
      UpdateExpression: 'SET endsOn = :day',
      ExpressionAttributeValues: { ':day': endsOn },
    }),
  );
  expect((await accounts.loadAccount('customer-2'))?.contract).toEqual({ ...contract, itemKey: 'CONTRACT', endsOn });
  expect([await contracts('2034-02-27'), await contracts('2034-03-01')]).toEqual([0, 1]);
  expect(await found('2034-03-01')).toContainEqual({ applicationId: contract.applicationId, contractEndsOn: endsOn });
});
