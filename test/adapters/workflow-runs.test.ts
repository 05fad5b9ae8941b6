import { LambdaClient } from '@aws-sdk/client-lambda';
import { SFNClient } from '@aws-sdk/client-sfn';
import { expect, test } from 'vitest';
import { invokeLater } from '#shared/adapters/clients/function-client.ts';
import { createFunctionSignals } from '#shared/adapters/function-signals.ts';
import { createWorkflowRuns, signalOutcome } from '#shared/adapters/workflow-runs.ts';
import { jsonError, type StubAnswer, startStub } from './stub-service.ts';

const aliasArn = 'arn:aws:states:ap-northeast-1:123456789012:stateMachine:Onboarding:live';
const started = { status: 200, body: JSON.stringify({ executionArn: 'arn', startDate: 1 }) };

const runsWith = async (...answers: StubAnswer[]) => {
  const { asked, settings } = await startStub(answers);
  const workflowClient = new SFNClient(settings);
  return { asked, workflowClient, runs: createWorkflowRuns({ workflowClient, aliasArn }) };
};

test('a run is started by the alias, and one that exists is the run', async () => {
  const { runs, asked } = await runsWith(
    started,
    jsonError('ExecutionAlreadyExists'),
    jsonError('StateMachineDoesNotExist'),
  );
  expect(await runs.start('a-1', '{}')).toBe('started');
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ stateMachineArn: aliasArn, name: 'a-1', input: '{}' });
  expect(await runs.start('a-1', '{}')).toBe('already_started');
  await expect(runs.start('a-1', '{}')).rejects.toThrow();
});

test('a run is stopped by the name that lies beside its machine, and one that is gone is no concern', async () => {
  const { runs, asked } = await runsWith({ status: 200, body: '{"stopDate":1}' }, jsonError('ExecutionDoesNotExist'));
  await runs.stop('a-1', 'moved');
  const executionArn = 'arn:aws:states:ap-northeast-1:123456789012:execution:Onboarding:a-1';
  expect(JSON.parse(asked[0]?.body ?? '')).toMatchObject({ executionArn });
  await runs.stop('a-1', 'moved');
});

test('a signal for a wait that is over comes late, and any other fault is thrown', async () => {
  const errors = ['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken', 'AccessDeniedException'];
  const { workflowClient } = await runsWith({ status: 200, body: '{}' }, ...errors.map(jsonError));
  const signal = () => signalOutcome(workflowClient, 'token', { type: 'approved' });
  expect([await signal(), await signal(), await signal(), await signal()]).toEqual([
    'delivered',
    'late',
    'late',
    'late',
  ]);
  await expect(signal()).rejects.toThrow();
});

test('a function is signalled without waiting for it, and a failure is only reported', async () => {
  const { asked, settings } = await startStub([{ status: 202, body: '' }, jsonError('ResourceNotFoundException')]);
  const failures: string[] = [];
  const signals = createFunctionSignals({
    invoke: (name, payload) => invokeLater(name, payload, new LambdaClient(settings)),
    targets: { resumeWorkflow: 'resume', sendMail: 'mail' },
    onFailure: (signal) => failures.push(signal),
  });
  await signals.resumeWorkflow('a-1', 'documents');
  expect(JSON.parse(asked[0]?.body ?? '')).toEqual({ applicationId: 'a-1', waitKey: 'documents' });
  await signals.sendMail('a-1');
  await signals.startWorkflow('a-1');
  expect(failures).toEqual(['sendMail', 'startWorkflow']);
});
