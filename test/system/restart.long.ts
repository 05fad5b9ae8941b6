import { afterEach, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { corporatePapers } from '#local/demo/papers.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { RunningSystem } from './running-system.ts';

let system: RunningSystem | undefined;

afterEach(() => system?.end());

test('a system that is stopped in the middle of a case goes on with it where it was', {
  timeout: 120_000,
}, async () => {
  system = await RunningSystem.start();
  const play = system.play();
  await play.apply(corporationForm);
  await play.daysPass(2);
  await play.receive(corporatePapers(await play.today()));
  await play.inspect();
  const [before] = system.platform.describe().executions;
  const clockBefore = system.platform.clock.now();

  system = await system.restart();
  const [after] = system.platform.describe().executions;
  expect(after).toEqual(before);
  expect(after?.currentStates).toEqual(['AwaitReview']);
  expect(system.platform.clock.now()).toBeGreaterThanOrEqual(clockBefore);

  // Everybody works on with the sessions that they had: keys and accounts were kept, too.
  await play.review({ outcome: 'approve' });
  await play.post('corporation');
  system = await system.restart();
  await play.withdraw();
  expect(await play.end()).toBe('withdrawn');

  const mails = await system.demo.mailsTo(play.customerEmail);
  const subjects = mails.map(({ subject }) => subject);
  expect(new Set(subjects).size).toBe(subjects.length);
  expect(subjects).toContain('【clocall】お申し込みの取り下げを承りました');

  const auditor = await system.people.staff('auditor');
  const historySchema = z.looseObject({ chainVerified: z.boolean() });
  const path = `/api/staff/applications/${play.applicationId}/history`;
  expect(await auditor.call('GET', path, historySchema)).toMatchObject({ chainVerified: true });
});
