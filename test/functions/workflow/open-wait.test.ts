import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openVerificationRecord } from '#functions/workflow/open-verification-record.ts';
import { openWait } from '#functions/workflow/open-wait.ts';
import { requestResubmission } from '#functions/workflow/request-resubmission.ts';
import { civilDate, instant } from '#shared/domain/civil-date.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideDecline, decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { decideLapse } from '#shared/domain/decisions/lapse-wait.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { loadCollection } from '#test/support/load-collection.ts';
import { approvedWalk, deficientWalk, post, settleLetter } from '../approved-walk.ts';
import { callAt, noon, openWorkbench, recordingSignals, type Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.stop());

const tokenOf = async (applicationId: string, waitKey: string): Promise<unknown> => {
  const key = { applicationId, waitKey };
  const { Item } = await bench.documentClient.send(
    new GetCommand({ TableName: bench.tables.waits, Key: key, ConsistentRead: true }),
  );
  return Item?.taskToken;
};

const open = (
  applicationId: string,
  kind: 'review' | 'documents' | 'dispatch' | 'delivery',
  taskToken: string,
  more: { letterId?: string; round?: number } = {},
) => {
  const { told, signals } = recordingSignals();
  const parts = { store: bench.store, signals, waitOpening: bench.waitOpening };
  const { round = 1, ...letter } = more;
  const opened = openWait(parts)({ applicationId, kind, round, dueAt: noon, taskToken, ...letter }, callAt());
  return { opened, told };
};

/** Everything of a walk but its last opening of waits, so that the task under test opens them. */
const withPlannedReview = () => {
  const walk = new CaseWalk().submitted().received();
  const index = walk.changes.findIndex(({ application }) => 'review' in application.openWaits);
  walk.changes.splice(index);
  return walk;
};

test('a planned wait is opened with its token, which stands in that table alone', async () => {
  const applicationId = await bench.seed(withPlannedReview());
  const { opened, told } = open(applicationId, 'review', 'secret-token-1');
  expect(await opened).toEqual({});
  expect(told).toEqual([]);
  expect(await tokenOf(applicationId, 'review')).toBe('secret-token-1');
  const { items } = await loadCollection(bench, applicationId);
  expect(JSON.stringify(items)).not.toContain('secret-token-1');
  expect((await bench.load(applicationId)).openWaits.review).toMatchObject({ kind: 'review', round: 1 });
});

test('a wait that is open already only gets the new token', async () => {
  const applicationId = await bench.seed(withPlannedReview());
  await open(applicationId, 'review', 'first').opened;
  const before = await bench.load(applicationId);
  const { opened, told } = open(applicationId, 'review', 'second');
  await opened;
  expect(await tokenOf(applicationId, 'review')).toBe('second');
  expect(await bench.load(applicationId)).toEqual(before);
  expect(told).toEqual([]);
});

test('a wait that was decided meanwhile is delivered by the new token', async () => {
  const walk = approvedWalk();
  const applicationId = await bench.seed(walk);
  const { opened, told } = open(applicationId, 'review', 'late-token');
  await opened;
  expect(told).toEqual([`resume ${applicationId} review`]);
  expect(await bench.waitSignals.readForDelivery(applicationId, 'review')).toEqual({
    taskToken: 'late-token',
    outcome: { type: 'approved' },
  });
});

test('a wait that nobody planned is a bug', async () => {
  const applicationId = await bench.seed(new CaseWalk().submitted());
  await expect(open(applicationId, 'review', 'token').opened).rejects.toThrow('never planned');
  await expect(open(applicationId, 'documents', 'token', { round: 7 }).opened).rejects.toThrow('never planned');
});

const ends = {
  Withdrawn: (walk: CaseWalk) => walk.take(decideWithdrawal(walk.application, walk.as('customer'))),
  Declined: (walk: CaseWalk) =>
    walk.take(decideDecline(walk.application, { expectedVersion: walk.expectedVersion }, walk.as('reviewer'))),
  Expired: (walk: CaseWalk) => {
    const { review } = walk.application.openWaits;
    if (!review) throw new Error('no review');
    const last = { ...walk.application, openWaits: { review: { ...review, dueAt: review.endsAt } } };
    const lapse = decideLapse(last, { kind: 'review', round: 1, dueAt: review.endsAt }, walk.as('workflow'));
    if (lapse?.change) walk.save(lapse.change);
    return walk;
  },
};

test.each(['Withdrawn', 'Declined', 'Expired'] as const)(
  'after its end an application waits no more: %s',
  async (name) => {
    const applicationId = await bench.seed(ends[name](new CaseWalk().submitted().received()));
    await expect(open(applicationId, 'review', 'token').opened).rejects.toMatchObject({ name });
  },
);

/** A letter's sister fails at its address, so the other letter, never posted, is waited for a second time later. */
const interruptedWalk = () => {
  const walk = approvedWalk().letters();
  post(walk, 'corporation', '385-99-00001-6').openWaits();
  return settleLetter(walk, 'corporation', 'address_unknown');
};

test('a letter whose sister went back to the papers is interrupted by name', async () => {
  const applicationId = await bench.seed(interruptedWalk());
  const { opened } = open(applicationId, 'dispatch', 'token', { letterId: 'person_in_charge' });
  await expect(opened).rejects.toMatchObject({ name: 'Interrupted' });
});

test('an interrupted letter is waited for again in the same round, after the new papers are approved', async () => {
  const walk = interruptedWalk().openWaits();
  walk.at = instant('2026-11-25T03:00:00.000Z');
  const issuedOn = civilDate('2026-11-20');
  walk
    .received([{ paperId: 'p9', kind: 'gas_bill_receipt', subject: 'corporation', form: 'original', issuedOn }])
    .inspected();
  const { expectedVersion } = walk;
  walk.take(decideReview(walk.application, { outcome: 'approve', round: 2, expectedVersion }, walk.as('reviewer')));
  const applicationId = await bench.seed(walk);
  const { signals } = recordingSignals();
  const { letters } = await openVerificationRecord({ store: bench.store, signals })({ applicationId }, callAt());
  const again = letters.find(({ letterId }) => letterId === 'person_in_charge');
  expect(again).toMatchObject({ next: 'dispatch', wait: { round: 1 } });
  await open(applicationId, 'dispatch', 'second-visit', { letterId: 'person_in_charge' }).opened;
  expect(await tokenOf(applicationId, 'dispatch#person_in_charge')).toBe('second-visit');
});

test('two openings of one wait at once leave it open once, with one of their tokens', async () => {
  const applicationId = await bench.seed(withPlannedReview());
  await Promise.all([open(applicationId, 'review', 'left').opened, open(applicationId, 'review', 'right').opened]);
  expect(['left', 'right']).toContain(await tokenOf(applicationId, 'review'));
  expect((await bench.trail(applicationId)).filter((action) => action === 'wait_opened')).toHaveLength(2);
});

test('the announced resubmission can be opened', async () => {
  const applicationId = await bench.seed(deficientWalk());
  const { signals } = recordingSignals();
  const { wait } = await requestResubmission({ store: bench.store, signals })({ applicationId }, callAt());
  const parts = { store: bench.store, signals, waitOpening: bench.waitOpening };
  await openWait(parts)({ applicationId, kind: 'resubmission', ...wait, taskToken: 'token' }, callAt());
  expect((await bench.load(applicationId)).openWaits.resubmission).toMatchObject(wait);
});
