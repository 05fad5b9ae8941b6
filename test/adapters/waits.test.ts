import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApplicationStore, createApplicationStore } from '#shared/adapters/application-store.ts';
import { listUndelivered } from '#shared/adapters/waits/undelivered.ts';
import { createWaitOpening, type WaitOpening } from '#shared/adapters/waits/wait-opening.ts';
import { createWaitSignals, type WaitSignals } from '#shared/adapters/waits/wait-signals.ts';
import { createWaitStates, type WaitStates } from '#shared/adapters/waits/wait-states.ts';
import { type LocalTables, startLocalTables } from '#test/support/local-aws.ts';
import { at, changing, later, openingDocuments } from './cases.ts';
import { decidedApplication, saved, waitingApplication } from './opened-applications.ts';

let local: LocalTables;
let store: ApplicationStore;
let signals: WaitSignals;
let openings: WaitOpening;
let states: WaitStates;

beforeAll(async () => {
  local = await startLocalTables();
  const place = { documentClient: local.documentClient, table: local.tables.waits };
  store = createApplicationStore(local);
  [signals, openings, states] = [createWaitSignals(place), createWaitOpening(place), createWaitStates(place)];
});
afterAll(() => local.stop());

const idOf = ({ application }: Awaited<ReturnType<typeof decidedApplication>>) => application.applicationId;
const isOwed = async (applicationId: string) => {
  const owed = await listUndelivered({ documentClient: local.documentClient, table: local.tables.waits }, 100);
  return owed.some((decision) => decision.applicationId === applicationId);
};
const rawItem = async (applicationId: string) => {
  const Key = { applicationId, waitKey: 'documents' };
  return (await local.documentClient.send(new GetCommand({ TableName: local.tables.waits, Key }))).Item;
};
const again = (applicationId: string, taskToken: string, round = 1) =>
  openings.attachToken({ applicationId, waitKey: 'documents', round, taskToken });

describe('a decision', () => {
  test('is owed to the workflow until it is delivered, and its token is gone then', async () => {
    const applicationId = idOf(await decidedApplication(store, 'token-a'));
    expect(await isOwed(applicationId)).toBe(true);
    const delivery = await signals.readForDelivery(applicationId, 'documents');
    expect(delivery).toEqual({ taskToken: 'token-a', outcome: { type: 'documents_received' } });
    await signals.markDelivered(applicationId, 'documents', 'token-a', later);
    expect(await isOwed(applicationId)).toBe(false);
    expect(await signals.readForDelivery(applicationId, 'documents')).toBeUndefined();
    expect(await rawItem(applicationId)).toMatchObject({ delivered: 'SIGNALLED' });
    expect(await rawItem(applicationId)).not.toHaveProperty('taskToken');
  });

  test('is not owed before it is made', async () => {
    const applicationId = idOf(await waitingApplication(store));
    expect(await signals.readForDelivery(applicationId, 'documents')).toBeUndefined();
    expect(await isOwed(applicationId)).toBe(false);
  });

  test('that came too late for its token is taken by the lapse', async () => {
    const applicationId = idOf(await decidedApplication(store, 'token-b'));
    await signals.markLate(applicationId, 'documents', 'token-b', later);
    expect(await isOwed(applicationId)).toBe(false);
    expect(await states.readState(applicationId, 'documents')).toMatchObject({ state: 'DECIDED', delivered: 'LATE' });
    const other = idOf(await decidedApplication(store));
    await states.markTaken(other, 'documents', 1, later);
    expect(await isOwed(other)).toBe(false);
    expect(await rawItem(other)).toMatchObject({ delivered: 'TAKEN' });
  });

  test('is owed again to a workflow that enters the wait with a new token', async () => {
    const applicationId = idOf(await decidedApplication(store, 'token-c'));
    await signals.markLate(applicationId, 'documents', 'token-c', later);
    expect(await again(applicationId, 'token-d')).toBe('decided');
    expect(await signals.readForDelivery(applicationId, 'documents')).toMatchObject({ taskToken: 'token-d' });
    await signals.markDelivered(applicationId, 'documents', 'token-c', later);
    expect(await isOwed(applicationId)).toBe(true);
  });
});

describe('a wait', () => {
  test('gets the token of the state that has entered it again, but only in its own round', async () => {
    const applicationId = idOf(await waitingApplication(store, 'token-e'));
    expect(await again(applicationId, 'token-f')).toBe('open');
    expect(await rawItem(applicationId)).toMatchObject({ taskToken: 'token-f' });
    expect(await again(applicationId, 'token-g', 2)).toBe('absent');
  });

  test('opens again in the same round after an interruption, but never while it is open', async () => {
    const decided = await decidedApplication(store, 'token-h');
    const reopened = await saved(store, decided, openingDocuments(decided.application, 'token-i'));
    expect(await rawItem(idOf(reopened))).toMatchObject({ state: 'OPEN', round: 1, taskToken: 'token-i' });

    const change = openingDocuments(reopened.application, 'token-j');
    expect(await store.commit({ before: reopened, change })).toBe('wait_moved');
  });

  test('is read without its token', async () => {
    const applicationId = idOf(await waitingApplication(store, 'secret'));
    const state = await states.readState(applicationId, 'documents');
    expect(state).toMatchObject({ state: 'OPEN', round: 1 });
    expect(JSON.stringify(state)).not.toContain('secret');
  });

  test('has one winner when it is decided in the moment in which it lapses', async () => {
    const before = await waitingApplication(store);
    const { application } = before;
    const end = (type: 'decide' | 'lapse') =>
      changing(
        application,
        { openWaits: {} },
        {
          waits: [
            { type, waitKey: 'documents', round: 1, outcome: { type: type === 'lapse' ? 'expired' : 'withdrawn' } },
          ],
        },
      );
    const results = await Promise.all([
      store.commit({ before, change: end('decide') }),
      store.commit({ before, change: end('lapse') }),
    ]);
    expect(results.toSorted()).toEqual(['saved', 'stale']);
  });

  test('is reminded without being decided', async () => {
    const before = await waitingApplication(store);
    const remind = { type: 'remind', waitKey: 'documents', round: 1, dueAt: later } as const;
    const { application } = await saved(store, before, changing(before.application, {}, { waits: [remind] }));
    expect(await states.readState(application.applicationId, 'documents')).toMatchObject({
      state: 'OPEN',
      dueAt: later,
      openedAt: at,
    });
  });
});
