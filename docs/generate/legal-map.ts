import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { citationOf, lawNames } from '#shared/copy/ja/laws.ts';
import {
  customerClassNames,
  letterAddressNames,
  methodNames,
  purposeNames,
  questionNames,
  subjectNames,
} from '#shared/copy/ja/policy-names.ts';
import type { LawReference } from '#shared/domain/policy/law-reference.ts';
import { policyEditions } from '#shared/domain/policy/policy-editions.ts';
import type { PolicyRow } from '#shared/domain/policy/policy-row.ts';
import { legalItems } from '#shared/domain/policy/verification-method.ts';
import { type Citation, citationsIn, placesOf } from './citations.ts';

interface Asked {
  readonly requirement: string;
  readonly why: Pick<LawReference, 'law' | 'article'>;
  readonly row: PolicyRow;
}

const askedBy = (row: PolicyRow): Asked[] => [
  ...row.papers.map(({ subject, purpose, why }) => ({
    requirement: `書類: ${subjectNames[subject]} ${purposeNames[purpose]}`,
    why,
    row,
  })),
  ...row.letters.flatMap(({ to, address, why, instead }) => [
    { requirement: `書留: ${subjectNames[to]} → ${letterAddressNames[address]}`, why, row },
    ...(instead
      ? [
          {
            requirement: `書留: ${subjectNames[to]} → ${letterAddressNames[instead.address]}`,
            why: instead.why,
            row,
          },
        ]
      : []),
  ]),
  ...row.questions.map(({ question, why }) => ({ requirement: `確認: ${questionNames[question]}`, why, row })),
];

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};

const unique = (texts: readonly string[]): string[] => [...new Set(texts)];

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const testsOf = (tests: readonly CitingFile[], citation: Citation): string[] =>
  tests.filter((file) => file.citations.some((one) => isAbout(one, citation))).map(({ path }) => path);

const testsOfReference = (tests: readonly CitingFile[], { law, article }: Pick<LawReference, 'law' | 'article'>) =>
  listed(unique(placesOf(article).flatMap((place) => testsOf(tests, { law: lawNames[law], article: place }))));

const requirementTable = (tests: readonly CitingFile[]): string => {
  const asked = policyEditions.flatMap(({ rows }) => rows).flatMap(askedBy);
  const rows = [...grouped(asked, ({ requirement, why }) => `${requirement}\n${citationOf(why)}`)].map(
    ([key, group]) => [
      ...key.split('\n'),
      unique(group.map(({ row }) => row.edition)).join(', '),
      unique(group.map(({ row }) => customerClassNames[row.customerClass])).join('、'),
      unique(group.map(({ row }) => (row.regime === 'criminal_proceeds' ? '03・0120・0800' : '050あり'))).join('、'),
      unique(group.map(({ why }) => testsOfReference(tests, why))).join('<br>'),
    ],
  );
  return table(['何を求めるか', '根拠', '版', '誰に', '注文', 'テスト'], rows);
};

const openToNames = { natural_person: '個人', acting_person: '担当者', corporation: '法人' } as const;

const methodTable = (tests: readonly CitingFile[]): string =>
  table(
    ['方法', '誰を', '根拠', 'から', 'まで', '条文', 'テスト'],
    legalItems.map(({ method, openTo, validFrom, validUntil, expected, ...reference }) => [
      methodNames[method],
      openToNames[openTo],
      citationOf(reference),
      validFrom,
      validUntil ?? '',
      expected ? '見込み（未確認）' : '確認済み',
      testsOfReference(tests, reference),
    ]),
  );

interface CitingFile {
  readonly path: string;
  readonly citations: readonly Citation[];
}

const citingFiles = async (root: string, pattern: string): Promise<CitingFile[]> => {
  const paths: string[] = [];
  for await (const path of glob(pattern, { cwd: root })) paths.push(path);
  const files = paths.toSorted().map(async (path) => ({
    path,
    citations: citationsIn(await readFile(join(root, path), 'utf8')),
  }));
  return (await Promise.all(files)).filter(({ citations }) => citations.length > 0);
};

const keyOf = ({ law, article }: Citation): string => `${law}${article}`;

/** A test of a part of an article is a test of the article; a test of a whole article is none of its parts. */
const isAbout = (test: Citation, rule: Citation): boolean =>
  test.law === rule.law && test.article.startsWith(rule.article);

const numbersOf = ({ article }: Citation): string => article.replaceAll(/\d+/g, (digits) => digits.padStart(4, '0'));

const inOrder = (left: Citation, right: Citation): number => {
  const [one, other] = [`${left.law} ${numbersOf(left)}`, `${right.law} ${numbersOf(right)}`];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** One article with the rules that rest on it and the tests that name it. */
interface MappedArticle {
  readonly article: string;
  readonly rules: readonly string[];
  readonly tests: readonly string[];
}

/** Every article that the domain cites, with the files of its rules and of its tests. */
const mapArticles = (rules: readonly CitingFile[], tests: readonly CitingFile[]): MappedArticle[] => {
  const all = new Map(rules.flatMap(({ citations }) => citations).map((citation) => [keyOf(citation), citation]));
  return [...all.values()].toSorted(inOrder).map((citation) => ({
    article: keyOf(citation),
    rules: rules.filter((file) => file.citations.some((one) => keyOf(one) === keyOf(citation))).map(({ path }) => path),
    tests: testsOf(tests, citation),
  }));
};

const listed = (paths: readonly string[]): string => paths.map((path) => `\`${path}\``).join('<br>');

const articleTable = (articles: readonly MappedArticle[]): string =>
  table(
    ['条文', 'ルール', 'テスト'],
    articles.map(({ article, rules, tests }) => [article, listed(rules), listed(tests) || '—']),
  );

const editionTable = (): string =>
  table(
    ['版', '受領日', '何が変わったか', '読んだ条文'],
    policyEditions.map(({ edition, validFrom, validUntil, changes, texts }) => [
      edition,
      `${validFrom} – ${validUntil ?? ''}`,
      changes,
      texts
        .map(({ law, asOf, read }) => `${citationOf({ law, article: '' })} ${asOf}${read ? '' : '（未読・見込み）'}`)
        .join('、'),
    ]),
  );

/** The legal map: requirement → article → rule or data row → test. */
export const describeLegalMap = async (root: string): Promise<string> => {
  const rules = await citingFiles(root, 'shared/domain/**/*.ts');
  const tests = await citingFiles(root, 'test/**/*.{test,long}.ts');
  return `${[
    '# Legal map',
    'Generated by `npm run generate` from the policy editions, the sources of `shared/domain` and the tests. Do not edit.',
    '## Editions',
    'The day of receipt (受領日) decides which edition judges a case.',
    editionTable(),
    '## What is asked, and by which article',
    'Data: `shared/domain/policy/policy-editions.ts`, built by `row-builder.ts`.',
    requirementTable(tests),
    '## Where each method stands in the law',
    'Data: `shared/domain/policy/verification-method.ts`. Letters of the law move; the methods are named by what they are.',
    methodTable(tests),
    '## Article → rule → test',
    'An article is listed when a rule cites it. A dash says that no test names it.',
    articleTable(mapArticles(rules, tests)),
  ].join('\n\n')}\n`;
};
