import { describe, expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { completenessOf } from '#shared/domain/record/completeness.ts';
import { recordItemTable } from '#shared/domain/record/item-table.ts';
import { type RecordItemCode, recordItemCodeSchema, recordItemsSchema } from '#shared/domain/record/record-items.ts';
import { recordStatementSchema } from '#shared/domain/record/verification-record.ts';
import { people } from '#test/support/case-walk.ts';
import {
  agentCase,
  approvedWalk,
  completedStatement,
  corporateCase,
  corporation,
  deliveredOn,
  listedCase,
  mobileCase,
  mobileProprietorCase,
  paper,
  pepCase,
  postedOn,
  proprietor,
  proprietorByOriginal,
  proprietorCase,
  publishedNumberCase,
  type RecordCase,
  registryCase,
  reviewedWalk,
  statementOf,
  suspectedCase,
} from './record-walk.ts';

const receivedOn = '2026-11-24';
const entered = (subject: string, kind: string, form = 'copy') => ({
  paperId: `${subject}/${kind}`,
  subject,
  kind,
  form,
  receivedOn,
});
const means = 'declaration';
const confirmed = (by: Readonly<Record<string, string>>) =>
  Object.entries(by).map(([question, means]) => ({
    question,
    means,
    confirmedOn: '2026-11-24',
    confirmedBy: 'reviewer-1',
  }));
const letterTo = (
  addressee: string,
  destination: string,
  posted: string = postedOn,
  arrived: string = deliveredOn,
) => ({
  letterId: addressee,
  addressee,
  destination,
  postings: [
    { attempt: 1, postedOn: posted, postedBy: 'clerk-1', result: 'delivered', resultOn: arrived, resultBy: 'clerk-1' },
  ],
});
const method = (subject: string, name: string, article: string) => ({
  subject,
  method: name,
  lawReference: { law: 'criminal_proceeds_rules', article, asOf: receivedOn },
});
const { department: _, alias: __, authorityBasis: ___, ...actingPerson } = corporation.personInCharge;
const actingAs = (more: object) => ({ ...actingPerson, department: '総務部', ...more });
const { reviewer, workflow } = people;

type Row = readonly [
  article: string,
  code: RecordItemCode,
  given: RecordCase,
  value: unknown,
  from: string,
  by: object,
];

const rows: Row[] = [
  ['規則20条1項1号', 'verifiedBy', corporateCase, { reviewedBy: 'reviewer-1' }, 'decision', reviewer],
  ['規則20条1項1号', 'verifiedBy', suspectedCase, { approvedBy: 'approver-1' }, 'decision', reviewer],
  ['規則20条1項2号', 'recordedBy', corporateCase, { staffId: 'reviewer-1' }, 'system', workflow],
  ['規則20条1項2号', 'recordedBy', pepCase, { staffId: 'approver-1' }, 'system', workflow],
  [
    '規則20条1項4号',
    'papersReceived',
    corporateCase,
    [entered('corporation', 'certificate_of_registered_matters'), entered('person_in_charge', 'drivers_license')],
    'paper',
    reviewer,
  ],
  [
    '規則20条1項4号',
    'papersReceived',
    proprietorCase,
    [entered('sole_proprietor', 'drivers_license'), entered('sole_proprietor', 'tax_payment_certificate')],
    'paper',
    reviewer,
  ],
  [
    '規則20条1項6号',
    'lettersPosted',
    corporateCase,
    [letterTo('corporation', 'head_office'), letterTo('person_in_charge', 'residence', '2026-11-25', '2026-11-26')],
    'letter',
    workflow,
  ],
  ['規則20条1項6号', 'lettersPosted', proprietorCase, [letterTo('sole_proprietor', 'residence')], 'letter', workflow],
  ['規則20条1項6号', 'lettersPosted', registryCase, [letterTo('person_in_charge', 'residence')], 'letter', workflow],
  [
    '規則20条1項10号',
    'originalsReceived',
    proprietorByOriginal,
    [entered('sole_proprietor', 'resident_record_copy', 'original')],
    'paper',
    reviewer,
  ],
  [
    '規則20条1項10号',
    'originalsReceived',
    mobileCase,
    [entered('person_in_charge', 'resident_record_copy', 'original')],
    'paper',
    reviewer,
  ],
  ['規則20条1項11号', 'registryFetchedOn', registryCase, '2026-11-23', 'registry', reviewer],
  ['規則20条1項12号', 'corporateNumberCheckedOn', publishedNumberCase, '2026-11-22', 'public_record', reviewer],
  [
    '規則20条1項14号',
    'enhancedPapersReceived',
    suspectedCase,
    [entered('corporation', 'tax_receipt'), { subject: 'person_in_charge' }],
    'paper',
    reviewer,
  ],
  [
    '規則20条1項15号',
    'itemsConfirmed',
    corporateCase,
    confirmed({
      transaction_purpose: means,
      business_content: 'paper',
      beneficial_owners: means,
      foreign_pep: means,
      authority: 'paper',
      resale: means,
      site: 'letter',
    }),
    'letter',
    reviewer,
  ],
  [
    '規則20条1項15号',
    'itemsConfirmed',
    proprietorCase,
    confirmed({ transaction_purpose: means, occupation: means, foreign_pep: means }),
    means,
    reviewer,
  ],
  ['規則20条1項16号', 'transactionKind', corporateCase, 'telephone_forwarding_service_contract', 'system', workflow],
  [
    '規則20条1項17号',
    'methods',
    corporateCase,
    [
      method('corporation', 'corporate_paper_and_registered_letter', '6条1項3号ニ'),
      method('person_in_charge', 'acting_person_copy_and_registered_letter', '12条2項'),
    ],
    'decision',
    reviewer,
  ],
  [
    '規則20条1項17号',
    'methods',
    agentCase,
    [
      method('sole_proprietor', 'two_copies_and_registered_letter', '6条1項1号リ'),
      method('person_in_charge', 'two_copies_and_registered_letter', '12条1項、6条1項1号リ'),
    ],
    'decision',
    reviewer,
  ],
  [
    '規則20条1項17号',
    'methods',
    registryCase,
    [method('corporation', 'registry_information', '6条1項3号ロ'), { subject: 'person_in_charge' }],
    'decision',
    reviewer,
  ],
  [
    '規則20条1項21号',
    'customer',
    corporateCase,
    {
      kind: 'corporation',
      name: corporation.corporation.name,
      nameKana: corporation.corporation.nameKana,
      corporateNumber: corporation.corporation.corporateNumber,
      headOffice: corporation.corporation.headOffice,
    },
    'paper',
    reviewer,
  ],
  [
    '規則20条1項21号',
    'customer',
    proprietorCase,
    {
      kind: 'natural_person',
      name: proprietor.soleProprietor.name,
      bornOn: proprietor.soleProprietor.bornOn,
      residence: proprietor.soleProprietor.residence,
    },
    'paper',
    reviewer,
  ],
  [
    '規則20条1項21号',
    'customer',
    listedCase,
    { kind: 'state_or_listed', name: corporation.corporation.name },
    'public_record',
    reviewer,
  ],
  ['規則20条1項21号', 'customer', registryCase, { kind: 'corporation' }, 'registry', reviewer],
  ['規則20条1項21号', 'customer', publishedNumberCase, { kind: 'corporation' }, 'public_record', reviewer],
  [
    '規則20条1項22号',
    'agent',
    corporateCase,
    actingAs({
      relation: 'employee',
      authorityBasis: 'power_of_attorney',
      means: 'paper',
      papers: [entered('person_in_charge', 'power_of_attorney', 'original')],
    }),
    'paper',
    reviewer,
  ],
  [
    '規則20条1項22号',
    'agent',
    registryCase,
    actingAs({
      relation: 'representative',
      authorityBasis: 'registered_representative',
      means: 'public_record',
      papers: [],
    }),
    'public_record',
    reviewer,
  ],
  ['規則20条1項23号', 'purposes', corporateCase, ['business_reception', 'sales_and_support_calls'], means, reviewer],
  [
    '規則20条1項24号',
    'business',
    corporateCase,
    {
      kind: 'business',
      text: '港湾設備の監視システムの開発と保守',
      means: 'paper',
      papers: [entered('corporation', 'certificate_of_registered_matters')],
    },
    'paper',
    reviewer,
  ],
  [
    '規則20条1項24号',
    'business',
    registryCase,
    { kind: 'business', text: '港湾設備の監視システムの開発と保守', means: 'public_record', papers: [] },
    'registry',
    reviewer,
  ],
  [
    '規則20条1項24号',
    'business',
    proprietorCase,
    { kind: 'occupation', text: '飲食店の経営', means, papers: [] },
    means,
    reviewer,
  ],
  [
    '規則20条1項25号',
    'beneficialOwners',
    corporateCase,
    { owners: corporation.beneficialOwners, means, papers: [] },
    means,
    reviewer,
  ],
  [
    '規則20条1項25号',
    'beneficialOwners',
    suspectedCase,
    {
      owners: corporation.beneficialOwners,
      means: 'paper',
      papers: [entered('corporation', 'shareholder_register')],
    },
    'paper',
    reviewer,
  ],
  [
    '規則20条1項27号',
    'aliases',
    proprietorCase,
    [{ of: 'sole_proprietor', name: 'カフェ凪', reason: 'trade_name' }],
    'declaration',
    reviewer,
  ],
  [
    '規則20条1項28号',
    'keys',
    corporateCase,
    { contractId: 'application-1', customerId: 'customer-1' },
    'system',
    workflow,
  ],
  ['規則20条1項29号', 'foreignPep', pepCase, { ground: 'declared' }, means, reviewer],
  ['規則20条1項30号', 'relatedRecord', suspectedCase, { relatedRecordId: 'application-0' }, 'decision', reviewer],
];

describe('an item that the case needs', () => {
  test.each(rows)('%s %s', (article, code, given, value, from, by) => {
    const statement = completedStatement(given);
    const item = statement.items[code];
    expect(item).toMatchObject({ state: 'recorded', from, by });
    expect(item).toEqual(expect.objectContaining({ value: expect.anything() }));
    expect(item).toMatchObject({ value });

    const name = article.replace('規則', '');
    const { [code]: _taken, ...items } = statement.items;
    const without = completenessOf({ ...statement, items }, 'completion');
    expect(without.missing).toEqual([{ code, law: 'criminal_proceeds_rules', article: name, state: 'missing' }]);
    expect(without.isComplete).toBe(false);
    expect(without.percent).toBeLessThan(100);
    /** A reason in the place of a value that is needed is no value. */
    const excused = { ...items, [code]: { state: 'not_applicable', reason: 'method_not_used' } as const };
    expect(completenessOf({ ...statement, items: excused }, 'completion').missing).toEqual(without.missing);
  });
});

test.each<readonly [article: string, code: RecordItemCode, given: RecordCase, reason: string]>([
  ['規則20条1項3号', 'presentedAt', corporateCase, 'not_face_to_face'],
  ['規則20条1項5号', 'cardSubstituteReceivedOn', corporateCase, 'method_not_used'],
  ['規則20条1項7号', 'imageReceivedOn', corporateCase, 'method_not_used'],
  ['規則20条1項8号', 'chipReadOn', corporateCase, 'method_not_used'],
  ['規則20条1項9号', 'otherOperatorAskedOn', corporateCase, 'method_not_used'],
  ['規則20条1項10号', 'originalsReceived', corporateCase, 'method_not_used'],
  ['規則20条1項10号', 'originalsReceived', proprietorCase, 'method_not_used'],
  ['規則20条1項11号', 'registryFetchedOn', corporateCase, 'method_not_used'],
  ['規則20条1項12号', 'corporateNumberCheckedOn', corporateCase, 'method_not_used'],
  ['規則20条1項13号', 'handedOverOn', corporateCase, 'no_hand_delivery'],
  ['規則20条1項14号', 'enhancedPapersReceived', corporateCase, 'not_high_risk'],
  ['規則20条1項18号', 'presentedPaper', corporateCase, 'not_face_to_face'],
  ['規則20条1項19号', 'presentedAddressPaper', corporateCase, 'not_face_to_face'],
  ['規則20条1項20号', 'presentedOfficePaper', corporateCase, 'not_face_to_face'],
  ['規則20条1項22号', 'agent', proprietorCase, 'customer_acts_in_person'],
  ['規則20条1項24号', 'business', listedCase, 'state_or_listed'],
  ['規則20条1項23号', 'purposes', listedCase, 'state_or_listed'],
  ['規則20条1項25号', 'beneficialOwners', listedCase, 'state_or_listed'],
  ['規則20条1項25号', 'beneficialOwners', proprietorCase, 'natural_person'],
  ['規則20条1項26号', 'assets', corporateCase, 'no_large_transfer'],
  ['規則20条1項27号', 'aliases', corporateCase, 'own_name_used'],
  ['規則20条1項29号', 'foreignPep', suspectedCase, 'not_foreign_pep'],
  ['規則20条1項30号', 'relatedRecord', pepCase, 'not_suspected'],
  ['規則20条1項31号', 'stayPaper', corporateCase, 'residence_in_japan'],
])('%s %s has nothing to say, and the record gives the reason', (article, code, given, reason) => {
  const statement = completedStatement(given);
  expect(statement.items[code]).toEqual({ state: 'not_applicable', reason });
  const lines = completenessOf(statement, 'completion').lines.filter((line) => line.code === code);
  expect(lines).toMatchObject([{ article: article.replace('規則', ''), state: 'not_applicable' }]);
  const { [code]: _taken, ...items } = statement.items;
  expect(completenessOf({ ...statement, items }, 'completion').isComplete).toBe(true);
});

test('規則20条1項17号: names neither a method nor papers for whom nothing is confirmed yet', () => {
  const expired = { ...paper('person_in_charge', 'drivers_license'), expiresOn: civilDate('2026-11-23') };
  const given: RecordCase = {
    ...corporateCase,
    papers: corporateCase.papers.map((one) => (one.kind === 'drivers_license' ? expired : one)),
  };
  const { basis } = statementOf(reviewedWalk(given), given);
  expect(JSON.parse(JSON.stringify(basis.identities))).toEqual([
    {
      subject: 'corporation',
      method: 'corporate_paper_and_registered_letter',
      paperIds: ['corporation/certificate_of_registered_matters'],
    },
    { subject: 'person_in_charge' },
  ]);
  for (const identity of basis.identities) expect('method' in identity).toBe('paperIds' in identity);
});

describe('an item that no case of this service has', () => {
  const established = { state: 'recorded', by: people.reviewer, at: '2026-11-24T03:00:00.000Z', from: 'paper' };
  const presented = { kind: 'passport', documentNumber: 'TZ0000000' };
  const { headOffice } = corporation.corporation;

  test.each<readonly [article: string, code: RecordItemCode, value: object]>([
    ['20条1項18号', 'presentedPaper', presented],
    ['20条1項19号', 'presentedAddressPaper', presented],
    ['20条1項20号', 'presentedOfficePaper', { ...presented, address: headOffice }],
    ['20条1項26号', 'assets', { means: 'paper', papers: [entered('corporation', 'annual_securities_report')] }],
    ['20条1項31号', 'stayPaper', { ...presented, issuedOn: '2026-10-30' }],
  ])('%s can be kept whole all the same: %s', (_article, code, value) => {
    const accepts = (given: object) =>
      recordItemsSchema.safeParse({ [code]: { ...established, value: given } }).success;
    expect(accepts(value)).toBe(true);
    expect(accepts({ ...value, more: 1 })).toBe(false);
    for (const key of Object.keys(value)) expect(accepts({ ...value, [key]: undefined }), key).toBe(false);
  });

  test('says why, in one of these words', () => {
    const reasons =
      'not_face_to_face method_not_used no_letter_posted no_hand_delivery not_high_risk no_large_transfer state_or_listed customer_acts_in_person natural_person own_name_used not_foreign_pep not_suspected residence_in_japan';
    for (const reason of reasons.split(' '))
      expect(recordItemsSchema.safeParse({ assets: { state: 'not_applicable', reason } }).success, reason).toBe(true);
    expect(recordItemsSchema.safeParse({ assets: { state: 'not_applicable', reason: 'other' } }).success).toBe(false);
  });
});

test('規則20条1項: the table has the thirty-one items, each once and in their order', () => {
  const articles = Array.from({ length: 31 }, (_none, at) => `20条1項${at + 1}号`);
  expect(recordItemTable.map(({ article }) => article)).toEqual(articles);
  expect(recordItemTable.map(({ number }) => `20条1項${number}号`)).toEqual(articles);
  expect(recordItemTable.map(({ code }) => code)).toEqual(recordItemCodeSchema.options);
});

test.each<readonly [string, RecordCase, number]>([
  ['法人', corporateCase, 14],
  ['法人、登記情報', registryCase, 15],
  ['法人、法人番号公表', publishedNumberCase, 15],
  ['法人、なりすましの疑い', suspectedCase, 16],
  ['法人、外国PEPs', pepCase, 16],
  ['個人事業主', proprietorCase, 13],
  ['個人事業主、代理', agentCase, 14],
  ['国等・上場', listedCase, 10],
  ['法人、050', mobileCase, 25],
  ['個人事業主、050', mobileProprietorCase, 20],
])('%s: everything that is needed is there when the letters have arrived', (_name, given, required) => {
  const statement = completedStatement(given);
  expect(recordStatementSchema.parse(statement)).toEqual(statement);
  const completeness = completenessOf(statement, 'completion');
  expect(completeness).toMatchObject({ percent: 100, isComplete: true, missing: [], there: required, required });
});

test('before the decision and before the post the meter asks for nothing that cannot be known', () => {
  const inReview = completenessOf(statementOf(reviewedWalk(corporateCase), corporateCase), 'review');
  const later = ({ lines }: typeof inReview) =>
    lines.flatMap(({ article, state }) => (state === 'later' ? [article] : []));
  expect(later(inReview)).toEqual(['20条1項1号', '20条1項2号', '20条1項6号']);
  expect(inReview).toMatchObject({ isComplete: true, there: 11, required: 14, percent: 78 });
  const approved = completenessOf(statementOf(approvedWalk(corporateCase), corporateCase), 'approval');
  expect(later(approved)).toEqual(['20条1項6号']);
  expect(approved).toMatchObject({ isComplete: true, there: 13, required: 14, percent: 92 });
  const inTime = completenessOf(statementOf(approvedWalk(corporateCase), corporateCase), 'completion');
  expect(inTime.missing.map(({ article }) => article)).toEqual(['20条1項6号']);
});
