import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { corporate } from '#local/demo/cases/corporate.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import { historyPageSchema } from '#shared/contracts/http/answers.ts';
import { auditEventSchema, chainHeadSchema, verifyChain } from '#shared/domain/audit-chain.ts';
import { narrowFormWalk } from '../browser/customer-form-walks.ts';
import { openWalks } from '../browser/walk.ts';
import { RunningSystem } from './running-system.ts';
import { itemsOf, scanTables } from './stored-things.ts';

let system: RunningSystem;

beforeAll(async () => {
  system = await RunningSystem.start({ hasPages: true });
}, 120_000);
afterAll(() => system?.end());

/** All that may ever stand in a progress answer, written down a second time on purpose. */
const allowedKeys = new Set(
  [
    'receptionNumber, holder, laterIf',
    'applicationId, applicantKind, statusCode, pollAfterSeconds, actions, promisedOn, documentsEndOn, resubmissionEndsOn',
    'steps, step, state, on, expectedOn',
    'papers, subject, receivedOn',
    'letters, addressee, status, postedOn, trackingNumber, tracking, heldUntil',
    'deficiencies, code, paperKind, items, title, request',
  ].flatMap((line) => line.split(', ')),
);

const keysIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [key, ...keysIn(inner)]);
};

const chainOf = async (applicationId: string) => {
  const tables = await scanTables(system.platform);
  const events = itemsOf(tables, 'AuditTrail')
    .map((item) => z.parse(auditEventSchema, item))
    .filter((event) => event.applicationId === applicationId)
    .toSorted((a, b) => a.sequence - b.sequence);
  const application = itemsOf(tables, 'Applications').find(
    (item) => item.applicationId === applicationId && item.itemKey === 'APPLICATION',
  );
  return { events, head: z.parse(chainHeadSchema, application?.auditHead) };
};

test('a corporate case becomes active, its trail is whole, and the customer saw nothing but what is listed', {
  timeout: 120_000,
}, async () => {
  const play = system.play();
  const seen = new Set<string>();
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      if (play.applicationId) for (const key of keysIn(await system.progressOf(play))) seen.add(key);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  })();
  try {
    await corporate.play(play);
    expect(await play.end()).toBe('active');
  } finally {
    isOver = true;
    await watching;
  }

  expect([...seen].filter((key) => !allowedKeys.has(key))).toEqual([]);
  expect([...seen]).toEqual(expect.arrayContaining(['statusCode', 'trackingNumber', 'promisedOn', 'documentsEndOn']));

  const { events, head } = await chainOf(play.applicationId);
  expect(verifyChain(events, sha256, head)).toEqual({ ok: true });
  expect(verifyChain(events.slice(0, -1), sha256, head)).toMatchObject({ ok: false, reason: 'head_differs' });
  const actions = events.map(({ action }) => action);
  expect(actions).toEqual(expect.arrayContaining(['application_submitted', 'envelope_registered', 'scan_viewed']));
  expect(actions.filter((action) => action === 'application_submitted')).toHaveLength(1);

  const auditor = await system.people.staff('auditor');
  const path = `/api/staff/applications/${play.applicationId}/history`;
  expect((await auditor.call('GET', path, historyPageSchema)).chainVerified).toBe(true);
});

/** The one walk through the pages that belongs to every run; the others have a command of their own, `npm run long`. */
narrowFormWalk(openWalks(() => system));
