import { afterAll, beforeAll, expect, test } from 'vitest';
import { startWorkflow } from '#functions/delivery/start-workflow.ts';
import { createWorkflowRuns } from '#shared/adapters/workflow-runs.ts';
import { decideRestart } from '#shared/domain/decisions/restart-workflow.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { callAt, openWorkbench, type Workbench } from '../workbench.ts';
import { aliasArn, executionArnOf, openWorkflowService } from './local-services.ts';

const waiting = JSON.stringify({
  QueryLanguage: 'JSONata',
  StartAt: 'Rest',
  States: { Rest: { Type: 'Wait', Seconds: 86_400, End: true } },
});

let bench: Workbench;
let workflow: Awaited<ReturnType<typeof openWorkflowService>>;
beforeAll(async () => {
  bench = await openWorkbench();
  workflow = await openWorkflowService(waiting, async () => ({}));
});
afterAll(async () => {
  await workflow.stop();
  await bench.stop();
});

const partsWith = (runs = createWorkflowRuns({ workflowClient: workflow.client, aliasArn })) => ({
  outbox: bench.startOutbox,
  runs,
  loadRuns: async (applicationId: string) => (await bench.load(applicationId)).executions,
});

const statusOf = (name: string) => workflow.engine.call('DescribeExecution', { executionArn: executionArnOf(name) });

/** A walk's ids are given by the bench; the run's name follows the application's. */
const seeded = async (applicationId: string, walk = new CaseWalk().submitted()) => {
  for (const change of walk.changes) {
    const executions = change.application.executions.map((name) => name.replace('application-1', applicationId));
    change.application = { ...change.application, executions };
  }
  return bench.seed(walk, applicationId);
};

test('a submitted application gets its run, once, with the input that the submission decided', async () => {
  await seeded('start-1');
  await startWorkflow(partsWith())({ applicationId: 'start-1' }, callAt());
  expect(statusOf('start-1')).toMatchObject({ status: 'RUNNING', input: expect.stringContaining('"submitted"') });
  expect(await bench.startOutbox.listOwed('start-1')).toEqual([]);
  await startWorkflow(partsWith())({ applicationId: 'start-1' }, callAt());
});

test('a start that was cut off before it was noted is found done', async () => {
  await seeded('start-2');
  const cutOff = { ...partsWith().outbox, markStarted: () => Promise.reject(new Error('cut off')) };
  await expect(
    startWorkflow({ ...partsWith(), outbox: cutOff })({ applicationId: 'start-2' }, callAt()),
  ).rejects.toThrow();
  expect(await bench.startOutbox.listOwed('start-2')).toHaveLength(1);
  await startWorkflow(partsWith())({ applicationId: 'start-2' }, callAt());
  expect(await bench.startOutbox.listOwed('start-2')).toEqual([]);
});

const restarted = (walk: CaseWalk) =>
  walk.take(decideRestart(walk.application, { expectedVersion: walk.expectedVersion }, walk.as('operations')));

test('a run that takes over ends the one before it', async () => {
  const walk = new CaseWalk().submitted();
  const saved = walk.changes.length;
  await seeded('start-3', walk);
  await startWorkflow(partsWith())({ applicationId: 'start-3' }, callAt());
  restarted(walk);
  const last = walk.changes.at(-1);
  if (last) last.application = { ...last.application, executions: ['start-3', 'start-3-r1'] };
  await bench.seed(walk, 'start-3', saved);
  await startWorkflow(partsWith())({ applicationId: 'start-3' }, callAt());
  expect(statusOf('start-3')).toMatchObject({ status: 'ABORTED', error: 'TakenOver' });
  expect(statusOf('start-3-r1')).toMatchObject({ status: 'RUNNING' });
});

test('a run that cannot be stopped does not keep the new one from starting', async () => {
  await seeded('start-4', restarted(new CaseWalk().submitted()));
  const runs = { ...partsWith().runs, stop: () => Promise.reject(new Error('refused')) };
  const call = callAt();
  await startWorkflow(partsWith(runs))({ applicationId: 'start-4' }, call);
  expect(call.lines).toContainEqual(expect.objectContaining({ event: 'run_not_stopped', executionName: 'start-4' }));
  expect(statusOf('start-4-r1')).toMatchObject({ status: 'RUNNING' });
  expect(await bench.startOutbox.listOwed('start-4')).toEqual([]);
});
