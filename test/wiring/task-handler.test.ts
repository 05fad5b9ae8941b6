import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { WorkflowNews } from '#functions/wiring/task-errors.ts';
import { createTaskHandler } from '#functions/wiring/task-handler.ts';
import { recordingObservability } from './http-requests.ts';

const event = z.strictObject({ applicationId: z.string() });
const failing = (error: unknown) => {
  const { lines, observability } = recordingObservability();
  const handler = createTaskHandler({ event, observability, perform: () => Promise.reject(error) });
  return { lines, handler };
};
const named = (name: string, more: object = {}) => Object.assign(new Error('住所は東京都'), { name }, more);

test('a task answers what it has done', async () => {
  const { observability } = recordingObservability();
  const handler = createTaskHandler({
    event,
    observability,
    perform: async ({ applicationId }) => ({ applicationId }),
  });
  expect(await handler({ applicationId: 'a' })).toEqual({ applicationId: 'a' });
});

test('a task refuses an event that is not described, without repeating it', async () => {
  const { observability, lines } = recordingObservability();
  const handler = createTaskHandler({ event, observability, perform: async () => null });
  const error = await handler({ applicationId: 'a', secret: '東京都' }).catch((thrown: unknown) => thrown);
  expect(String(error)).not.toContain('東京都');
  expect(JSON.stringify(lines)).not.toContain('東京都');
});

test.each([
  [new WorkflowNews('Withdrawn'), 'Withdrawn'],
  [new WorkflowNews('Interrupted'), 'Interrupted'],
  [named('NumbersExhausted'), 'NumbersExhausted'],
  [named('ThrottlingException'), 'TemporarilyUnavailable'],
  [named('InternalServerError', { $fault: 'server' }), 'TemporarilyUnavailable'],
  [named('Error', { code: 'ECONNRESET' }), 'TemporarilyUnavailable'],
  [
    named('TransactionCanceledException', { CancellationReasons: [{ Code: 'ThrottlingError' }] }),
    'TemporarilyUnavailable',
  ],
  [named('ValidationException', { $fault: 'client' }), 'ValidationException'],
])('an error leaves a task by its name: %s', async (error, name) => {
  const { handler, lines } = failing(error);
  const left = await handler({ applicationId: 'a' }).catch((thrown: unknown) => thrown);
  expect(left).toMatchObject({ name });
  expect(`${left} ${JSON.stringify(lines)}`).not.toContain('東京都');
});

test('news for the workflow is no failure in the log; a stranger by the same name is', async () => {
  const told = failing(new WorkflowNews('Declined'));
  await expect(told.handler({ applicationId: 'a' })).rejects.toMatchObject({ name: 'Declined' });
  expect(told.lines).toEqual([{ event: 'task_told', code: 'Declined' }]);
  const stranger = failing(named('Declined'));
  await expect(stranger.handler({ applicationId: 'a' })).rejects.toMatchObject({ name: 'Declined' });
  expect(stranger.lines).toEqual([{ event: 'task_failed', name: 'Declined', code: 'Declined' }]);
});
