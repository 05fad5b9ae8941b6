import { describe, expect, test } from 'vitest';
import { paperNames } from '#shared/copy/ja/paper-names.ts';
import { letterAddressNames } from '#shared/copy/ja/policy-names.ts';
import { itemLines } from '#shared/copy/ja/record-document/item-lines.ts';
import { mobileRows } from '#shared/copy/ja/record-document/mobile-rows.ts';
import { civilDate, civilDateOf, instant } from '#shared/domain/civil-date.ts';
import { decideConfirmation } from '#shared/domain/decisions/confirm-items.ts';
import { decideCorrection } from '#shared/domain/decisions/correct-form.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideInspection } from '#shared/domain/decisions/examine-papers.ts';
import { decideDispatch } from '#shared/domain/decisions/post-letters.ts';
import { decideOperatorAct } from '#shared/domain/decisions/record-operator-act.ts';
import { decideRisk } from '#shared/domain/decisions/record-risk.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import type { ApplicationForm } from '#shared/domain/form.ts';
import type { Risk } from '#shared/domain/policy/risk.ts';
import { methodsItem } from '#shared/domain/record/paper-items.ts';
import { recordedValue } from '#shared/domain/record/record-item.ts';
import { recordItemsSchema } from '#shared/domain/record/record-items.ts';
import { recordStatementOf } from '#shared/domain/record/write-statement.ts';
import { approve, returned } from '#test/domain/decisions/case-steps.ts';
import { CaseWalk } from '#test/support/case-walk.ts';
import {
  approvedWalk,
  completedStatement,
  corporateCase,
  corporation,
  factsOf,
  mobileCase,
  paper,
  papersOf,
  postLetter,
  proprietor,
  proprietorCase,
  publishedNumberCase,
  type RecordCase,
  registryCase,
  reviewedWalk,
  statementOf,
  suspectedCase,
} from './record-walk.ts';

test('before papers were received there is nothing to record', () => {
  const walk = new CaseWalk().submitted();
  expect(recordStatementOf(walk.application, papersOf(corporateCase), walk.as('workflow'))).toBeUndefined();
});

test('規則20条1項6号: every posting is kept, also of a letter that came back', () => {
  const walk = approvedWalk(proprietorCase);
  postLetter(walk, 'sole_proprietor', 'retention_expired');
  walk.letters();
  postLetter(walk, 'sole_proprietor', 'delivered');
  const letters = recordedValue(statementOf(walk, proprietorCase).items.lettersPosted);
  expect(letters?.[0]?.postings).toMatchObject([
    { attempt: 1, postedOn: '2026-11-24', result: 'returned', returnReason: 'retention_expired' },
    { attempt: 2, postedOn: '2026-11-25', result: 'delivered', resultOn: '2026-11-26' },
  ]);
  expect(letters?.[0]?.postings.every(({ trackingNumber }) => /^\d{3}-\d{2}-\d{5}-\d$/.test(trackingNumber))).toBe(
    true,
  );
});

test('規則20条1項6号: an earlier posting keeps the address that it went to when the letter goes elsewhere', () => {
  const walk = approvedWalk(corporateCase);
  const { letters: toPost } = walk.application;
  postLetter(walk, 'person_in_charge', 'delivered');
  const posted = {
    letterId: 'corporation',
    round: 1,
    trackingNumber: '385-99-00001-6',
    postedOn: civilDateOf(walk.at),
  };
  const { expectedVersion } = walk;
  walk.take(decideDispatch(walk.application, { ...posted, expectedVersion }, walk.as('clerk'))).openWaits();
  returned(walk, 'corporation', 'address_unknown');
  walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
  const businessOffice = { ...corporation.corporation.headOffice, street: '南大塚9-99-7' };
  const form = { ...corporation, corporation: { ...corporation.corporation, businessOffice } };
  walk.take(decideCorrection(walk.application, { form, before: corporation, corrections: 0 }, walk.as('customer')));
  walk.at = instant('2026-12-01T01:00:00.000Z');
  walk.received([
    paper('corporation', 'electricity_bill_receipt'),
    paper('corporation', 'certificate_of_registered_matters', 'copy', 'another'),
  ]);
  for (const { paperId } of walk.application.papers) {
    const found = { expectedVersion: walk.expectedVersion, paperId, result: 'accepted' as const, findings: [] };
    walk.take(decideInspection(walk.application, found, walk.as('reviewer')));
  }
  walk.take(approve(walk.confirmed())).letters();
  postLetter(walk, 'corporation', 'delivered');

  expect(toPost).toMatchObject([{ destination: 'head_office' }, { destination: 'residence' }]);
  const statement = statementOf(walk, { ...corporateCase, form });
  const letters = recordedValue(statement.items.lettersPosted);
  expect(letters?.[0]).toMatchObject({
    destination: 'business_office',
    postings: [
      { attempt: 1, destination: 'head_office', result: 'returned' },
      { attempt: 2, destination: 'business_office', result: 'delivered' },
    ],
  });
  expect(itemLines(statement.items, 'lettersPosted').slice(0, 2)).toMatchObject([
    expect.stringContaining(`（${letterAddressNames.head_office}）1回目`),
    expect.stringContaining(`（${letterAddressNames.business_office}）2回目`),
  ]);
});

test('規則20条1項6号: a posting that was stored without its address is told by the letter’s', () => {
  const { items } = completedStatement(proprietorCase);
  const letters = recordedValue(items.lettersPosted)?.map((letter) => ({
    ...letter,
    postings: letter.postings.map(({ destination: _, ...posting }) => posting),
  }));
  const stored = recordItemsSchema.parse({ ...items, lettersPosted: { ...items.lettersPosted, value: letters } });
  expect(itemLines(stored, 'lettersPosted').join()).toContain(`（${letterAddressNames.residence}）1回目`);
});

describe('§11: what stands on the paper is kept where the form is written otherwise', () => {
  const name = { familyName: '高崎', givenName: '徳子', familyNameKana: 'タカサキ', givenNameKana: 'ノリコ' };
  const residence = { postalCode: '1410032', prefecture: '東京都', city: '品川区', street: '大崎9-99-9' };
  const printed = { name: '髙﨑 德子', address: '東京都品川区大崎九丁目９９番９号' };
  const s8 = { ...proprietor, soleProprietor: { ...proprietor.soleProprietor, name, residence } };

  test('S8: 21号 of a sole proprietor', () => {
    const readings = {
      'sole_proprietor/drivers_license': printed,
      'sole_proprietor/tax_payment_certificate': { name: '高崎 徳子', address: printed.address },
    };
    const { items } = completedStatement({ ...proprietorCase, form: s8, readings });
    expect(items.customer).toMatchObject({
      from: 'paper',
      value: {
        name,
        residence,
        asOnPaper: [
          { paperId: 'sole_proprietor/drivers_license', kind: 'drivers_license', ...printed },
          {
            paperId: 'sole_proprietor/tax_payment_certificate',
            kind: 'tax_payment_certificate',
            address: printed.address,
          },
        ],
      },
    });
    expect(itemLines(items, 'customer')).toContain(
      `書類上の表記（${paperNames.drivers_license}）: 氏名 髙﨑 德子、住居 東京都品川区大崎九丁目９９番９号`,
    );
  });

  test('nothing is added where the paper is written as the form, or was not read', () => {
    const readings = { 'sole_proprietor/drivers_license': { name: '高崎　徳子', documentNumber: '第1号' } };
    const { items } = completedStatement({ ...proprietorCase, form: s8, readings });
    expect(recordedValue(items.customer)).not.toHaveProperty('asOnPaper');
  });

  test('21号, 22号 of a corporation and who acts for it, and the record of the other law', () => {
    const given: RecordCase = {
      ...mobileCase,
      form: { ...mobileCase.form, personInCharge: { ...corporation.personInCharge, name } } as ApplicationForm,
      readings: {
        'corporation/certificate_of_registered_matters': { name: '㈱みなと灯台システム', documentNumber: '1' },
        'person_in_charge/resident_record_copy': { name: printed.name, documentNumber: '2' },
      },
    };
    const { items, mobile } = completedStatement(given);
    const company = [{ kind: 'certificate_of_registered_matters', name: '㈱みなと灯台システム' }];
    const person = [{ kind: 'resident_record_copy', name: '髙﨑 德子' }];
    expect(recordedValue(items.customer)).toMatchObject({ asOnPaper: company });
    expect(recordedValue(items.agent)).toMatchObject({ asOnPaper: person });
    expect(mobile).toMatchObject({ customer: { asOnPaper: company }, agent: { asOnPaper: person } });
    expect(itemLines(items, 'customer').join()).toContain('名称 ㈱みなと灯台システム');
    expect(itemLines(items, 'agent').join()).toContain('氏名 髙﨑 德子');
    const rows = mobile ? mobileRows(mobile).flatMap(({ lines }) => lines) : [];
    expect(rows.filter((line) => line.startsWith('書類上の表記'))).toHaveLength(2);
  });
});

test('規則20条1項17号: a method that the law does not know on the day is left out, not guessed', () => {
  const { facts, basis } = factsOf(corporateCase);
  expect(methodsItem(facts, { ...basis, receivedOn: civilDate('2025-06-23') })).toBeUndefined();
  expect(methodsItem(facts, { ...basis, identities: [{ subject: 'corporation' }] })).toBeUndefined();
});

test('規則20条1項22号: without the relation to the customer the person in charge is missing', () => {
  const { relation: _, ...personInCharge } = corporation.personInCharge;
  const given = { ...corporateCase, form: { ...corporation, personInCharge } };
  expect(completedStatement(given).items).not.toHaveProperty('agent');
});

test('規則20条1項22号: an office that the letter to the person in charge goes to is told', () => {
  const workplace = corporation.corporation.headOffice;
  const form = { ...corporation, personInCharge: { ...corporation.personInCharge, workplace } };
  const walk = reviewedWalk({ ...corporateCase, form });
  const { agent, customer } = statementOf(walk, { ...corporateCase, form }).items;
  expect(recordedValue(agent)).toMatchObject({ workplace });
  expect(recordedValue(customer)).not.toHaveProperty('businessOffice');
});

test('規則20条1項21号: an office that the letter to the corporation goes to is told', () => {
  const businessOffice = { ...corporation.corporation.headOffice, street: '南大塚9-99-7' };
  const given: RecordCase = {
    ...corporateCase,
    form: { ...corporation, corporation: { ...corporation.corporation, businessOffice } },
    papers: [...corporateCase.papers, paper('corporation', 'electricity_bill_receipt')],
  };
  const { customer, papersReceived } = completedStatement(given).items;
  expect(recordedValue(customer)).toMatchObject({ businessOffice });
  expect(recordedValue(papersReceived)?.map(({ kind }) => kind)).toContain('electricity_bill_receipt');
});

test.each<readonly [string, ApplicationForm, unknown]>([
  [
    '旧姓 of a sole proprietor, beside the trade name',
    {
      ...proprietor,
      soleProprietor: { ...proprietor.soleProprietor, alias: { name: '小谷 航平', reason: 'former_name' } },
    },
    [
      { of: 'sole_proprietor', name: 'カフェ凪', reason: 'trade_name' },
      { of: 'sole_proprietor', name: '小谷 航平', reason: 'former_name' },
    ],
  ],
  [
    '通称 of a person in charge',
    {
      ...corporation,
      personInCharge: { ...corporation.personInCharge, alias: { name: '佐久間 リオ', reason: 'common_name' } },
    },
    [{ of: 'person_in_charge', name: '佐久間 リオ', reason: 'common_name' }],
  ],
])('規則20条1項27号: %s', (_name, form, value) => {
  const given = { ...(form.applicantKind === 'corporation' ? corporateCase : proprietorCase), form };
  expect(recordedValue(completedStatement(given).items.aliases)).toEqual(value);
});

test('what was confirmed of an answer that has been changed since is not recorded', () => {
  const walk = reviewedWalk(corporateCase);
  const { declared } = walk.application;
  if (!declared) throw new Error('not submitted');
  const revisions = { transaction_purpose: 1 };
  walk.application = { ...walk.application, declared: { ...declared, revisions } };
  const { items } = statementOf(walk, corporateCase);
  expect(items).not.toHaveProperty('purposes');
  expect(recordedValue(items.itemsConfirmed)?.map(({ question }) => question)).not.toContain('transaction_purpose');
  const again = statementOf(walk.confirmed(), corporateCase).items;
  expect(recordedValue(again.purposes)).toEqual(corporation.transactionPurposes);
  expect(recordedValue(again.itemsConfirmed)?.map(({ question }) => question)).toContain('transaction_purpose');
});

test('whoever confirmed last is told, with the means of the last time', () => {
  const walk = reviewedWalk(corporateCase);
  const { confirmations } = walk.application;
  const purpose = confirmations.find(({ question }) => question === 'transaction_purpose');
  if (!purpose) throw new Error('not confirmed');
  const again = { ...purpose, means: 'telephone' as const, confirmedBy: 'reviewer-2' };
  walk.application = { ...walk.application, confirmations: [...confirmations, again] };
  const { purposes, itemsConfirmed } = statementOf(walk, corporateCase).items;
  expect(purposes).toMatchObject({ by: { id: 'reviewer-2' }, from: 'telephone' });
  const told = recordedValue(itemsConfirmed)?.filter(({ question }) => question === 'transaction_purpose');
  expect(told).toMatchObject([{ means: 'telephone', confirmedBy: 'reviewer-2' }]);
});

test.each<readonly [article: string, given: RecordCase, code: 'registryFetchedOn' | 'corporateNumberCheckedOn']>([
  ['規則20条1項11号', registryCase, 'registryFetchedOn'],
  ['規則20条1項12号', publishedNumberCase, 'corporateNumberCheckedOn'],
])('%s, 21号: whoever fetched or looked it up is told, not whoever approved', (_article, given, code) => {
  const walk = reviewedWalk({ ...given, facts: {} });
  const fetched = { actor: { kind: 'staff', id: 'reviewer-2' } as const, at: walk.at };
  const record =
    code === 'registryFetchedOn'
      ? ({
          act: 'registry_information',
          fetchedOn: civilDateOf(walk.at),
          personInChargeIsRepresentative: true,
        } as const)
      : ({ act: 'published_corporate_number', checkedOn: civilDateOf(walk.at), isClosed: false } as const);
  walk.take(decideOperatorAct(walk.application, { record, expectedVersion: walk.expectedVersion }, fetched));
  walk.confirmed().at = instant('2026-11-25T03:00:00.000Z');
  walk.take(approve(walk)).letters();
  const { items } = statementOf(walk, given);
  const stamp = { by: fetched.actor, at: fetched.at };
  expect(items[code]).toMatchObject({ value: '2026-11-24', ...stamp });
  expect(items.customer).toMatchObject(stamp);
});

test('規則20条1項15号: bears the stamp of whoever confirmed last in time', () => {
  const walk = reviewedWalk(corporateCase);
  const later = { actor: { kind: 'staff', id: 'reviewer-2' } as const, at: instant('2026-11-25T03:00:00.000Z') };
  const { expectedVersion } = walk;
  const items = [{ question: 'transaction_purpose', means: 'telephone' } as const];
  walk.take(decideConfirmation(walk.application, { items, expectedVersion }, later));
  expect(statementOf(walk, corporateCase).items.itemsConfirmed).toMatchObject({
    by: later.actor,
    at: later.at,
    from: 'telephone',
  });
});

test('規則20条1項30号: goes with the last suspicion, and with none but the last', () => {
  const walk = reviewedWalk({ ...suspectedCase, facts: {} });
  const take = (risk: Risk, state: 'found' | 'withdrawn', relatedRecordId?: string) => {
    const { expectedVersion } = walk;
    const asked = { risk, state, relatedRecordId, expectedVersion };
    walk.take(decideRisk(walk.application, asked, walk.as('reviewer')));
    return statementOf(walk, suspectedCase).items.relatedRecord;
  };
  const recorded = { state: 'recorded', value: { relatedRecordId: 'application-0' } };
  expect(take('impersonation_suspected', 'found', 'application-0')).toMatchObject(recorded);
  expect(take('false_statement_suspected', 'found')).toMatchObject(recorded);
  expect(take('foreign_pep', 'found')).toMatchObject(recorded);
  expect(take('impersonation_suspected', 'withdrawn')).toMatchObject(recorded);
  expect(take('false_statement_suspected', 'withdrawn')).toEqual({ state: 'not_applicable', reason: 'not_suspected' });
  expect(take('false_statement_suspected', 'found')).toBeUndefined();
});

test('規則20条1項1号: neither a declined nor a deficient round names who confirmed', () => {
  const walk = reviewedWalk(corporateCase);
  expect(statementOf(walk, corporateCase).items).not.toHaveProperty('verifiedBy');
  const decision = { outcome: 'request_resubmission', round: 1, expectedVersion: walk.expectedVersion } as const;
  const deficiencies = [{ code: 'paper_unreadable' as const }];
  walk.take(decideReview(walk.application, { ...decision, deficiencies }, walk.as('reviewer')));
  const { items } = statementOf(walk, corporateCase);
  expect(items).not.toHaveProperty('verifiedBy');
  expect(items).not.toHaveProperty('recordedBy');
});

test('規則20条1項1号: an approval of an earlier round counts for nothing', () => {
  const walk = approvedWalk(corporateCase);
  const [review] = walk.application.reviews;
  if (!review) throw new Error('not reviewed');
  const approval = { ...review, step: 'approval' as const, decidedBy: 'approver-1' };
  const second = { ...review, round: 2, decidedBy: 'reviewer-2' };
  walk.application = { ...walk.application, reviews: [review, approval, second] };
  expect(recordedValue(statementOf(walk, corporateCase).items.verifiedBy)).toEqual({
    reviewedBy: 'reviewer-2',
    reviewedAt: review.decidedAt,
  });
});

test('規則19条2項: every paper that proves something is attached with the hashes of its scans and what was read off it', () => {
  const { attachments } = completedStatement(mobileCase);
  expect(attachments.map(({ paperId }) => paperId)).toEqual(mobileCase.papers.map(({ paperId }) => paperId));
  const certificate = attachments.find(({ kind }) => kind === 'certificate_of_registered_matters');
  expect(certificate).toEqual({
    paperId: 'corporation/certificate_of_registered_matters',
    kind: 'certificate_of_registered_matters',
    subject: 'corporation',
    form: 'original',
    receivedOn: '2026-11-24',
    issuedOn: '2026-10-30',
    reading: { documentNumber: '整理番号 ア123456', issuer: '東京法務局' },
    scans: [
      {
        scanId: 'scan-corporation/certificate_of_registered_matters',
        contentType: 'image/jpeg',
        bytes: 1000,
        sha256: 'ab'.repeat(32),
      },
    ],
  });
  const record = attachments.find(({ kind }) => kind === 'resident_record_copy');
  expect(record?.reading).toEqual({ documentNumber: '川口第0099号' });
  expect(attachments.find(({ kind }) => kind === 'power_of_attorney')).not.toHaveProperty('reading');
});

test('a card keeps the day on which it runs out, and a rejected paper is not attached', () => {
  const walk = reviewedWalk(corporateCase);
  const rejected = 'person_in_charge/drivers_license';
  expect(statementOf(walk, corporateCase).attachments.find(({ paperId }) => paperId === rejected)).toMatchObject({
    expiresOn: '2029-05-12',
  });
  walk.application = {
    ...walk.application,
    papers: walk.application.papers.map((one) =>
      one.paperId === rejected && one.inspection
        ? {
            ...one,
            inspection: { ...one.inspection, result: 'rejected' as const, findings: ['paper_unreadable' as const] },
          }
        : one,
    ),
  };
  const { attachments, items } = statementOf(walk, corporateCase);
  expect(attachments.map(({ paperId }) => paperId)).not.toContain(rejected);
  expect(recordedValue(items.papersReceived)?.map(({ paperId }) => paperId)).toEqual([
    'corporation/certificate_of_registered_matters',
  ]);
});

test.each([
  ['sole_proprietor/drivers_license', 'reviewer-2'],
  ['sole_proprietor/tax_payment_certificate', 'reviewer-3'],
])('papers that were inspected at two times are told by whoever came last: %s', (last, inspectedBy) => {
  const walk = reviewedWalk(proprietorCase);
  const [early, late] = [instant('2026-11-24T02:00:00.000Z'), instant('2026-11-24T05:00:00.000Z')];
  walk.application = {
    ...walk.application,
    papers: walk.application.papers.map((one) => ({
      ...one,
      ...(one.inspection
        ? {
            inspection: {
              ...one.inspection,
              ...(one.paperId === last ? { inspectedBy, inspectedAt: late } : { inspectedAt: early }),
            },
          }
        : {}),
    })),
  };
  const { papersReceived, customer } = statementOf(walk, proprietorCase).items;
  expect(papersReceived).toMatchObject({ by: { kind: 'staff', id: inspectedBy }, at: late, from: 'paper' });
  expect(customer).toMatchObject({ by: { id: inspectedBy }, at: late });
});
