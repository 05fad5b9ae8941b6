import { afterAll, beforeAll, expect, test } from 'vitest';
import { sweepUndelivered } from '#functions/delivery/sweep-undelivered.ts';
import { epochMsOf, instantOf } from '#shared/domain/civil-date.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { callAt, openWorkbench, recordingSignals, type Workbench } from '../workbench.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.stop());

test('whatever was saved and not carried on is signalled again, but not what is only just saved', async () => {
  const walk = new CaseWalk().submitted();
  const submittedAt = epochMsOf(walk.at);
  walk.at = instantOf(submittedAt + 120_000);
  const applicationId = await bench.seed(walk.received());
  const { told, signals } = recordingSignals();
  const sweep = sweepUndelivered({ ...bench, listPending: bench.store.listPending, signals });

  await sweep({}, callAt(instantOf(submittedAt + 29_000)));
  expect(told).toEqual([]);

  const afterSubmission = callAt(instantOf(submittedAt + 60_000));
  await sweep({}, afterSubmission);
  expect(told).toEqual([`mail ${applicationId}`, `start ${applicationId}`]);

  told.length = 0;
  const call = callAt(instantOf(submittedAt + 180_000));
  await sweep({}, call);
  expect(told.toSorted()).toEqual([
    `mail ${applicationId}`,
    `resume ${applicationId} documents`,
    `start ${applicationId}`,
  ]);
  expect(call.lines).toEqual([
    { metric: 'DecisionUndelivered' },
    { metric: 'MailUnsent' },
    { metric: 'StartUndelivered' },
    { metric: 'ScanUndestroyed' },
  ]);
});

test('once everything is carried on, the sweep has nothing to say', async () => {
  const applicationId = await bench.seed(new CaseWalk().submitted());
  for (const mail of await bench.mailOutbox.listOwed(applicationId)) {
    await bench.mailOutbox.take(mail, callAt().at);
    await bench.mailOutbox.markSent(mail, 'message', callAt().at);
  }
  for (const start of await bench.startOutbox.listOwed(applicationId)) {
    await bench.startOutbox.markStarted(start, callAt().at);
  }
  const { told, signals } = recordingSignals();
  await sweepUndelivered({ ...bench, listPending: bench.store.listPending, signals })({}, callAt());
  expect(told.filter((line) => line.includes(applicationId))).toEqual([]);
});
