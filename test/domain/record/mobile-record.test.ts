import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { completenessOf } from '#shared/domain/record/completeness.ts';
import {
  type MobileConfirmation,
  type MobileRecord,
  mobileItemCodeSchema,
  mobileItemTable,
  mobileRecordSchema,
} from '#shared/domain/record/mobile-record.ts';
import type { RecordStatement } from '#shared/domain/record/verification-record.ts';
import { mobileRecordOf } from '#shared/domain/record/write-mobile-record.ts';
import {
  approvedWalk,
  completedStatement,
  corporateCase,
  corporation,
  deliveredOn,
  factsOf,
  listedCase,
  mobileCase,
  mobileProprietorCase,
  paper,
  postLetter,
  proprietor,
  type RecordCase,
  registryCase,
  reviewedWalk,
  statementOf,
} from './record-walk.ts';

const mobileOf = ({ mobile }: RecordStatement): MobileRecord => {
  if (!mobile) throw new Error('The order does not come under the other law.');
  return mobile;
};

const missingIn = (statement: RecordStatement): string[] =>
  completenessOf(statement, 'completion').missing.map(({ law, article }) => `${law} ${article}`);

const on = (article: string) => [`mobile_misuse_rules ${article}`];
const order = { numbers: [{ kind: 'ip_050' as const, count: 1 }] };

test('an order without a 050 number has no record of the other law', () => {
  const statement = completedStatement(corporateCase);
  expect(statement).not.toHaveProperty('mobile');
  expect(completenessOf(statement, 'completion').lines.every(({ law }) => law === 'criminal_proceeds_rules')).toBe(
    true,
  );
});

test('携帯法施行規則8条1項: who, when, how and by which numbered paper, for the corporation and its person in charge', () => {
  const mobile = mobileOf(completedStatement(mobileCase));
  expect(mobile).toMatchObject({
    verifiedBy: { reviewedBy: 'reviewer-1' },
    recordedBy: 'reviewer-1',
    writtenBy: { kind: 'system', id: 'workflow' },
    customer: { kind: 'corporation', name: corporation.corporation.name },
    agent: {
      name: corporation.personInCharge.name,
      bornOn: corporation.personInCharge.bornOn,
      residence: corporation.personInCharge.residence,
      department: '総務部',
    },
    confirmations: [
      {
        subject: 'corporation',
        confirmedOn: deliveredOn,
        method: 'corporate_paper_and_registered_letter',
        lawReference: { law: 'mobile_misuse_rules', article: '3条1項2号ロ', asOf: '2026-11-24' },
        papers: [
          {
            kind: 'certificate_of_registered_matters',
            form: 'original',
            issuedOn: '2026-10-30',
            documentNumber: '整理番号 ア123456',
            issuer: '東京法務局',
          },
        ],
      },
      {
        subject: 'person_in_charge',
        confirmedOn: '2026-11-26',
        method: 'original_paper_and_registered_letter',
        lawReference: { law: 'mobile_misuse_rules', article: '4条1項5号', asOf: '2026-11-24' },
        papers: [{ kind: 'resident_record_copy', documentNumber: '川口第0099号' }],
      },
    ],
  });
});

test('携帯法施行規則8条1項3号: of a sole proprietor alone there is no person in charge', () => {
  const statement = completedStatement(mobileProprietorCase);
  const mobile = mobileOf(statement);
  expect(mobile).not.toHaveProperty('agent');
  expect(mobile.customer).toEqual({
    kind: 'natural_person',
    name: proprietor.soleProprietor.name,
    bornOn: proprietor.soleProprietor.bornOn,
    residence: proprietor.soleProprietor.residence,
  });
  expect(mobile.confirmations).toMatchObject([
    { subject: 'sole_proprietor', confirmedOn: deliveredOn, lawReference: { article: '3条1項1号ホ' } },
  ]);
  const { lines } = completenessOf(statement, 'completion');
  const ofAgent = lines.filter(({ article }) => article.startsWith('8条1項4号') || article === '8条1項5号');
  expect(ofAgent.map(({ state }) => state)).toEqual(Array(5).fill('not_applicable'));
});

type Change = (mobile: MobileRecord) => MobileRecord;
const ofSubject =
  (subject: MobileConfirmation['subject'], change: (one: MobileConfirmation) => MobileConfirmation): Change =>
  (mobile) => ({
    ...mobile,
    confirmations: mobile.confirmations.map((one) => (one.subject === subject ? change(one) : one)),
  });
const undated = ({ confirmedOn: _, ...one }: MobileConfirmation): MobileConfirmation => one;
const uncited = ({ lawReference: _, ...one }: MobileConfirmation): MobileConfirmation => one;
const unpapered = (one: MobileConfirmation): MobileConfirmation => ({ ...one, papers: [] });
const unnumbered = (one: MobileConfirmation): MobileConfirmation => ({
  ...one,
  papers: one.papers.map(({ documentNumber: _, ...rest }) => rest),
});

test.each<readonly [article: string, Change]>([
  ['8条1項1号', ({ verifiedBy: _, ...mobile }) => mobile],
  ['8条1項2号', ({ recordedBy: _, ...mobile }) => mobile],
  ['8条1項3号イ', ofSubject('corporation', undated)],
  ['8条1項3号ロ', ({ customer: _, ...mobile }) => mobile],
  ['8条1項3号ハ', ofSubject('corporation', uncited)],
  ['8条1項3号ニ', ofSubject('corporation', unpapered)],
  ['8条1項3号ニ', ofSubject('corporation', unnumbered)],
  ['8条1項4号イ', ofSubject('person_in_charge', undated)],
  ['8条1項4号ロ', ({ agent: _, ...mobile }) => mobile],
  ['8条1項4号ハ', ofSubject('person_in_charge', uncited)],
  ['8条1項4号ニ', ofSubject('person_in_charge', unpapered)],
  ['8条1項4号ニ', ofSubject('person_in_charge', unnumbered)],
])('携帯法施行規則%s is missing once it is taken away', (article, change) => {
  const statement = completedStatement(mobileCase);
  expect(missingIn(statement)).toEqual([]);
  expect(missingIn({ ...statement, mobile: change(mobileOf(statement)) })).toEqual(on(article));
});

test('携帯法施行規則8条1項: without the record every item of it is missing, without a method two of a subject', () => {
  const { mobile, ...statement } = completedStatement(mobileCase);
  const articles = mobileItemTable.filter(({ about }) => about !== 'state').map(({ article }) => article);
  expect(missingIn(statement)).toEqual(articles.flatMap(on));
  expect(mobileItemTable.map(({ code }) => code)).toEqual(mobileItemCodeSchema.options);
  if (!mobile) throw new Error('no mobile record');
  const unknown = ofSubject('corporation', ({ method: _, ...one }) => one)(mobile);
  expect(missingIn({ ...statement, mobile: unknown })).toEqual([...on('8条1項3号ハ'), ...on('8条1項3号ニ')]);
  const nobody = { ...mobile, confirmations: mobile.confirmations.slice(1) };
  expect(missingIn({ ...statement, mobile: nobody })).toEqual(
    ['8条1項3号イ', '8条1項3号ハ', '8条1項3号ニ'].flatMap(on),
  );
});

test('携帯法施行規則8条1項3号ニ: what nobody has read off the paper is missing before the approval already', () => {
  const unread: RecordCase = { ...mobileCase, readings: {} };
  const statement = statementOf(reviewedWalk(unread), unread);
  const missing = completenessOf(statement, 'review').missing.map(({ article }) => article);
  expect(missing).toEqual(['8条1項3号ニ', '8条1項4号ニ']);
});

test('携帯法施行規則8条2項: the day of confirmation is known when the letter has arrived, and not before', () => {
  const statement = statementOf(approvedWalk(mobileCase), mobileCase);
  const { lines, isComplete } = completenessOf(statement, 'approval');
  expect(isComplete).toBe(true);
  const later = lines.flatMap(({ article, state }) => (state === 'later' ? [article] : []));
  expect(later).toEqual(['20条1項6号', '8条1項3号イ', '8条1項4号イ']);
  for (const { confirmedOn } of mobileOf(statement).confirmations) expect(confirmedOn).toBeUndefined();
});

test('携帯法施行規則8条2項: where 登記情報 spares the letter to the corporation, the day of fetching is its day', () => {
  const original = paper('person_in_charge', 'resident_record_copy', 'original');
  const given: RecordCase = {
    ...registryCase,
    form: { ...registryCase.form, order },
    papers: [...registryCase.papers, original],
    readings: { [original.paperId]: { documentNumber: '川口第0099号' } },
  };
  const statement = completedStatement(given);
  expect(mobileOf(statement).confirmations).toMatchObject([
    { subject: 'corporation', confirmedOn: '2026-11-23', method: 'registry_information', papers: [] },
    { subject: 'person_in_charge', confirmedOn: deliveredOn },
  ]);
  expect(missingIn(statement)).toEqual([]);
});

test('携帯法施行規則8条1項5号: where only the person in charge is confirmed, the name of 国等 is enough of them', () => {
  const statement = completedStatement(listedCase);
  const asCustomer = {
    ...statement,
    basis: { ...statement.basis, regime: 'criminal_proceeds_and_mobile_misuse' as const },
  };
  const articles = (missing: RecordStatement) => missingIn(missing).filter((line) => line.includes('mobile'));
  const expected = ['8条1項1号', '8条1項2号', '8条1項4号イ', '8条1項4号ロ', '8条1項4号ハ', '8条1項4号ニ', '8条1項5号'];
  expect(articles(asCustomer)).toEqual(expected.flatMap(on));
  const mobile = mobileOf(completedStatement(mobileCase));
  const named = { ...mobile, confirmations: mobile.confirmations.slice(1) };
  expect(articles({ ...asCustomer, mobile: named })).toEqual([]);
  const { customer: _, ...unnamed } = named;
  expect(articles({ ...asCustomer, mobile: unnamed })).toEqual(on('8条1項5号'));
});

test('携帯法施行規則8条1項3号イ: of two confirmations of the customer neither may lack its day', () => {
  const statement = completedStatement(mobileCase);
  const mobile = mobileOf(statement);
  const [ofCustomer, ...others] = mobile.confirmations;
  if (!ofCustomer) throw new Error('no confirmation');
  for (const both of [
    [undated(ofCustomer), ofCustomer],
    [ofCustomer, undated(ofCustomer)],
  ])
    expect(missingIn({ ...statement, mobile: { ...mobile, confirmations: [...both, ...others] } })).toEqual(
      on('8条1項3号イ'),
    );
});

test('携帯法施行規則8条1項4号ロ: the other record has no place for what only 犯収法 asks of the person in charge', () => {
  const mobile = mobileOf(completedStatement(mobileCase));
  expect(mobileRecordSchema.parse(mobile)).toEqual(mobile);
  const { workplace: _, ...person } = corporation.personInCharge;
  const further = {
    workplace: person.residence,
    relation: 'employee',
    authorityBasis: 'power_of_attorney',
    means: 'paper',
    papers: [],
  };
  for (const [key, value] of Object.entries(further))
    expect(mobileRecordSchema.safeParse({ ...mobile, agent: { ...mobile.agent, [key]: value } }).success, key).toBe(
      false,
    );
});

test('a method that the other law did not know on that day is told without an article', () => {
  const { facts, basis } = factsOf(mobileCase);
  const early = mobileRecordOf(facts, { ...basis, receivedOn: civilDate('2026-03-31') });
  expect(early.confirmations.map(({ method, lawReference }) => [method, lawReference])).toEqual([
    ['corporate_paper_and_registered_letter', undefined],
    ['original_paper_and_registered_letter', undefined],
  ]);
});

test('携帯法施行規則8条2項: where one letter serves for both, its day is that of the person in charge, too', () => {
  const { facts, basis } = factsOf(mobileCase);
  const { confirmations } = mobileRecordOf(facts, { ...basis, letters: ['corporation'] });
  expect(confirmations.map(({ confirmedOn }) => confirmedOn)).toEqual([deliveredOn, deliveredOn]);
});

test('携帯法施行規則8条2項: a letter that came back confirms nothing, and the day counts on which it arrived at last', () => {
  const walk = approvedWalk(mobileProprietorCase);
  postLetter(walk, 'sole_proprietor', 'retention_expired');
  const dayOf = () => mobileOf(statementOf(walk, mobileProprietorCase)).confirmations[0]?.confirmedOn;
  expect(dayOf()).toBeUndefined();
  walk.letters();
  postLetter(walk, 'sole_proprietor', 'delivered');
  expect(dayOf()).toBe('2026-11-26');
});
