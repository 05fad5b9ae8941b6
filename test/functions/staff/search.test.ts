import { randomInt, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { soleProprietorForm } from '#local/demo/sample-forms.ts';
import { createAccountStore } from '#shared/adapters/account-store.ts';
import { historyEventSchema } from '#shared/contracts/http/answers.ts';
import { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { civilDateOf, instantOf } from '#shared/domain/civil-date.ts';
import { openApplication } from '#shared/domain/decisions/open-application.ts';
import { decideSubmission } from '#shared/domain/decisions/submit-application.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import { displayReceptionNumber, receptionNumberOf } from '#shared/domain/reception-number.ts';
import { type ApiSystem, startApiSystem } from '#test/http/api-system.ts';
import { anotherCompany, answered, CasePlay } from '#test/http/case-play.ts';

let system: ApiSystem;
let office: CasePlay['office'];
beforeAll(async () => {
  system = await startApiSystem();
  office = new CasePlay(system).office;
});
afterAll(() => system.stop());

interface Asked {
  readonly text: string;
  readonly kind?: string;
  readonly cursor?: string | undefined;
}
const search = async (asked: Asked, who = office.clerk) =>
  answered(await who('POST', '/searches', asked), 200, staffRoutes.searchCases.responses[200]);
const idsOf = async (asked: Asked) => (await search(asked)).hits.map(({ applicationId }) => applicationId);

/** The sample corporation under a name of its own, so that each test finds its own. */
const companyNamed = (name: string): ApplicationForm => {
  const form = anotherCompany();
  return form.applicantKind === 'corporation' ? { ...form, corporation: { ...form.corporation, name } } : form;
};

/** Submits a form without the API: many are needed, and only the search is looked at. */
const seeded = async (form: ApplicationForm): Promise<string> => {
  const applicationId = randomUUID();
  const context = { actor: { kind: 'customer', id: randomUUID() } as const, at: instantOf(Date.now()) };
  const opened = openApplication(applicationId, context.actor.id, context);
  await system.store.commit({ before: undefined, change: opened });
  const before = await system.store.load(applicationId);
  const receptionNumber = receptionNumberOf(String(randomInt(10 ** 9)).padStart(9, '0'));
  const decided = decideSubmission(opened.application, { form, expectedVersion: 1, receptionNumber }, context);
  if (!before || !decided.ok || !decided.value) throw new Error('not submitted');
  await system.store.commit({ before, change: decided.value, form });
  return applicationId;
};

test('a case is found by what was typed, and shown as it stands now, with why it was found', async () => {
  const play = await new CasePlay(system).received(companyNamed('鴎航運株式会社'));
  const { applicationId } = play;
  const application = await play.application();
  const { hits, nextCursor } = await search({ text: '株式会社 鷗航運', kind: 'name' });
  expect(hits).toEqual([
    {
      applicationId,
      receptionNumber: application.receptionNumber,
      status: 'under_review',
      applicantKind: 'corporation',
      name: '鴎航運株式会社',
      openedAt: application.openedAt,
      submittedAt: application.submittedAt,
      matches: [{ field: 'corporate_name', extent: 'whole', text: '鴎航運株式会社' }],
    },
  ]);
  expect(nextCursor).toBeUndefined();
  expect(await idsOf({ text: applicationId })).toEqual([applicationId]);
  const number = application.receptionNumber && displayReceptionNumber(application.receptionNumber);
  expect((await search({ text: `${number}`, kind: 'number' })).hits).toMatchObject([
    { applicationId, matches: [{ field: 'reception_number', extent: 'whole' }] },
  ]);
});

test('a corrected form is found by what it says now, and no longer by what it said', async () => {
  const play = await new CasePlay(system).submitted(companyNamed('旧潮商会'));
  const body = { form: companyNamed('新潮流商会'), corrections: 0 };
  expect((await play.customer('PUT', `${play.own}/form`, body)).status).toBe(200);
  expect(await idsOf({ text: '旧潮商会' })).toEqual([]);
  expect(await idsOf({ text: '新潮流' })).toEqual([play.applicationId]);
});

test('what has ended is found like what is open; a draft is found by nothing', async () => {
  const ended = await new CasePlay(system).submitted(companyNamed('終凪興業'));
  await ended.customer('POST', `${ended.own}/withdrawal`, {});
  expect((await search({ text: '終凪' })).hits).toMatchObject([
    { applicationId: ended.applicationId, status: 'withdrawn' },
  ]);
  const draft = await new CasePlay(system).drafted(companyNamed('未提出商事'));
  expect(await idsOf({ text: '未提出' })).toEqual([]);
  expect(await idsOf({ text: draft.applicationId })).toEqual([]);
  expect(await idsOf({ text: randomUUID() })).toEqual([]);
});

test('a contract is found by its own number, also as a telephone number, and by that of the contact', async () => {
  const form = { ...soleProprietorForm, contactPhone: '0529990077' };
  const applicationId = await seeded(form);
  const other = await seeded({ ...form, contactPhone: '0399990077' });
  const { documentClient, accountsTable: table, tables } = system.local;
  const accounts = createAccountStore({ documentClient, table, claimsTable: tables.claims });
  const assignedAt = instantOf(Date.now());
  const number = { accountId: 'account-1', kind: 'geographic_03', number: '0399990077', assignedAt } as const;
  await accounts.assignNumber({ ...number, applicationId });
  const assigned = { field: 'assigned_number', extent: 'whole' };
  const contact = { field: 'contact_phone', extent: 'whole' };
  expect((await search({ text: '03-9999-0077', kind: 'number' })).hits).toMatchObject([
    { applicationId, name: '大谷 航平', matches: [assigned] },
  ]);
  expect((await search({ text: '０３ー９９９９ー００７７', kind: 'phone' })).hits).toMatchObject([
    { applicationId, matches: [assigned] },
    { applicationId: other, matches: [contact] },
  ]);
  expect(await search({ text: '03-9999-0077', kind: 'number' })).toMatchObject({ lookedInto: 0 });
});

test('more than one page is found page by page, newest first, each case once', async () => {
  const seededIds: string[] = [];
  for (let count = 0; count < 22; count += 1) seededIds.push(await seeded(companyNamed(`連番倉庫${count}`)));
  const first = await search({ text: '連番倉庫' });
  expect(first.hits).toHaveLength(20);
  const rest = await search({ text: '連番倉庫', cursor: first.nextCursor });
  const found = [...first.hits, ...rest.hits];
  expect(new Set(found.map(({ applicationId }) => applicationId))).toEqual(new Set(seededIds));
  const times = found.map(({ submittedAt }) => submittedAt);
  expect(times).toEqual(times.toSorted().toReversed());
  expect(first.lookedBackTo).toBe(first.hits.at(-1)?.submittedAt);
  expect(rest.nextCursor).toBeUndefined();
  expect(await office.clerk('POST', '/searches', { text: '連番倉庫', cursor: 'x' })).toMatchObject({ status: 400 });
});

describe('a search', () => {
  const searchesOf = async () => {
    const on = civilDateOf(Date.now());
    return answered(
      await office.auditor('GET', `/searches?on=${on}`),
      200,
      z.looseObject({ events: z.array(historyEventSchema), chainVerified: z.boolean() }),
    );
  };

  test('is entered in a chain of its day: who, which kind, how many hits, and never the words', async () => {
    await seeded(companyNamed('痕跡検査商会'));
    const before = (await searchesOf()).events.length;
    await Promise.all([1, 2, 3].map(() => search({ text: '痕跡検査', kind: 'name' }, office.reviewer)));
    await search({ text: '存在しない名' });
    const { events, chainVerified } = await searchesOf();
    expect(chainVerified).toBe(true);
    const added = events.slice(before);
    expect(added).toHaveLength(4);
    expect(added[0]).toMatchObject({
      actor: { kind: 'staff', id: 'reviewer-1' },
      action: 'cases_searched',
      details: { kind: 'name', hits: 1, isContinued: false },
    });
    expect(added[3]).toMatchObject({ actor: { id: 'clerk-1' }, details: { kind: 'any', hits: 0 } });
    expect(JSON.stringify(await system.stored())).not.toMatch(/存在しない名|痕跡検査"/);
  });

  test.each([
    ['too short a text', { text: '株式会社' }, 422, 'search_text_too_short'],
    ['a number that is none', { text: 'みなと', kind: 'phone' }, 422, 'search_number_unreadable'],
    ['nothing', { text: '　' }, 400, 'input_invalid'],
  ])('by %s is refused, is no search and is not repeated in the answer', async (_, asked, status, code) => {
    const before = await searchesOf();
    const answer = await office.clerk('POST', '/searches', asked);
    expect(answer).toMatchObject({ status, json: { code } });
    expect(answer.text).not.toContain('みなと');
    expect(await searchesOf()).toEqual(before);
  });
});
