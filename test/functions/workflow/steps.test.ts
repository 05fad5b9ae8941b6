import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { assessDocuments } from '#functions/workflow/assess-documents.ts';
import { closeApplication } from '#functions/workflow/close-application.ts';
import { completeVerification } from '#functions/workflow/complete-verification.ts';
import { openVerificationRecord } from '#functions/workflow/open-verification-record.ts';
import { registerSubmission } from '#functions/workflow/register-submission.ts';
import { reportActivationFailure } from '#functions/workflow/report-activation-failure.ts';
import { requestResubmission } from '#functions/workflow/request-resubmission.ts';
import type { TaskParts } from '#functions/workflow/workflow-task.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { claimIds } from '#shared/adapters/claim-store.ts';
import { workflowTasks } from '#shared/contracts/workflow.ts';
import type { Deadlines } from '#shared/domain/deadlines.ts';
import { decideDecline, decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { decideSubmission } from '#shared/domain/decisions/submit-application.ts';
import { recordedValue } from '#shared/domain/record/record-item.ts';
import { recordInForce, verificationRecordSchema } from '#shared/domain/record/verification-record.ts';
import { CaseWalk, sampleReceptionNumber } from '#test/support/case-walk.ts';
import { activatingWalk, approvedWalk, deficientWalk, deliveredWalk } from '../approved-walk.ts';
import { callAt, noon, openWorkbench, recordingSignals, type Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.stop());

const justSubmitted = () => {
  const walk = new CaseWalk();
  const { expectedVersion } = walk;
  return walk.take(
    decideSubmission(
      walk.application,
      { form: corporationForm, expectedVersion, receptionNumber: sampleReceptionNumber },
      walk.as('customer'),
    ),
  );
};

const withdrawn = (walk: CaseWalk) => walk.take(decideWithdrawal(walk.application, walk.as('customer')));
const declined = (walk: CaseWalk) =>
  walk.take(decideDecline(walk.application, { expectedVersion: walk.expectedVersion }, walk.as('reviewer')));

const deadlinesOf = ({ application: { deadlines } }: CaseWalk): Deadlines => {
  if (!deadlines) throw new Error('not submitted');
  return deadlines;
};

/** Drops what the workflow itself did last, so that the task under test does it. */
const before = (walk: CaseWalk, action: string): CaseWalk => {
  const index = walk.changes.findIndex(({ audit }) => audit.some((fact) => fact.action === action));
  if (index >= 0) walk.changes.splice(index);
  walk.application = walk.changes.at(-1)?.application ?? walk.application;
  return walk;
};

const unassessed = () => before(new CaseWalk().submitted().received(), 'documents_assessed');

interface TaskCase {
  task: keyof typeof workflowTasks;
  walk: () => CaseWalk;
  run: (parts: TaskParts) => (applicationId: string) => Promise<unknown>;
  action: string;
  mails: boolean;
}

const cases: TaskCase[] = [
  {
    task: 'register-submission',
    walk: justSubmitted,
    run: (parts) => (applicationId) =>
      registerSubmission(parts)({ applicationId, deadlines: deadlinesOf(justSubmitted()) }, callAt()),
    action: 'submission_registered',
    mails: true,
  },
  {
    task: 'assess-documents',
    walk: unassessed,
    run: (parts) => (applicationId) => assessDocuments(parts)({ applicationId }, callAt()),
    action: 'documents_assessed',
    mails: false,
  },
  {
    task: 'request-resubmission',
    walk: deficientWalk,
    run: (parts) => (applicationId) => requestResubmission(parts)({ applicationId }, callAt()),
    action: 'resubmission_announced',
    mails: true,
  },
  {
    task: 'open-verification-record',
    walk: approvedWalk,
    run: (parts) => (applicationId) => openVerificationRecord(parts)({ applicationId }, callAt()),
    action: 'verification_record_opened',
    mails: false,
  },
  {
    task: 'complete-verification',
    walk: deliveredWalk,
    run: (parts) => (applicationId) => completeVerification(parts)({ applicationId }, callAt()),
    action: 'verification_completed',
    mails: false,
  },
  {
    task: 'report-activation-failure',
    walk: activatingWalk,
    run: (parts) => (applicationId) =>
      reportActivationFailure(parts)(
        { applicationId, failure: { step: 'assign_numbers', error: 'NumbersExhausted' } },
        callAt(),
      ),
    action: 'activation_failed',
    mails: true,
  },
  {
    task: 'close-application',
    walk: () => withdrawn(new CaseWalk().submitted()),
    run: (parts) => (applicationId) => closeApplication(parts)({ applicationId, outcome: 'expired' }, callAt()),
    action: 'application_closed',
    mails: false,
  },
];

describe.each(cases)('$task', ({ task, walk, run, action, mails }) => {
  test('answers as its contract says, and repeated the same again, with one event in the trail', async () => {
    const { told, signals } = recordingSignals();
    const applicationId = await bench.seed(walk());
    const perform = run({ store: bench.store, signals });
    const first = await perform(applicationId);
    const again = await perform(applicationId);
    expect(workflowTasks[task].output.safeParse(first).success).toBe(true);
    expect(again).toEqual(first);
    expect((await bench.trail(applicationId)).filter((one) => one === action)).toHaveLength(1);
    expect(told).toEqual(mails ? [`mail ${applicationId}`] : []);
  });

  test('two at once do it once', async () => {
    const { signals } = recordingSignals();
    const applicationId = await bench.seed(walk());
    const perform = run({ store: bench.store, signals });
    const [left, right] = await Promise.all([perform(applicationId), perform(applicationId)]);
    expect(left).toEqual(right);
    expect((await bench.trail(applicationId)).filter((one) => one === action)).toHaveLength(1);
  });
});

const registerWithDeadlines =
  (parts: TaskParts) =>
  ({ applicationId }: { applicationId: string }, call: ReturnType<typeof callAt>) =>
    registerSubmission(parts)({ applicationId, deadlines: deadlinesOf(justSubmitted()) }, call);

test.each([
  ['register-submission', registerWithDeadlines, justSubmitted],
  ['assess-documents', assessDocuments, unassessed],
  ['request-resubmission', requestResubmission, deficientWalk],
  ['open-verification-record', openVerificationRecord, approvedWalk],
  ['complete-verification', completeVerification, deliveredWalk],
] as const)('%s tells an end by its name, and adds nothing to it', async (_, task, walk) => {
  const { told, signals } = recordingSignals();
  const parts = { store: bench.store, signals };
  const gone = await bench.seed(withdrawn(walk()));
  await expect(task(parts)({ applicationId: gone }, callAt())).rejects.toMatchObject({ name: 'Withdrawn' });
  expect((await bench.trail(gone)).at(-1)).toBe('application_withdrawn');
  const refused = await bench.seed(declined(walk()));
  await expect(task(parts)({ applicationId: refused }, callAt())).rejects.toMatchObject({ name: 'Declined' });
  expect((await bench.trail(refused)).at(-1)).toBe('application_declined');
  expect(told).toEqual([]);
});

test('the record is saved with the letters, and completed with a second version', async () => {
  const { signals } = recordingSignals();
  const parts = { store: bench.store, signals };
  const applicationId = await bench.seed(approvedWalk());
  const answer = await openVerificationRecord(parts)({ applicationId }, callAt());
  expect(answer.letters).toMatchObject([
    { letterId: 'corporation', next: 'dispatch', wait: { round: 1 } },
    { letterId: 'person_in_charge', next: 'dispatch', wait: { round: 1 } },
  ]);
  const opened = verificationRecordSchema.parse(await bench.store.loadRecord(applicationId));
  expect(opened.versions.map(({ stage }) => stage)).toEqual(['opened']);

  const delivered = await bench.seed(deliveredWalk());
  await completeVerification(parts)({ applicationId: delivered }, callAt());
  const completed = verificationRecordSchema.parse(await bench.store.loadRecord(delivered));
  expect(completed.completedAt).toBeDefined();
  const letters = recordedValue(recordInForce(completed).items.lettersPosted);
  expect(letters?.map(({ postings }) => postings[0]?.result)).toEqual(['delivered', 'delivered']);
});

test('a record that lacks an item is not completed, and the case stays where it is', async () => {
  const { signals } = recordingSignals();
  const applicationId = await bench.seed(deliveredWalk());
  if (corporationForm.applicantKind !== 'corporation') throw new Error('no corporation');
  const { relation: _, ...personInCharge } = corporationForm.personInCharge;
  const form = JSON.stringify({ ...corporationForm, personInCharge });
  const Item = { applicationId, itemKey: 'FORM', form, savedAt: noon };
  await bench.documentClient.send(new PutCommand({ TableName: bench.tables.applications, Item }));
  const complete = completeVerification({ store: bench.store, signals })({ applicationId }, callAt());
  await expect(complete).rejects.toThrow('record_incomplete');
  expect((await bench.load(applicationId)).status).toBe('confirming_addresses');
  expect(await bench.store.loadRecord(applicationId)).toBeUndefined();
});

test('closing answers the end that the database knows and lets the customer apply again', async () => {
  const { signals } = recordingSignals();
  const applicationId = await bench.seed(new CaseWalk().submitted());
  const walk = withdrawn(new CaseWalk().submitted());
  const { customerId } = await bench.load(applicationId);
  const claimId = claimIds.openApplication(customerId);
  const last = walk.changes.at(-1);
  if (!last) throw new Error('no change');
  const loaded = await bench.store.load(applicationId);
  await bench.store.commit({
    before: loaded,
    change: { ...last, application: { ...last.application, applicationId, customerId } },
    claims: [{ type: 'take', claimId, heldBy: applicationId }],
  });
  const answer = await closeApplication({ store: bench.store, signals })(
    { applicationId, outcome: 'expired' },
    callAt(),
  );
  expect(answer).toEqual({ outcome: 'withdrawn' });
  expect(await bench.claims.loadOwnership(claimId)).toBeUndefined();
});

test('an application that has not ended cannot be closed', async () => {
  const { signals } = recordingSignals();
  const applicationId = await bench.seed(new CaseWalk().submitted());
  const close = closeApplication({ store: bench.store, signals })({ applicationId, outcome: 'withdrawn' }, callAt());
  await expect(close).rejects.toThrow('not_possible_now');
});
