import { afterAll, beforeAll, expect, test } from 'vitest';
import { corporatePapers } from '#local/demo/papers.ts';
import { corporationForm } from '#local/demo/sample-forms.ts';
import { historyPageSchema } from '#shared/contracts/http/answers.ts';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { RunningSystem } from './running-system.ts';

let system: RunningSystem;

beforeAll(async () => {
  system = await RunningSystem.start();
});
afterAll(() => system?.end());

const openedReview = async () => {
  const play = system.play();
  await play.apply(corporationForm);
  await play.receive(corporatePapers(await play.today()));
  await play.inspect();
  return play;
};

test('an escalated case looks to its customer exactly like one under ordinary review', {
  timeout: 120_000,
}, async () => {
  const [escalated, ordinary] = [await openedReview(), await openedReview()];
  await escalated.review({ outcome: 'escalate' });
  expect((await escalated.staffCase()).status).toBe('awaiting_approval');
  expect((await ordinary.staffCase()).status).toBe('under_review');

  const anonymous = async (play: { applicationId: string; customerEmail: string }) =>
    JSON.stringify(await system.progressOf(play))
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
  const before = {
    progress: await system.progressOf(play),
    staffCase: await play.staffCase(),
    history: await history(),
  };

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
  expect({
    progress: await system.progressOf(play),
    staffCase: await play.staffCase(),
    history: await history(),
  }).toEqual(before);
});
