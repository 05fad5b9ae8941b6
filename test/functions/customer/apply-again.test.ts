import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideAndSave } from '#functions/wiring/decide-and-save.ts';
import { closeApplication } from '#functions/workflow/close-application.ts';
import { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { instantOf } from '#shared/domain/civil-date.ts';
import { decideLapse } from '#shared/domain/decisions/lapse-wait.ts';
import { ok } from '#shared/domain/result.ts';
import { callAt, recordingSignals } from '#test/functions/workbench.ts';
import { customerClaims, personOf } from '#test/http/api-people.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { anotherCompany, answered, CasePlay } from '#test/http/case-play.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

/** Silence until the end, with every reminder before it. */
const letLapse = async (play: CasePlay): Promise<void> => {
  for (;;) {
    const wait = (await play.application()).openWaits.documents;
    if (!wait) return;
    await decideAndSave({
      store: system.store,
      applicationId: play.applicationId,
      decide: (application) => {
        const context = { actor: { kind: 'system', id: 'workflow' } as const, at: wait.dueAt };
        return ok(
          decideLapse(application, { kind: 'documents', round: 1, dueAt: wait.dueAt }, context)?.change ?? null,
        );
      },
    });
  }
};

const outcomes = ['withdrawn', 'declined', 'expired'] as const;
type Outcome = (typeof outcomes)[number];
const ends: Record<Outcome, (play: CasePlay) => Promise<unknown>> = {
  withdrawn: (play) => play.customer('POST', `${play.own}/withdrawal`, {}),
  declined: async (play) =>
    play.office.reviewer('POST', `${play.own}/refusal`, { expectedVersion: await play.version() }),
  expired: letLapse,
};

/** An application that came to an end, and that the workflow closed. */
const ended = async (outcome: Outcome) => {
  const form = anotherCompany();
  const play = await new CasePlay(system).submitted(form);
  await ends[outcome](play);
  const { signals } = recordingSignals();
  const { applicationId } = play;
  const close = closeApplication({ store: system.store, signals });
  expect(await close({ applicationId, outcome }, callAt(instantOf(Date.now())))).toEqual({ outcome });
  return { play, form };
};

const readDraft = async (play: CasePlay, applicationId: string) =>
  answered(
    await play.customer('GET', `/applications/${applicationId}`),
    200,
    customerRoutes.getApplication.responses[200],
  );
const opened = async (play: CasePlay, body: object) =>
  answered(await play.customer('POST', '/applications', body), 201, customerRoutes.openApplication.responses[201]);

describe.each(outcomes)('after an application that was %s', (outcome) => {
  test('another one begins with its form, but for the consents, and can be submitted once they are given', async () => {
    const { play, form } = await ended(outcome);
    const { applicationId, draftVersion } = await opened(play, { copyFrom: play.applicationId });
    const { consents, ...others } = form;
    const draft = await readDraft(play, applicationId);
    expect(draft.form).toEqual(others);
    expect(draft).not.toHaveProperty('statusAccess');
    expect(await play.customer('POST', `/applications/${applicationId}/submission`, { draftVersion })).toMatchObject({
      status: 422,
      json: { code: 'application_incomplete', facts: { fields: 'consents' } },
    });
    await play.customer('PUT', `/applications/${applicationId}/draft`, { draftVersion, form: { ...others, consents } });
    answered(
      await play.customer('POST', `/applications/${applicationId}/submission`, { draftVersion: 2 }),
      200,
      customerRoutes.submitApplication.responses[200],
    );
    expect((await readDraft(play, applicationId)).statusAccess?.receptionNumber).not.toBe(
      (await readDraft(play, play.applicationId)).statusAccess?.receptionNumber,
    );
  });
});

describe('another application', () => {
  test('begins empty when nothing is copied, and after a draft whose form was erased', async () => {
    const { play } = await ended('withdrawn');
    const { applicationId } = await opened(play, {});
    expect((await readDraft(play, applicationId)).form).toEqual({});
    await play.customer('POST', `/applications/${applicationId}/withdrawal`, {});
    const third = await opened(play, { copyFrom: applicationId });
    expect((await readDraft(play, third.applicationId)).form).toEqual({});
  });

  test('copies nothing of somebody else, nor of an application that is not there', async () => {
    const { play } = await ended('withdrawn');
    const stranger = personOf(system, '/api/customer', customerClaims());
    for (const copyFrom of [play.applicationId, randomUUID()])
      expect(await stranger('POST', '/applications', { copyFrom })).toMatchObject({
        status: 404,
        json: { code: 'application_unknown' },
      });
    expect((await stranger('GET', '/applications')).json).toEqual({ applications: [] });
  });

  test('is refused beside one that has not ended, whatever is to be copied', async () => {
    const play = await new CasePlay(system).submitted();
    expect(await play.customer('POST', '/applications', { copyFrom: play.applicationId })).toMatchObject({
      status: 409,
      json: { code: 'application_already_open', present: { applicationId: play.applicationId } },
    });
  });
});
