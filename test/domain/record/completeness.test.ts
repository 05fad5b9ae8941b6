import { expect, test } from 'vitest';
import { civilDate } from '#shared/domain/civil-date.ts';
import { completenessOf } from '#shared/domain/record/completeness.ts';
import type { RecordBasis } from '#shared/domain/record/record-basis.ts';
import { type RecordItem, recordedValue } from '#shared/domain/record/record-item.ts';
import { type RecordItemCode, type RecordItems, recordItemsSchema } from '#shared/domain/record/record-items.ts';
import type { RecordStatement } from '#shared/domain/record/verification-record.ts';
import {
  agentCase,
  completedStatement,
  corporateCase,
  listedCase,
  mobileCase,
  proprietorCase,
  publishedNumberCase,
  type RecordCase,
  registryCase,
  suspectedCase,
} from './record-walk.ts';

/** Changes the value of an item, as somebody might who meddles with the record. */
const withValue = <Value>(
  statement: RecordStatement,
  code: RecordItemCode,
  read: (items: RecordItems) => RecordItem<Value>,
  change: (value: Value) => Value,
): RecordStatement => {
  const value = recordedValue(read(statement.items));
  if (value === undefined) throw new Error(`${code} is not recorded.`);
  const changed = { ...statement.items[code], value: change(value) };
  return { ...statement, items: recordItemsSchema.parse({ ...statement.items, [code]: changed }) };
};

const missingIn = (statement: RecordStatement): string[] =>
  completenessOf(statement, 'completion').missing.map(({ article }) => article);

const from = (given: RecordCase, change: (statement: RecordStatement) => RecordStatement) =>
  missingIn(change(completedStatement(given)));

const basedOn = (statement: RecordStatement, basis: Partial<RecordBasis>): RecordStatement => ({
  ...statement,
  basis: { ...statement.basis, ...basis },
});

test.each<readonly [article: string, lacks: string, () => string[]]>([
  [
    '20条1項1号',
    'the second approval of a high-risk case',
    () =>
      from(suspectedCase, (all) =>
        withValue(
          all,
          'verifiedBy',
          ({ verifiedBy }) => verifiedBy,
          ({ approvedBy: _, approvedAt: __, ...one }) => one,
        ),
      ),
  ],
  [
    '20条1項4号',
    'the papers of one of two subjects',
    () =>
      from(corporateCase, (all) =>
        withValue(
          all,
          'papersReceived',
          ({ papersReceived }) => papersReceived,
          (papers) => papers.filter(({ subject }) => subject === 'corporation'),
        ),
      ),
  ],
  [
    '20条1項4号',
    'one of two copies of the same subject',
    () =>
      from(proprietorCase, (all) =>
        withValue(
          all,
          'papersReceived',
          ({ papersReceived }) => papersReceived,
          (papers) => papers.slice(1),
        ),
      ),
  ],
  [
    '20条1項6号',
    'one of two letters',
    () =>
      from(corporateCase, (all) =>
        withValue(
          all,
          'lettersPosted',
          ({ lettersPosted }) => lettersPosted,
          (letters) => letters.slice(1),
        ),
      ),
  ],
  [
    '20条1項6号',
    'every posting of a letter',
    () =>
      from(corporateCase, (all) =>
        withValue(
          all,
          'lettersPosted',
          ({ lettersPosted }) => lettersPosted,
          (letters) => letters.map((letter, at) => (at === 0 ? { ...letter, postings: [] } : letter)),
        ),
      ),
  ],
  [
    '20条1項10号',
    'the original of somebody',
    () =>
      from(mobileCase, (all) =>
        withValue(
          all,
          'originalsReceived',
          ({ originalsReceived }) => originalsReceived,
          (papers) => papers.map((paper) => ({ ...paper, subject: 'corporation' })),
        ),
      ),
  ],
  [
    '20条1項14号',
    'the further paper of one of two subjects',
    () =>
      from(suspectedCase, (all) =>
        withValue(
          all,
          'enhancedPapersReceived',
          ({ enhancedPapersReceived }) => enhancedPapersReceived,
          (papers) => papers.slice(1),
        ),
      ),
  ],
  ...(['declaration', 'telephone'] as const).map(
    (means) =>
      [
        '20条1項22号',
        `a means that goes with the mandate, ${means}`,
        () =>
          from(corporateCase, (all) =>
            withValue(
              all,
              'agent',
              ({ agent }) => agent,
              (acting) => ({ ...acting, means }),
            ),
          ),
      ] as const,
  ),
  [
    '20条1項22号',
    'the mandate itself',
    () =>
      from(corporateCase, (all) =>
        withValue(
          all,
          'agent',
          ({ agent }) => agent,
          (acting) => ({ ...acting, papers: [] }),
        ),
      ),
  ],
  [
    '20条1項22号',
    'the telephone call that the authority rests on',
    () =>
      from(agentCase, (all) =>
        withValue(
          all,
          'agent',
          ({ agent }) => agent,
          (acting) => ({ ...acting, authorityBasis: 'telephone_confirmation' as const }),
        ),
      ),
  ],
  [
    '20条1項15号',
    'the day of one of the items',
    () =>
      from(corporateCase, (all) =>
        withValue(
          all,
          'itemsConfirmed',
          ({ itemsConfirmed }) => itemsConfirmed,
          (items) => items.filter(({ question }) => question !== 'beneficial_owners'),
        ),
      ),
  ],
  [
    '20条1項15号',
    'the day of the occupation',
    () =>
      from(proprietorCase, (all) =>
        withValue(
          all,
          'itemsConfirmed',
          ({ itemsConfirmed }) => itemsConfirmed,
          (items) => items.filter(({ question }) => question !== 'occupation'),
        ),
      ),
  ],
  [
    '20条1項17号',
    'the method of one of two subjects',
    () =>
      from(agentCase, (all) =>
        withValue(
          all,
          'methods',
          ({ methods }) => methods,
          (methods) => methods.slice(1),
        ),
      ),
  ],
  [
    '20条1項24号',
    'the paper by which the business of a corporation was confirmed',
    () =>
      from(corporateCase, (all) =>
        withValue(
          all,
          'business',
          ({ business }) => business,
          (business) => ({ ...business, papers: [] }),
        ),
      ),
  ],
])('規則%s is missing without %s', (article, _lacks, missing) => {
  expect(missing()).toEqual([article]);
});

test.each(['transaction_purpose', 'business_content', 'beneficial_owners'] as const)(
  '20条1項15号 is missing without the day of %s',
  (question) => {
    const missing = from(corporateCase, (all) =>
      withValue(
        all,
        'itemsConfirmed',
        ({ itemsConfirmed }) => itemsConfirmed,
        (items) => items.filter((item) => item.question !== question),
      ),
    );
    expect(missing).toEqual(['20条1項15号']);
  },
);

test.each<readonly [why: string, () => string[]]>([
  [
    '15号 asks for no day of the questions that other laws ask',
    () =>
      from(corporateCase, (all) =>
        withValue(
          all,
          'itemsConfirmed',
          ({ itemsConfirmed }) => itemsConfirmed,
          (items) => items.filter(({ question }) => !['resale', 'site', 'authority', 'foreign_pep'].includes(question)),
        ),
      ),
  ],
  [
    '24号 asks for no paper of an occupation',
    () =>
      from(proprietorCase, (all) =>
        withValue(
          all,
          'business',
          ({ business }) => business,
          (business) => ({ ...business, papers: [] }),
        ),
      ),
  ],
  [
    '24号 asks for no paper where 登記情報 tells the business',
    () =>
      from(registryCase, (all) =>
        withValue(
          all,
          'business',
          ({ business }) => business,
          (business) => ({ ...business, papers: [] }),
        ),
      ),
  ],
  [
    '1号 asks for no second name in an ordinary case',
    () =>
      from(corporateCase, (all) =>
        withValue(
          all,
          'verifiedBy',
          ({ verifiedBy }) => verifiedBy,
          ({ reviewedBy, reviewedAt }) => ({ reviewedBy, reviewedAt }),
        ),
      ),
  ],
  [
    '4号 asks for no paper of a corporation that is confirmed by the published number',
    () =>
      from(publishedNumberCase, (all) =>
        withValue(
          all,
          'papersReceived',
          ({ papersReceived }) => papersReceived,
          (papers) => papers.filter(({ subject }) => subject === 'person_in_charge'),
        ),
      ),
  ],
])('%s', (_why, missing) => {
  expect(missing()).toEqual([]);
});

test.each<readonly [article: string, basis: Partial<RecordBasis>]>([
  ['20条1項4号', { identities: [{ subject: 'sole_proprietor', method: 'jpki_signature' }] }],
  ['20条1項4号', { identities: [{ subject: 'sole_proprietor', method: 'restricted_delivery_mail' }] }],
  ['20条1項4号', { identities: [{ subject: 'sole_proprietor' }] }],
  ['20条1項6号', { letters: [] }],
  ['20条1項15号', { questions: ['standing', 'foreign_pep', 'authority', 'resale', 'site'] }],
])('規則%s is not needed when nothing of its kind was done', (article, basis) => {
  const lines = completenessOf(basedOn(completedStatement(proprietorCase), basis), 'completion').lines;
  expect(lines.find((line) => line.article === article)?.state).toBe('not_applicable');
});

test.each<readonly [article: string, method: RecordBasis['identities'][number]['method']]>([
  ['20条1項4号', 'original_paper_and_registered_letter'],
  ['20条1項4号', 'two_copies_and_registered_letter'],
  ['20条1項4号', 'acting_person_copy_and_registered_letter'],
  ['20条1項4号', 'corporate_paper_and_registered_letter'],
  ['20条1項10号', 'original_paper_and_registered_letter'],
  ['20条1項11号', 'registry_information'],
  ['20条1項12号', 'published_corporate_number_and_registered_letter'],
])('規則%s is needed by %s', (article, method) => {
  const { basis } = completedStatement(proprietorCase);
  const identities = [{ subject: 'sole_proprietor' as const, method }];
  const bare = { basis: { ...basis, identities }, items: {}, attachments: [] };
  const missing = completenessOf(bare, 'completion').missing.map((line) => line.article);
  expect(missing).toContain(article);
  const others = ['20条1項4号', '20条1項10号', '20条1項11号', '20条1項12号'].filter((one) => missing.includes(one));
  expect(others).toEqual(article === '20条1項10号' ? ['20条1項4号', article] : expect.arrayContaining([article]));
});

test('30号 is asked by either suspicion and by no other risk', () => {
  const all = completedStatement(corporateCase);
  const missingUnder = (risk: RecordBasis['risks'][number]) => missingIn(basedOn(all, { risks: [risk] }));
  expect(missingUnder('impersonation_suspected')).toEqual(['20条1項30号']);
  expect(missingUnder('false_statement_suspected')).toEqual(['20条1項30号']);
  expect(missingUnder('foreign_pep')).toEqual(['20条1項29号']);
  expect(missingUnder('listed_country')).toEqual([]);
});

test('an empty record of an ordinary corporation lacks the thirteen items and the copies that it needs', () => {
  const { basis } = completedStatement(corporateCase);
  const { missing, percent, there, required } = completenessOf({ basis, items: {}, attachments: [] }, 'completion');
  expect(missing.map(({ article }) => article)).toEqual([
    ...[1, 2, 4, 6, 15, 16, 17, 21, 22, 23, 24, 25, 28].map((number) => `20条1項${number}号`),
    '19条1項2号',
  ]);
  expect({ percent, there, required }).toEqual({ percent: 0, there: 0, required: 14 });
});

test('国等: neither purpose nor business nor owners, and no day of them', () => {
  const { lines } = completenessOf(completedStatement(listedCase), 'completion');
  const idle = lines.flatMap(({ article, state }) => (state === 'not_applicable' ? [article] : []));
  expect(idle).toEqual(expect.arrayContaining(['20条1項15号', '20条1項23号', '20条1項24号', '20条1項25号']));
});

test('a value that is not asked for does no harm', () => {
  const all = completedStatement(corporateCase);
  const checked = { state: 'recorded', value: civilDate('2026-11-24'), by: { kind: 'staff', id: 'x' } } as const;
  const { recordedBy } = all.items;
  if (recordedBy?.state !== 'recorded') throw new Error('not recorded');
  const items = { ...all.items, handedOverOn: { ...checked, at: recordedBy.at, from: 'letter' as const } };
  expect(completenessOf({ ...all, items }, 'completion')).toMatchObject({ percent: 100, required: 14, there: 14 });
});
