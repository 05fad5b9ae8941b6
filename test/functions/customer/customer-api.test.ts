import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { corporationForm, soleProprietorForm } from '#local/demo/sample-forms.ts';
import { createAccountStore } from '#shared/adapters/account-store.ts';
import { customerRoutes } from '#shared/contracts/http/customer-routes.ts';
import { addMonths, civilDate } from '#shared/domain/civil-date.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { customerClaims, personOf } from '#test/http/api-people.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { answered, CasePlay, today } from '#test/http/case-play.ts';
import { loadCollection } from '#test/support/load-collection.ts';

let system: ApiSystem;
beforeAll(async () => {
  system = await startApiSystem();
});
afterAll(() => system.stop());

const newCustomer = () => personOf(system, '/api/customer', customerClaims());
const problem = (code: string, status: number) => ({ status, json: { code, status } });

describe('the account', () => {
  test('is made on the first call, with a trial of one month and its first extensions', async () => {
    const customer = newCustomer();
    const account = answered(await customer('GET', '/account'), 200, customerRoutes.getAccount.responses[200]);
    expect(account.extensions.length).toBeGreaterThan(0);
    expect(account.contract).toBeUndefined();
    expect((await customer('GET', '/account')).json).toEqual(account);
  });

  test('is made once by calls in the same moment', async () => {
    const customer = newCustomer();
    const answers = await Promise.all([1, 2, 3].map(() => customer('GET', '/account')));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });
});

describe('an application', () => {
  test('is opened once: the second is refused with the first as the present state', async () => {
    const customer = newCustomer();
    const first = answered(await customer('POST', '/applications', {}), 201, z.looseObject({}));
    expect(await customer('POST', '/applications', {})).toMatchObject({
      status: 409,
      json: { code: 'application_already_open', present: first },
    });
  });

  test('is not opened beside a running contract', async () => {
    const claims = customerClaims();
    const customer = personOf(system, '/api/customer', claims);
    await customer('GET', '/account');
    const { documentClient, accountsTable: table } = system.local;
    const contract = { applicationId: randomUUID(), startsOn: civilDate('2026-11-24'), users: 3 };
    await createAccountStore({ documentClient, table }).startContract({
      ...contract,
      accountId: claims.sub,
    });
    expect(await customer('POST', '/applications', {})).toMatchObject(problem('service_already_open', 409));
  });

  test('is opened once by a double click, and the key of the request gets the same answer again', async () => {
    const customer = newCustomer();
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => customer('POST', '/applications', {}, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const listed = await customer('GET', '/applications');
    expect(listed.json).toMatchObject({ applications: [{ status: 'draft' }] });
  });

  test('is read back as it was typed, with what can be done next', async () => {
    const play = await new CasePlay(system).drafted();
    expect((await play.customer('GET', play.own)).json).toMatchObject({
      status: 'draft',
      draftVersion: 2,
      form: corporationForm,
      actions: ['save_draft', 'submit', 'withdraw'],
    });
  });

  test('has a number and a PIN for the status page once it is submitted, which its customer alone reads', async () => {
    const play = await new CasePlay(system).drafted();
    expect((await play.customer('GET', play.own)).json).not.toHaveProperty('statusAccess');
    await play.customer('POST', `${play.own}/submission`, { draftVersion: 2 });
    const { statusAccess } = answered(
      await play.customer('GET', play.own),
      200,
      customerRoutes.getApplication.responses[200],
    );
    const { receptionNumber, pin = '' } = statusAccess ?? {};
    expect(pin).toMatch(/^\d{6}$/);
    expect((await play.customer('GET', `${play.own}/progress`)).json).toMatchObject({ receptionNumber });
    const { auditor } = play.office;
    for (const path of [play.own, `${play.own}/history`])
      expect((await auditor('GET', path)).text).not.toMatch(new RegExp(`\\b${pin}\\b`));
  });

  test('keeps a half typed form', async () => {
    const customer = newCustomer();
    const { applicationId } = answered(
      await customer('POST', '/applications', {}),
      201,
      customerRoutes.openApplication.responses[201],
    );
    const form = { applicantKind: 'corporation', corporation: { name: ' 株', odd: [null, 1e300] }, contactPhone: '' };
    await customer('PUT', `/applications/${applicationId}/draft`, { draftVersion: 1, form });
    expect((await customer('GET', `/applications/${applicationId}`)).json).toMatchObject({ form });
  });

  test('is not overwritten from a page that shows an older version', async () => {
    const play = await new CasePlay(system).drafted();
    expect(await play.customer('PUT', `${play.own}/draft`, { draftVersion: 1, form: {} })).toMatchObject({
      status: 409,
      json: {
        code: 'version_conflict',
        present: { applicationId: play.applicationId, status: 'draft', draftVersion: 2 },
      },
    });
  });

  test.each([
    ['GET', ''],
    ['PUT', '/draft', { draftVersion: 2, form: {} }],
    ['POST', '/submission', { draftVersion: 2 }],
    ['GET', '/progress'],
    ['POST', '/withdrawal', {}],
  ])('of somebody else cannot be told from one that is not there: %s %s', async (method, path, body?: object) => {
    const play = await new CasePlay(system).drafted();
    const stranger = newCustomer();
    const foreign = await stranger(method, `${play.own}${path}`, body);
    const absent = await stranger(method, `/applications/${randomUUID()}${path}`, body);
    expect(foreign).toMatchObject(problem('application_unknown', 404));
    expect(foreign.text).toBe(absent.text);
    expect(await play.version()).toBe(2);
  });
});

if (soleProprietorForm.applicantKind !== 'sole_proprietor') throw new Error('The sample is no sole proprietor.');
const minor = soleProprietorForm;
const agent = corporationForm.personInCharge;
if (!agent) throw new Error('The sample names nobody in charge.');

describe('a submission', () => {
  test('is refused with the names of the fields while the form is not complete, and saves nothing', async () => {
    const play = await new CasePlay(system).drafted();
    const { order: _, ...form } = corporationForm;
    await play.customer('PUT', `${play.own}/draft`, { draftVersion: 2, form });
    expect(await play.customer('POST', `${play.own}/submission`, { draftVersion: 3 })).toMatchObject({
      status: 422,
      json: { code: 'application_incomplete', facts: { fields: 'order', count: 1 } },
    });
    expect(await play.version()).toBe(3);
  });

  test('民法4条, 5条: of a minor needs the legal representative', async () => {
    const ofAge = (years: number) => ({
      ...minor,
      soleProprietor: { ...minor.soleProprietor, bornOn: addMonths(today, -12 * years) },
    });
    const personInCharge = { ...agent, authorityBasis: 'cohabiting_relative_or_legal_representative' as const };
    const submit = async (form: ApplicationForm) => {
      const play = await new CasePlay(system).drafted(form);
      return play.customer('POST', `${play.own}/submission`, { draftVersion: 2 });
    };
    const refusal = { status: 422, json: { code: 'minor_needs_representative' } };
    expect(await submit(ofAge(17))).toMatchObject(refusal);
    expect(
      await submit({ ...ofAge(17), personInCharge: { ...personInCharge, authorityBasis: 'power_of_attorney' } }),
    ).toMatchObject(refusal);
    expect((await submit({ ...ofAge(17), personInCharge })).status).toBe(200);
    expect((await submit(ofAge(18))).status).toBe(200);
  });

  test('signals the start of the workflow, keeps the form, and answers a second time the same', async () => {
    const play = await new CasePlay(system).drafted();
    system.signals();
    const first = await play.customer('POST', `${play.own}/submission`, { draftVersion: 2 });
    expect(first.json).toEqual({ applicationId: play.applicationId, status: 'awaiting_documents' });
    const signal = { target: 'start-workflow', payload: { applicationId: play.applicationId } };
    expect(system.signals()).toContainEqual(signal);
    expect(await system.store.loadForm(play.applicationId)).toEqual(corporationForm);
    const { starts } = await loadCollection(system.local, play.applicationId);
    expect(starts).toMatchObject([{ executionName: play.applicationId, pending: 'start' }]);
    const second = await play.customer('POST', `${play.own}/submission`, { draftVersion: 2 });
    expect(second).toMatchObject({ status: 200, text: first.text });
    expect(system.signals()).toEqual([]);
  });

  test('clicked twice at once starts one workflow', async () => {
    const play = await new CasePlay(system).drafted();
    const answers = await Promise.all(
      [1, 2, 3].map(() => play.customer('POST', `${play.own}/submission`, { draftVersion: 2 })),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await loadCollection(system.local, play.applicationId)).starts).toHaveLength(1);
  });

  test('closes the draft to changes', async () => {
    const play = await new CasePlay(system).submitted();
    const save = await play.customer('PUT', `${play.own}/draft`, { draftVersion: await play.version(), form: {} });
    expect(save).toMatchObject(problem('not_possible_now', 409));
  });
});

describe('the progress', () => {
  test('is answered with an ETag and the advised interval, and not at all while nothing has changed', async () => {
    const play = await new CasePlay(system).submitted();
    const first = await play.customer('GET', `${play.own}/progress`);
    const progress = answered(first, 200, customerRoutes.getProgress.responses[200]);
    expect(progress.statusCode).toBe('awaiting_documents');
    expect(first.headers['retry-after']).toBe(String(progress.pollAfterSeconds));
    const { etag } = first.headers;
    const ask = (known: string) => play.customer('GET', `${play.own}/progress`, undefined, { 'if-none-match': known });
    await play.office.clerk('POST', `${play.own}/lock`, {});
    for (const known of [`${etag}`, `W/${etag}`]) expect(await ask(known)).toMatchObject({ status: 304, text: '' });
    await play.office.clerk('POST', `${play.own}/envelopes`, await play.envelope());
    expect(await ask(`${etag}`)).toMatchObject({ status: 200, json: { statusCode: 'checking_documents' } });
  });

  test('costs one read, whoever asks', async () => {
    const play = await new CasePlay(system).submitted();
    for (const person of [play.customer, newCustomer()]) {
      system.tableCalls();
      await person('GET', `${play.own}/progress`);
      expect(system.tableCalls()).toEqual(['GetItemCommand']);
    }
  });

  test('does not show a second pair of eyes, neither does any other answer', async () => {
    const play = await new CasePlay(system).reviewed('escalate');
    expect((await play.application()).status).toBe('awaiting_approval');
    const answers = await Promise.all([
      play.customer('GET', `${play.own}/progress`),
      play.customer('GET', play.own),
      play.customer('GET', '/applications'),
      play.customer('PUT', `${play.own}/draft`, { draftVersion: 1, form: {} }),
      play.customer('POST', '/applications', {}),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 409, 409]);
    for (const { text } of answers) expect(text).not.toMatch(/approval|escalat|reviewer|clerk|staff/i);
  });
});

describe('a withdrawal', () => {
  test('of a draft erases what was typed and lets another application be opened', async () => {
    const play = await new CasePlay(system).drafted();
    expect(await play.customer('POST', `${play.own}/withdrawal`, {})).toMatchObject({
      status: 200,
      json: { status: 'withdrawn' },
    });
    expect(await system.store.loadForm(play.applicationId)).toBeUndefined();
    expect((await play.customer('POST', '/applications', {})).status).toBe(201);
  });

  test('decides the open wait, tells the workflow and the mailer, and a second one finds it done', async () => {
    const play = await new CasePlay(system).submitted();
    system.signals();
    const first = await play.customer('POST', `${play.own}/withdrawal`, {});
    expect(first.status).toBe(200);
    const { applicationId } = play;
    expect(system.signals()).toEqual(
      expect.arrayContaining([
        { target: 'resume-workflow', payload: { applicationId, waitKey: 'documents' } },
        { target: 'send-mail', payload: { applicationId } },
      ]),
    );
    expect((await play.customer('POST', `${play.own}/withdrawal`, {})).text).toBe(first.text);
  });
});
