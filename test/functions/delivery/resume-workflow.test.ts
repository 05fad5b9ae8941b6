import { InvalidToken, SFNClient, TaskDoesNotExist, TaskTimedOut } from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { resumeWorkflow } from '#functions/delivery/resume-workflow.ts';
import { type SignalResult, signalOutcome } from '#shared/adapters/workflow-runs.ts';
import { decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import type { WaitOutcome } from '#shared/domain/wait.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import { callAt, openWorkbench, type Workbench } from '../workbench.ts';
import { aliasArn, executionArnOf, openWorkflowService } from './local-services.ts';

let bench: Workbench;
beforeAll(async () => {
  bench = await openWorkbench();
});
afterAll(() => bench.stop());

const decided = () => bench.seed(new CaseWalk().submitted().received());

const resume = async (
  applicationId: string,
  signal: (token: string, outcome: WaitOutcome) => Promise<SignalResult>,
) => {
  const call = callAt();
  await resumeWorkflow({ waitSignals: bench.waitSignals, signal })({ applicationId, waitKey: 'documents' }, call);
  return { lines: call.lines, state: await bench.waitStates.readState(applicationId, 'documents') };
};

test('a decision is delivered once: repeated, there is nothing to deliver', async () => {
  const applicationId = await decided();
  const told: unknown[] = [];
  const signal = async (taskToken: string, outcome: WaitOutcome) => {
    told.push({ taskToken, outcome });
    return 'delivered' as const;
  };
  const { state } = await resume(applicationId, signal);
  await resume(applicationId, signal);
  expect(told).toEqual([{ taskToken: 'token-documents', outcome: { type: 'documents_received' } }]);
  expect(state).toMatchObject({ state: 'DECIDED', delivered: 'SIGNALLED' });
  expect(state?.delivery).toBeUndefined();
});

test('a dead token is no failure: the decision is marked late and counted', async () => {
  const { state, lines } = await resume(await decided(), async () => 'late');
  expect(state).toMatchObject({ delivered: 'LATE' });
  expect(state?.delivery).toBeUndefined();
  expect(lines).toContainEqual({ metric: 'DecisionLate' });
  expect(JSON.stringify(lines)).not.toContain('token-documents');
});

test('any other failure is thrown, and the decision stays owed', async () => {
  const applicationId = await decided();
  const failing = resume(applicationId, () => Promise.reject(new Error('unreachable')));
  await expect(failing).rejects.toThrow('unreachable');
  expect((await bench.waitStates.readState(applicationId, 'documents'))?.delivery).toBe('PENDING');
  expect((await bench.listUndelivered(500)).map((one) => one.applicationId)).toContain(applicationId);
});

test('an open wait, and one that is not there, are left alone', async () => {
  const never = () => Promise.reject(new Error('must not be called'));
  const open = await bench.seed(new CaseWalk().submitted());
  expect((await resume(open, never)).state).toMatchObject({ state: 'OPEN' });
  expect((await resume('nobody', never)).state).toBeUndefined();
});

test('when the wait was entered again while the old token was tried, the decision stays owed to the new one', async () => {
  const applicationId = await decided();
  const { state } = await resume(applicationId, async () => {
    const entered = { applicationId, waitKey: 'documents', round: 1, taskToken: 'new-token' };
    expect(await bench.waitOpening.attachToken(entered)).toBe('decided');
    return 'late';
  });
  expect(state?.delivery).toBe('PENDING');
  expect(await bench.waitSignals.readForDelivery(applicationId, 'documents')).toMatchObject({ taskToken: 'new-token' });
});

test('a withdrawal completes the wait of the workflow itself', async () => {
  const tokens: string[] = [];
  const argumentsSchema = z.looseObject({ Payload: z.looseObject({ taskToken: z.string() }) });
  const definition = JSON.stringify({
    QueryLanguage: 'JSONata',
    StartAt: 'Await',
    States: {
      Await: {
        Type: 'Task',
        Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
        Arguments: { FunctionName: 'open-wait', Payload: { taskToken: '{% $states.context.Task.Token %}' } },
        End: true,
      },
    },
  });
  const workflow = await openWorkflowService(definition, async (_, given) => {
    tokens.push(argumentsSchema.parse(given).Payload.taskToken);
    return {};
  });
  try {
    workflow.engine.call('StartExecution', { stateMachineArn: aliasArn, name: 'run', input: '{}' });
    await workflow.clock.idle();
    const [taskToken = ''] = tokens;
    const walk = new CaseWalk().submitted();
    const opening = walk.changes.at(-1)?.waits[0];
    if (opening?.type === 'open') opening.taskToken = taskToken;
    const applicationId = await bench.seed(walk.take(decideWithdrawal(walk.application, walk.as('customer'))));
    const signal = (token: string, outcome: WaitOutcome) => signalOutcome(workflow.client, token, outcome);
    expect((await resume(applicationId, signal)).state).toMatchObject({ delivered: 'SIGNALLED' });
    await workflow.clock.idle();
    const run = workflow.engine.call('DescribeExecution', { executionArn: executionArnOf('run') });
    expect(run).toMatchObject({ status: 'SUCCEEDED', output: '{"type":"withdrawn"}' });
    expect(await signal(taskToken, { type: 'withdrawn' })).toBe('late');
  } finally {
    await workflow.stop();
  }
});

test.each([InvalidToken, TaskDoesNotExist, TaskTimedOut])('a token can be dead by the name of %o', async (Dead) => {
  const client = new SFNClient({ region: 'ap-northeast-1' });
  client.send = () => Promise.reject(new Dead({ message: '', $metadata: {} }));
  expect(await signalOutcome(client, 'token', { type: 'delivered' })).toBe('late');
});
