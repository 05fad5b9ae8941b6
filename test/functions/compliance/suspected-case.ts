import { expect } from 'vitest';
import { complianceRoutes } from '#shared/contracts/http/compliance-routes.ts';
import type { Script } from './script.ts';
import { type Interlude, ScriptedCase } from './scripted-case.ts';
import { type ScriptedWorld, startScriptedWorld } from './scripted-world.ts';

/** It must be found nowhere but in its store. */
const canary = 'カナリア: 説明が毎回変わる';

const listSchema = complianceRoutes.listSuspicions.responses[200];

/** Nobody notices anything. */
export const nothing: Interlude = async () => {};

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
export const suspecting: Interlude = async (present, applicationId, step) => {
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
export const touching: Interlude = async (present, applicationId, step) => {
  if (step !== 4) return;
  await present.send('staff', 'clerk', { method: 'POST', path: `/applications/${applicationId}/lock`, body: {} });
  await present.send('staff', 'clerk', { method: 'DELETE', path: `/applications/${applicationId}/lock` });
};

/** What every part of a case left behind. */
export const recordOf = async (script: Script, play: (one: ScriptedCase) => Promise<unknown>, interlude: Interlude) => {
  const world = await startScriptedWorld(script);
  try {
    const one = new ScriptedCase(world, interlude);
    await play(one);
    const { customerSaw, mails, staffSaw } = one;
    return {
      status: await one.status(),
      customerSaw,
      mails,
      staffSaw,
      stored: await one.stored(),
      suspicions: await world.contentsOf('suspicions'),
      holds: await world.contentsOf('holds'),
    };
  } finally {
    await world.system.stop();
  }
};

/** A case that was sent back and has come again. */
export const untilResubmission = async (one: ScriptedCase): Promise<ScriptedCase> => {
  await one.applied();
  await one.daysPassed(21);
  await one.unreadable();
  await one.inspected();
  await one.reviewed('request_resubmission');
  await one.daysPassed(17);
  await one.resubmitted();
  return one.inspected();
};

export const untilActive = async (one: ScriptedCase): Promise<void> => {
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

export const untilDeclined = async (one: ScriptedCase): Promise<void> => {
  await untilResubmission(one);
  await one.reviewed('decline');
};

const kindsOf = (mails: readonly string[]): string[] =>
  mails.flatMap((mail) => /"tags":\{"kind":"(\w+)"\}/.exec(mail)?.[1] ?? []);
/** The mails to the customer until the papers have come again. */
export const firstHalf = [
  'application_received',
  'documents_reminder',
  'documents_received',
  'resubmission_requested',
  'resubmission_reminder',
  'documents_received',
];

interface Story {
  readonly play: (one: ScriptedCase) => Promise<unknown>;
  readonly status: string;
  readonly steps: number;
  readonly mails: readonly string[];
}

/** Plays a case twice, and expects that it is the same, byte for byte, with suspicions and without. */
export const expectUnseen = async (script: Script, { play, status, steps, mails }: Story): Promise<void> => {
  const { suspicions: none, holds: free, ...ordinary } = await recordOf(script, play, nothing);
  const { suspicions, holds, ...suspected } = await recordOf(script, play, suspecting);
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
};
