import { randomUUID } from 'node:crypto';
import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApplicationStore, createApplicationStore } from '#shared/adapters/application-store.ts';
import { packCursor } from '#shared/adapters/cursor.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { type LocalTables, startLocalTables } from '#test/support/local-aws.ts';
import { at, changing, documentsWait, system } from './cases.ts';
import { loaded, openedApplication, saved, waitingApplication } from './opened-applications.ts';

let local: LocalTables;
let store: ApplicationStore;

beforeAll(async () => {
  local = await startLocalTables();
  store = createApplicationStore(local);
});
afterAll(() => local.stop());

const viewed = { action: 'case_viewed', actor: system, details: {} } as const;

describe('a queue', () => {
  test('is read page by page, and every case comes once', async () => {
    for (let count = 0; count < 5; count += 1) await waitingApplication(store);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.listQueue('reception', { cursor, limit: 2 });
      if (!page.ok) throw new Error(page.refusal.code);
      seen.push(...page.value.entries.map(({ applicationId }) => applicationId));
      cursor = page.value.nextCursor;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(new Set(seen).size).toBe(5);
    const counted = async (now: Instant) => {
      const counts = await store.countQueues(now);
      return counts.find(({ queue }) => queue === 'reception');
    };
    const oldest = { oldestSince: at, oldestActBy: documentsWait.actBy };
    expect(await counted(at)).toMatchObject({ count: 5, isAtLeast: false, soon: 0, late: 0, ...oldest });
    expect(await counted(documentsWait.actBy)).toMatchObject({ soon: 5, late: 0 });
    expect(await counted(documentsWait.endsAt)).toMatchObject({ soon: 0, late: 5 });
    const counts = await store.countQueues(at);
    const none = { queue: 'review', count: 0, isAtLeast: false, soon: 0, late: 0 };
    expect(counts.find(({ queue }) => queue === 'review')).toEqual(none);
  });

  test.each([
    ['no cursor at all', 'x'],
    ['another shape', packCursor({ queue: 'approval' })],
    ['a foreign item', packCursor([randomUUID(), 'FORM', at])],
    ['a key of our own making', packCursor(['APPLICATION', 'documents', at])],
    ['a time that is none', packCursor([randomUUID(), 'documents', 'yesterday'])],
  ])('refuses a cursor that is %s', async (_, cursor) => {
    expect(await store.listQueue('reception', { cursor, limit: 2 })).toMatchObject({
      refusal: { code: 'cursor_invalid' },
    });
    const head = { sequence: 0, hash: '0'.repeat(64) };
    expect(await store.listHistory('a', head, { cursor, limit: 2 })).toMatchObject({
      refusal: { code: 'cursor_invalid' },
    });
  });
});

describe('the audit trail', () => {
  test('holds as one chain after many wrote to it at the same time, and the version has not moved', async () => {
    const before = await openedApplication(store);
    const { applicationId } = before.application;
    await Promise.all(Array.from({ length: 6 }, () => store.appendAudit(applicationId, [viewed], at)));
    const { auditHead, application } = await loaded(store, applicationId);
    expect([auditHead.sequence, application.version]).toEqual([7, 1]);
    const page = await store.listHistory(applicationId, auditHead, { limit: 3 });
    expect(page).toMatchObject({
      ok: true,
      value: { chainVerified: true, events: [{ sequence: 1 }, { sequence: 2 }, { sequence: 3 }] },
    });
  });

  test('makes a decision stale that did not know of its last event', async () => {
    const before = await openedApplication(store);
    await store.appendAudit(before.application.applicationId, [viewed], at);
    expect(await store.commit({ before, change: changing(before.application, {}) })).toBe('stale');
  });

  test('shows when an event was changed or the end cut off', async () => {
    const before = await openedApplication(store);
    const { applicationId } = before.application;
    await store.appendAudit(applicationId, [viewed, viewed], at);
    const { auditHead } = await loaded(store, applicationId);
    const verified = async () => {
      const page = await store.listHistory(applicationId, auditHead, { limit: 10 });
      return page.ok && page.value.chainVerified;
    };
    const place = { TableName: local.tables.auditTrail, Key: { applicationId, sequence: 2 } };
    const change = (action: string) => ({
      ...place,
      UpdateExpression: 'SET #a = :a',
      ExpressionAttributeNames: { '#a': 'action' },
      ExpressionAttributeValues: { ':a': action },
    });
    expect(await verified()).toBe(true);
    await local.documentClient.send(new UpdateCommand(change('case_taken')));
    expect(await verified()).toBe(false);
    await local.documentClient.send(new UpdateCommand(change('case_viewed')));
    await local.documentClient.send(new DeleteCommand({ ...place, Key: { applicationId, sequence: 3 } }));
    expect(await verified()).toBe(false);
  });

  test('takes nothing for an application that does not exist', async () => {
    await expect(store.appendAudit(randomUUID(), [viewed], at)).rejects.toThrow();
  });
});

describe('the lists', () => {
  test('show a customer only their own applications', async () => {
    const mine = await openedApplication(store, 'customer-a');
    await openedApplication(store, 'customer-b');
    const { applicationId, customerId, openedAt, status } = mine.application;
    expect(await store.listByCustomer('customer-a')).toEqual([{ applicationId, customerId, openedAt, status }]);
  });

  test('show a run that has to be started', async () => {
    const before = await openedApplication(store);
    const start = { executionName: before.application.applicationId, input: '{}' };
    await saved(store, before, changing(before.application, {}, { start }));
    expect(await store.listPending('start', 10)).toMatchObject([{ itemKey: `START#${start.executionName}` }]);
  });

  test('read the progress of an application without anything else', async () => {
    const { application } = await waitingApplication(store);
    expect(await store.loadProgress(application.applicationId)).toMatchObject({
      ownerId: 'customer-1',
      progress: { statusCode: 'awaiting_documents', documentsEndOn: '2027-01-23' },
    });
  });
});
