import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { corporate } from '#local/demo/cases/corporate.ts';
import { corporatePapers } from '#local/demo/papers.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { sha256 } from '#shared/adapters/sha256.ts';
import { historyPageSchema } from '#shared/contracts/http/answers.ts';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
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

const ownCustomer = (applicationEmail: string) => {
  const customer = system.people.customers.find(({ email }) => email === applicationEmail);
  if (!customer) throw new Error('The customer of the case is not known.');
  return customer;
};

const progressOf = async (play: { applicationId: string; customerEmail: string }): Promise<unknown> => {
  const path = `/api/customer/applications/${play.applicationId}/progress`;
  return ownCustomer(play.customerEmail).api.call('GET', path, z.unknown());
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

const openedReview = async () => {
  const play = system.play();
  await play.apply(corporationForm);
  await play.receive(corporatePapers(await play.today()));
  await play.inspect();
  return play;
};

test('a corporate case becomes active, its trail is whole, and the customer saw nothing but what is listed', {
  timeout: 120_000,
}, async () => {
  const play = system.play();
  const seen = new Set<string>();
  let isOver = false;
  const watching = (async () => {
    while (!isOver) {
      if (play.applicationId) for (const key of keysIn(await progressOf(play))) seen.add(key);
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

test('an escalated case looks to its customer exactly like one under ordinary review', {
  timeout: 120_000,
}, async () => {
  const [escalated, ordinary] = [await openedReview(), await openedReview()];
  await escalated.review({ outcome: 'escalate' });
  expect((await escalated.staffCase()).status).toBe('awaiting_approval');
  expect((await ordinary.staffCase()).status).toBe('under_review');

  const anonymous = async (play: { applicationId: string; customerEmail: string }) =>
    JSON.stringify(await progressOf(play))
      .replaceAll(play.applicationId, 'APPLICATION')
      .replace(/"receptionNumber":"\d{10}"/, '"receptionNumber":"NUMBER"');
  expect(await anonymous(escalated)).toBe(await anonymous(ordinary));

  await escalated.approve('decline');
  expect(await escalated.end()).toBe('declined');
  const closed = await anonymous(escalated);
  expect(closed).toContain('"statusCode":"closed"');
  expect(closed).not.toMatch(/declin|reject|refus|approv|escalat|reason/i);
});

test('what a clerk noticed is read by compliance alone, and nobody else sees that it is there', {
  timeout: 120_000,
}, async () => {
  const play = await openedReview();
  const history = async () => {
    const auditor = await system.people.staff('auditor');
    return auditor.call('GET', `/api/staff/applications/${play.applicationId}/history`, historyPageSchema);
  };
  // Whoever reads a case is entered in its history once for a while; afterwards reading changes nothing.
  await play.staffCase();
  await history();
  const before = { progress: await progressOf(play), staffCase: await play.staffCase(), history: await history() };

  const path = `/api/compliance/applications/${play.applicationId}/suspicions`;
  const { noticeSuspicion, listSuspicions } = complianceRoutes;
  const notice = { indicators: ['unlike_usual_customers'], note: '説明が毎回変わる' };
  const clerk = await system.people.staff('clerk');
  expect(await clerk.call('POST', path, noticeSuspicion.responses[201], notice)).toEqual({ stored: true });
  const compliance = await system.people.staff('compliance');
  const { entries } = await compliance.call('GET', path, listSuspicions.responses[200]);
  expect(entries).toMatchObject([{ kind: 'noticed', ...notice }]);

  for (const person of ['clerk', 'reviewer', 'approver', 'auditor', 'operations'] as const) {
    const reading = (await system.people.staff(person)).call('GET', path, listSuspicions.responses[200]);
    await expect(reading, person).rejects.toMatchObject({ code: 'role_missing' });
  }
  expect({ progress: await progressOf(play), staffCase: await play.staffCase(), history: await history() }).toEqual(
    before,
  );
});

/** The one walk through the pages that belongs to every run; the others have a command of their own, `npm run long`. */
narrowFormWalk(openWalks(() => system));
