import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { corporationForm } from '#local/demo/sample-forms.ts';
import type { Application } from '#shared/domain/application.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { civilDateOf, instantOf } from '#shared/domain/civil-date.ts';
import { decideConfirmation } from '#shared/domain/decisions/confirm-items.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { decideInspection } from '#shared/domain/decisions/examine-papers.ts';
import { openApplication } from '#shared/domain/decisions/open-application.ts';
import { decideDispatch, decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import { decideEnvelope } from '#shared/domain/decisions/register-envelope.ts';
import { decideSubmission } from '#shared/domain/decisions/submit-application.ts';
import { draftFormSchema } from '#shared/domain/form.ts';
import { ok } from '#shared/domain/result.ts';
import type { ReturnReason } from '#shared/domain/return-reason.ts';
import { CaseWalk, itemsToConfirm, people, sampleReceptionNumber } from '#test/support/case-walk.ts';
import { type FunctionSystem, startFunctionSystem } from './function-system.ts';

let system: FunctionSystem;
beforeAll(async () => {
  system = await startFunctionSystem('2026-11-24T01:12:00.000Z');
});
afterAll(() => system.stop());

const as = (person: keyof typeof people): DecisionContext => ({ actor: people[person], at: instantOf(Date.now()) });
const today = () => civilDateOf(Date.now());

const submit = async (applicationId: string): Promise<Application> => {
  const customerId = `customer-of-${applicationId}`;
  await system.accounts.ensureAccount({ id: customerId, email: `${applicationId}@example.com` }, as('customer').at);
  const change = openApplication(applicationId, customerId, as('customer'));
  await system.store.commit({ before: undefined, change, form: draftFormSchema.parse(corporationForm) });
  return system.act(applicationId, (application) =>
    decideSubmission(
      application,
      { form: corporationForm, expectedVersion: application.version, receptionNumber: sampleReceptionNumber },
      as('customer'),
    ),
  );
};

/** The papers of a complete envelope, with scans as if they had been stored. */
const papers = (envelopeId: string) =>
  new CaseWalk()
    .submitted()
    .received()
    .application.papers.map(({ envelopeId: _, receivedOn: __, scans: ___, ...paper }) => ({
      ...paper,
      paperId: `${envelopeId}-${paper.paperId}`,
    }));

const receive = (applicationId: string, envelopeId = 'envelope') =>
  system.act(applicationId, (application) =>
    decideEnvelope(
      application,
      { expectedVersion: application.version, envelopeId, receivedOn: today(), papers: papers(envelopeId) },
      as('clerk'),
    ),
  );

const approve = async (applicationId: string): Promise<Application> => {
  const scans = new CaseWalk()
    .submitted()
    .received()
    .application.papers.flatMap(({ scans: stored }) => stored);
  for (const { paperId } of (await system.read(applicationId)).papers) {
    await system.act(applicationId, (application) => {
      const scanned = application.papers.map((paper) => ({
        ...paper,
        scans: paper.scans.length > 0 ? paper.scans : scans.slice(0, 1),
      }));
      const inspected = { ...application, papers: scanned };
      const found = { expectedVersion: application.version, paperId, result: 'accepted' as const, findings: [] };
      return decideInspection(inspected, found, as('reviewer'));
    });
  }
  await system.act(applicationId, (application) => {
    const items = itemsToConfirm(application);
    if (items.length === 0) return ok(null);
    return decideConfirmation(application, { items, expectedVersion: application.version }, as('reviewer'));
  });
  return system.act(applicationId, (application) =>
    decideReview(
      application,
      { outcome: 'approve', round: application.reviewRound, expectedVersion: application.version },
      as('reviewer'),
    ),
  );
};

const dispatch = (applicationId: string, letterId: string, trackingNumber: string, round = 1) =>
  system.act(applicationId, (application) =>
    decideDispatch(
      application,
      { letterId, round, trackingNumber, postedOn: today(), expectedVersion: application.version },
      as('clerk'),
    ),
  );

const deliver = (applicationId: string, letterId: string, round = 1) =>
  system.act(applicationId, (application) =>
    decideLetterResult(
      application,
      { letterId, round, result: 'delivered', resultOn: today(), expectedVersion: application.version },
      as('clerk'),
    ),
  );

const mailsTo = (applicationId: string) =>
  system.mail
    .list()
    .filter(({ to }) => to.includes(`${applicationId}@example.com`))
    .map(({ tags }) => tags.kind)
    .toReversed();

test('a corporation goes from its form to the opened service', async () => {
  const id = 'whole-1';
  expect(Object.keys((await submit(id)).openWaits)).toEqual(['documents']);
  expect(Object.keys((await receive(id)).openWaits)).toEqual(['review']);
  expect(Object.keys((await approve(id)).openWaits).toSorted()).toEqual([
    'dispatch#corporation',
    'dispatch#person_in_charge',
  ]);
  await dispatch(id, 'corporation', '385-99-00001-6');
  await dispatch(id, 'person_in_charge', '385-99-00002-0');
  await deliver(id, 'corporation');
  const active = await deliver(id, 'person_in_charge');

  expect(active).toMatchObject({ status: 'active', openWaits: {}, plannedWaits: {}, ended: { outcome: 'active' } });
  expect(system.run(id)).toMatchObject({ status: 'SUCCEEDED', output: `{"applicationId":"${id}","outcome":"active"}` });
  const account = await system.accounts.loadAccount(active.customerId);
  expect(account).toMatchObject({ contract: { applicationId: id, startsOn: '2026-11-24', users: 3 } });
  expect(account?.numbers).toHaveLength(1);
  expect(mailsTo(id)).toEqual([
    'application_received',
    'documents_received',
    'letter_dispatched',
    'letter_dispatched',
    'service_activated',
  ]);
  const record = await system.store.loadRecord(id);
  expect(record).toMatchObject({ completedAt: expect.any(String) });
});

test('a withdrawal while two letters are waited for ends the run as withdrawn', async () => {
  const id = 'whole-2';
  await submit(id);
  await receive(id);
  await approve(id);
  await dispatch(id, 'corporation', '385-99-00003-1');
  const ended = await system.act(id, (application) => decideWithdrawal(application, as('customer')));
  expect(ended).toMatchObject({ status: 'withdrawn', openWaits: {}, closedAt: expect.any(String) });
  expect(system.run(id)).toMatchObject({ status: 'SUCCEEDED', output: expect.stringContaining('withdrawn') });
  expect(mailsTo(id).at(-1)).toBe('application_withdrawn');
});

test('a withdrawal whose signal is lost reaches the workflow by the sweep', async () => {
  const id = 'whole-3';
  await submit(id);
  const before = await system.store.load(id);
  const decision = before && decideWithdrawal(before.application, as('customer'));
  if (!before || !decision?.ok || !decision.value) throw new Error('no withdrawal');
  expect(await system.store.commit({ before, change: decision.value })).toBe('saved');
  expect(system.run(id).status).toBe('RUNNING');
  const sweep = system.handlers.get('sweep-undelivered');
  await sweep?.({});
  await system.settle();
  expect(system.run(id).status).toBe('RUNNING');
  vi.setSystemTime(Date.now() + 60_000);
  await sweep?.({});
  await system.settle();
  expect(system.run(id)).toMatchObject({ status: 'SUCCEEDED', output: expect.stringContaining('withdrawn') });
});

test('an address fails, the sister letter is kept where it is, and the new papers bring both to their end', async () => {
  const id = 'whole-5';
  await submit(id);
  await receive(id);
  await approve(id);
  await dispatch(id, 'corporation', '385-99-00004-2');
  const failed = await system.act(id, (application) =>
    decideLetterResult(
      application,
      {
        letterId: 'corporation',
        round: 1,
        result: 'returned',
        returnReason: 'address_unknown',
        resultOn: today(),
        expectedVersion: application.version,
      },
      as('clerk'),
    ),
  );
  expect(Object.keys(failed.openWaits)).toEqual(['resubmission']);
  vi.setSystemTime(Date.now() + 86_400_000);
  await receive(id, 'second-envelope');
  expect(Object.keys((await approve(id)).openWaits).toSorted()).toEqual([
    'dispatch#corporation',
    'dispatch#person_in_charge',
  ]);
  await dispatch(id, 'corporation', '385-99-00005-3', 2);
  await dispatch(id, 'person_in_charge', '385-99-00006-4');
  await deliver(id, 'corporation', 2);
  expect(await deliver(id, 'person_in_charge')).toMatchObject({ status: 'active' });
  expect(mailsTo(id).filter((kind) => kind === 'resubmission_requested')).toHaveLength(1);
  expect(await system.store.loadRecord(id)).toMatchObject({ versions: { length: 3 } });
});

const comeBack = (applicationId: string, letterId: string, returnReason: ReturnReason) =>
  system.act(applicationId, (application) =>
    decideLetterResult(
      application,
      {
        letterId,
        round: 1,
        result: 'returned',
        returnReason,
        resultOn: today(),
        expectedVersion: application.version,
      },
      as('clerk'),
    ),
  );

test('§5.4: a letter that comes back after its delivery is posted again by a new run, and its sister is still waited for', async () => {
  const id = 'whole-6';
  await submit(id);
  await receive(id);
  await approve(id);
  await dispatch(id, 'corporation', '385-99-00007-5');
  await dispatch(id, 'person_in_charge', '385-99-00008-6');
  await deliver(id, 'corporation');
  const reopened = await comeBack(id, 'corporation', 'retention_expired');
  expect(Object.keys(reopened.openWaits).toSorted()).toEqual(['delivery#person_in_charge', 'dispatch#corporation']);
  expect(system.run(id)).toMatchObject({ status: 'ABORTED' });
  await dispatch(id, 'corporation', '385-99-00009-0', 2);
  await deliver(id, 'person_in_charge');
  expect(await deliver(id, 'corporation', 2)).toMatchObject({ status: 'active' });
  expect(system.run(`${id}-r1`)).toMatchObject({ status: 'SUCCEEDED' });
  expect(mailsTo(id)).toContain('letter_returned');
});

test('§5.4: an address that fails after the delivery leads back to the papers in a new run', async () => {
  const id = 'whole-7';
  await submit(id);
  await receive(id);
  await approve(id);
  await dispatch(id, 'corporation', '385-99-00010-1');
  await dispatch(id, 'person_in_charge', '385-99-00012-3');
  await deliver(id, 'corporation');
  const reopened = await comeBack(id, 'corporation', 'moved_unknown');
  expect(reopened).toMatchObject({ status: 'awaiting_resubmission' });
  expect(Object.keys(reopened.openWaits)).toEqual(['resubmission']);
  expect(system.run(`${id}-r1`)).toMatchObject({ status: 'RUNNING' });
  expect(mailsTo(id).filter((kind) => kind === 'resubmission_requested')).toHaveLength(1);
});

test('silence is reminded of three times, and then ends the application', async () => {
  const id = 'whole-4';
  await submit(id);
  await system.clock.advanceTo(system.clock.now() + 70 * 86_400_000);
  await system.settle();
  expect(await system.read(id)).toMatchObject({ status: 'expired', closedAt: expect.any(String) });
  expect(system.run(id)).toMatchObject({ status: 'SUCCEEDED', output: expect.stringContaining('expired') });
  expect(mailsTo(id)).toEqual([
    'application_received',
    'documents_reminder',
    'documents_reminder',
    'documents_reminder',
    'application_expired',
  ]);
});
