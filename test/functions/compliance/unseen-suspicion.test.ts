import { afterEach, expect, test, vi } from 'vitest';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import { type Interlude, ScriptedCase } from './scripted-case.ts';
import { type ScriptedWorld, startScriptedWorld } from './scripted-world.ts';

const script = vi.hoisted(() => ({ clock: () => 0, step: '', drawn: 0 }));
vi.mock('#functions/wiring/now.ts', async () => {
  const { scriptedNow } = await import('./script.ts');
  return { now: () => scriptedNow(script) };
});
vi.mock('#functions/wiring/ids.ts', async () => {
  const { scriptedDigits, scriptedId } = await import('./script.ts');
  return { newId: () => scriptedId(script), newDigits: (count: number) => scriptedDigits(script, count) };
});

/** It must be found nowhere but in its store. */
const canary = 'カナリア: 説明が毎回変わる';
let world: ScriptedWorld | undefined;
afterEach(async () => {
  await world?.system.stop();
  world = undefined;
});

const listSchema = complianceRoutes.listSuspicions.responses[200];
const nothing: Interlude = async () => {};

const noticing: readonly string[] = ['clerk', 'reviewer', 'approver', 'compliance'];

/** Compliance puts a legal hold after every step, lifts every other, and asks what falls due. */
const holding = async (
  ask: (request: Parameters<ScriptedWorld['send']>[2]) => Promise<string>,
  path: string,
  step: number,
) => {
  const body = { reason: `${canary} ${step}` };
  const put = JSON.parse(
    await ask({ method: 'POST', path, body, headers: { 'idempotency-key': `hold-of-step-${step}` } }),
  );
  const { holdId } = complianceRoutes.putLegalHold.responses[201].parse(put);
  if (step % 2 === 0) await ask({ method: 'POST', path: `${path}/${holdId}/lifting`, body });
  for (const list of [path, '/legal-holds']) await ask({ path: list });
  await ask({ path: '/retention-report', query: { until: '2099-12-31' } });
};

/** Somebody notices something after every step; compliance reads, concludes every other time, and files once. */
const suspecting: Interlude = async (present, applicationId, step) => {
  const path = `/applications/${applicationId}/suspicions`;
  const written = { indicators: ['unlike_usual_customers'], note: `${canary} ${step}` };
  const ask = async (person: string, request: Parameters<ScriptedWorld['send']>[2]) => {
    const answer = await present.send('compliance', person, request);
    if (answer.statusCode >= 300) throw new Error(`${person} was answered ${answer.statusCode}: ${answer.body}`);
    return answer.body;
  };
  const person = noticing[step % noticing.length] ?? 'clerk';
  const headers = { 'idempotency-key': `notice-of-step-${step}` };
  for (const _ of ['first', 'repeated']) await ask(person, { method: 'POST', path, body: written, headers });
  await ask('compliance', { path: '/open-suspicions' });
  await ask('compliance', { path: `/applications/${applicationId}` });
  const { entries } = listSchema.parse(JSON.parse(await ask('compliance', { path })));
  await holding((request) => ask('compliance', request), `/applications/${applicationId}/legal-holds`, step);
  if (step % 2 === 1) return;
  const settles = entries.filter(({ kind }) => kind === 'noticed').map(({ entryId }) => entryId);
  const settled = { settles, procedure: 'new_customer', approvedBy: 'supervisor-1' };
  const conclusion =
    step === 4
      ? { kind: 'filed', ...settled, filedOn: '2026-11-24', receiptNumber: 'R-1' }
      : { kind: 'considered_not_filed', ...settled };
  const body = { ...conclusion, ...written };
  await ask('compliance', { method: 'POST', path: `/applications/${applicationId}/suspicion-conclusions`, body });
};

/** A step that ordinary staff may see and that customers may not. */
const touching: Interlude = async (present, applicationId, step) => {
  if (step !== 4) return;
  await present.send('staff', 'clerk', { method: 'POST', path: `/applications/${applicationId}/lock`, body: {} });
  await present.send('staff', 'clerk', { method: 'DELETE', path: `/applications/${applicationId}/lock` });
};

/** What every part of a case left behind. */
const recordOf = async (play: (one: ScriptedCase) => Promise<unknown>, interlude: Interlude) => {
  world = await startScriptedWorld(script);
  const one = new ScriptedCase(world, interlude);
  await play(one);
  const { customerSaw, mails, staffSaw } = one;
  const record = {
    status: await one.status(),
    customerSaw,
    mails,
    staffSaw,
    stored: await one.stored(),
    suspicions: await world.contentsOf('suspicions'),
    holds: await world.contentsOf('holds'),
  };
  await world.system.stop();
  world = undefined;
  return record;
};

const untilResubmission = async (one: ScriptedCase): Promise<ScriptedCase> => {
  await one.applied();
  await one.daysPassed(21);
  await one.unreadable();
  await one.inspected();
  await one.reviewed('request_resubmission');
  await one.daysPassed(17);
  await one.resubmitted();
  return one.inspected();
};

const untilActive = async (one: ScriptedCase): Promise<void> => {
  await untilResubmission(one);
  await one.reviewed('approve');
  await one.posted('corporation', '385-99-00001-6');
  await one.posted('person_in_charge', '385-99-00002-0');
  await one.daysPassed(8);
  await one.delivered('corporation');
  await one.returned('person_in_charge');
  await one.posted('person_in_charge', '385-99-00003-1', 2);
  await one.daysPassed(2);
  await one.delivered('person_in_charge', 2);
};

const untilDeclined = async (one: ScriptedCase): Promise<void> => {
  await untilResubmission(one);
  await one.reviewed('decline');
};

const kindsOf = (mails: readonly string[]): string[] =>
  mails.flatMap((mail) => /"tags":\{"kind":"(\w+)"\}/.exec(mail)?.[1] ?? []);
const firstHalf = [
  'application_received',
  'documents_reminder',
  'documents_received',
  'resubmission_requested',
  'resubmission_reminder',
  'documents_received',
];

test.each([
  {
    name: 'becomes active after a deficiency and a returned letter',
    play: untilActive,
    status: 'active',
    steps: 17,
    mails: [
      ...firstHalf,
      'letter_dispatched',
      'letter_dispatched',
      'letter_returned',
      'letter_dispatched',
      'service_activated',
    ],
  },
  {
    name: 'is declined',
    play: untilDeclined,
    status: 'declined',
    steps: 9,
    mails: [...firstHalf, 'application_declined'],
  },
])(
  '犯収法8条4項: a case that $name is the same, byte for byte, with suspicions and without',
  {
    timeout: 120_000,
  },
  async ({ play, status, steps, mails }) => {
    const { suspicions: none, holds: free, ...ordinary } = await recordOf(play, nothing);
    const { suspicions, holds, ...suspected } = await recordOf(play, suspecting);
    expect(ordinary.status).toBe(status);
    expect(kindsOf(ordinary.mails)).toEqual(mails);
    expect([...none, ...free]).toEqual([]);
    expect(holds).toHaveLength(steps + Math.floor(steps / 2));
    expect(JSON.stringify(holds)).not.toContain(canary);
    const entries = (kind: string) => suspicions.filter((item) => item.includes(`"entry":{"kind":"${kind}"`));
    expect(entries('noticed')).toHaveLength(steps);
    expect(entries('filed')).toHaveLength(1);

    expect(suspected).toEqual(ordinary);
    expect(JSON.stringify(suspected)).not.toMatch(/カナリア|supervisor-1|compliance|suspici|holdId/i);
  },
);

test('no answer to a customer counts what happens inside, and a trace in the case would have been noticed', {
  timeout: 120_000,
}, async () => {
  const ordinary = await recordOf(untilResubmission, nothing);
  const touched = await recordOf(untilResubmission, touching);
  expect(touched.customerSaw).toEqual(ordinary.customerSaw);
  expect(touched.mails).toEqual(ordinary.mails);
  expect(touched.staffSaw).not.toEqual(ordinary.staffSaw);
  expect(touched.stored).not.toEqual(ordinary.stored);
  const afterwards = ordinary.customerSaw.filter((answer) => !/^1 (POST|PUT)/.test(answer));
  expect(afterwards.join()).not.toMatch(/version/i);
});
