import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LoadedApplication } from '#shared/adapters/application/commit-writes.ts';
import { type ApplicationStore, createApplicationStore } from '#shared/adapters/application-store.ts';
import { civilDateOf, instant } from '#shared/domain/civil-date.ts';
import { projectProgress } from '#shared/domain/project-progress.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { loadCollection } from '#test/support/load-collection.ts';
import { type LocalTables, startLocalTables } from '#test/support/local-aws.ts';
import { at, changing, decidingDocuments, documentsWait, later, opening, openingDocuments } from './cases.ts';
import { loaded, openedApplication, saved, waitingApplication } from './opened-applications.ts';

let local: LocalTables;
let store: ApplicationStore;

beforeAll(async () => {
  local = await startLocalTables();
  store = createApplicationStore(local);
});
afterAll(() => local.stop());

const opened = () => openedApplication(store);
const waiting = () => waitingApplication(store);

describe('a commit', () => {
  test('saves an application that is read back as it was', async () => {
    const change = opening(randomUUID());
    await store.commit({ before: undefined, change });
    const { application, auditHead } = await loaded(store, change.application.applicationId);
    expect(application).toEqual(change.application);
    expect(auditHead.sequence).toBe(1);
  });

  test('of a new application is refused where one stands', async () => {
    const { application } = await opened();
    expect(await store.commit({ before: undefined, change: opening(application.applicationId) })).toBe('stale');
  });

  test('on an older version saves nothing at all', async () => {
    const before = await opened();
    await store.commit({ before, change: openingDocuments(before.application) });
    const change = changing(
      before.application,
      { status: 'withdrawn' },
      { mails: [{ kind: 'application_withdrawn', round: '1' }] },
    );
    expect(await store.commit({ before, change, form: { contactPhone: '0312345678' } })).toBe('stale');
    const { applicationId } = before.application;
    expect((await loaded(store, applicationId)).application.status).toBe('awaiting_documents');
    expect(await store.loadForm(applicationId)).toBeUndefined();
    expect((await loadCollection(local, applicationId)).mails).toEqual([]);
  });

  test('by one of two that decide at the same time wins, and the other is told', async () => {
    const before = await waiting();
    const results = await Promise.all(
      [1, 2, 3].map(() => store.commit({ before, change: decidingDocuments(before.application) })),
    );
    expect(results.toSorted()).toEqual(['saved', 'stale', 'stale']);
  });

  test('on a wait of another round says that the wait has moved', async () => {
    const before = await waiting();
    expect(await store.commit({ before, change: decidingDocuments(before.application, 2) })).toBe('wait_moved');
    expect((await loaded(store, before.application.applicationId)).application.status).toBe('awaiting_documents');
  });

  test('does not open a wait a second time, but opens its next round', async () => {
    const before = await waiting();
    expect(await store.commit({ before, change: openingDocuments(before.application) })).toBe('wait_moved');
    const open = {
      type: 'open',
      waitKey: 'documents',
      kind: 'documents',
      round: 2,
      dueAt: later,
      taskToken: 't2',
    } as const;
    expect(await store.commit({ before, change: changing(before.application, {}, { waits: [open] }) })).toBe('saved');
  });

  test('saves the form as it was typed, and erases it when told', async () => {
    const before = await opened();
    const { applicationId } = before.application;
    const form = { contactPhone: '', corporation: { name: '株式会社みなと', deep: [1e300, null, { a: [[]] }] } };
    await store.commit({ before, change: changing(before.application, {}), form });
    expect(await store.loadForm(applicationId)).toEqual(form);
    const again = await loaded(store, applicationId);
    await store.commit({ before: again, change: changing(again.application, {}), form: null });
    expect(await store.loadForm(applicationId)).toBeUndefined();
  });

  test('records a mail once, and a second request for it does not stop the change', async () => {
    const before = await opened();
    const mails = [{ kind: 'documents_received', round: '1' }] as const;
    await store.commit({ before, change: changing(before.application, {}, { mails }) });
    const again = await loaded(store, before.application.applicationId);
    const both = [...mails, { kind: 'letter_dispatched', round: '1' } as const];
    expect(await store.commit({ before: again, change: changing(again.application, {}, { mails: both }) })).toBe(
      'saved',
    );
    const { mails: kept } = await loadCollection(local, before.application.applicationId);
    expect(kept.map(({ itemKey }) => itemKey)).toEqual(['MAIL#documents_received#1', 'MAIL#letter_dispatched#1']);
  });

  test('takes what only one may have, and gives it back', async () => {
    const [first, second] = [await opened(), await opened()];
    const claimId = `tracking#${randomUUID()}`;
    const take = (heldBy: string) => [{ type: 'take', claimId, heldBy } as const];
    expect(await store.commit({ before: first, change: changing(first.application, {}), claims: take('a') })).toBe(
      'saved',
    );
    expect(await store.commit({ before: second, change: changing(second.application, {}), claims: take('b') })).toBe(
      'claimed',
    );
    const again = await loaded(store, first.application.applicationId);
    const release = [{ type: 'release', claimId, heldBy: 'a' } as const];
    expect(await store.commit({ before: again, change: changing(again.application, {}), claims: release })).toBe(
      'saved',
    );
    expect(await store.commit({ before: second, change: changing(second.application, {}), claims: take('b') })).toBe(
      'saved',
    );
  });
});

test("leaves the customer's view alone when a change shows nothing to the customer, on whatever day it is made", async () => {
  const { changes, application } = new CaseWalk().submitted().received();
  const { applicationId } = application;
  let before: LoadedApplication | undefined;
  for (const change of changes) before = await saved(store, before, change);
  const seen = await store.loadProgress(applicationId);
  const weekLater = instant('2026-12-08T01:00:00.000Z');
  expect(projectProgress(application, civilDateOf(weekLater))).not.toEqual(
    projectProgress(application, civilDateOf(at)),
  );
  if (!before) throw new Error('nothing was saved');
  const lock = { lockedBy: 'staff-1', lockedAt: weekLater, expiresAt: weekLater };
  const locked = { ...changing(before.application, { lock }), at: weekLater };
  await saved(store, before, locked);
  expect(await store.loadProgress(applicationId)).toEqual(seen);
});

describe('the staff queue', () => {
  test('shows a case while its wait is open, with whoever has locked it', async () => {
    const before = await waiting();
    const { applicationId } = before.application;
    const entriesOfCase = async () => {
      const page = await store.listQueue('reception', { limit: 100 });
      if (!page.ok) throw new Error(page.refusal.code);
      return page.value.entries.filter((entry) => entry.applicationId === applicationId);
    };
    expect(await entriesOfCase()).toMatchObject([{ waitKey: 'documents', actBy: documentsWait.actBy }]);
    const lock = { lockedBy: 'staff-1', lockedAt: at, expiresAt: later };
    await store.commit({ before, change: changing(before.application, { lock }) });
    expect(await entriesOfCase()).toMatchObject([{ lockedBy: 'staff-1', lockedUntil: later }]);
    const locked = await loaded(store, applicationId);
    await store.commit({ before: locked, change: decidingDocuments(locked.application) });
    expect(await entriesOfCase()).toEqual([]);
  });
});
