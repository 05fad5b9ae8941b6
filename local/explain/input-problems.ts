import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** Input that cannot be read: where, and why; never what was written there. */
export class UnreadableInput extends Error {
  override readonly name = 'UnreadableInput';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super('The input cannot be read.');
    this.lines = lines;
  }
}

const listedAtMost = 20;

/** Names of fields are ours only when they look like it; anything else could be what somebody typed. */
const isFieldName = (part: string): boolean => /^[a-z][A-Za-z_]{0,39}$/.test(part);

const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' || isFieldName(String(part)) ? String(part) : '*')).join('.');

const typeNames: Readonly<Record<string, string>> = {
  string: '文字列',
  number: '数値',
  int: '整数',
  boolean: 'true または false',
  array: '配列',
  object: 'オブジェクト',
};

const formatNames: Readonly<Record<string, string>> = {
  date: '日付（YYYY-MM-DD）ではありません。',
};

/** What is wrong with a field, in Japanese and without the value. */
const reasonOf = (issue: Issue): string => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? '必要な項目がないか、型が違います。' : '型が違います。';
    case 'invalid_value':
      return `次のいずれかを指定してください：${issue.values.map(String).join('、')}`;
    case 'unrecognized_keys':
      return `使えない項目があります：${issue.keys.map((key) => (isFieldName(key) ? key : '*')).join('、')}`;
    case 'invalid_format':
      return formatNames[issue.format] ?? '形式が正しくありません。';
    case 'too_big':
      return `長すぎるか大きすぎます（上限${issue.maximum}）。`;
    case 'too_small':
      return `短すぎるか小さすぎます（下限${issue.minimum}）。`;
    case 'invalid_union':
      return 'どの形式にも合いません。';
    default:
      return 'ほかの項目と矛盾しているか、範囲の外です。';
  }
};

const wantedType = (issue: Issue): string =>
  issue.code === 'invalid_type' && typeNames[issue.expected]
    ? `${typeNames[issue.expected]}が必要です。`
    : reasonOf(issue);

/** A field that is of the wrong sort is often out of bounds as well; the first reason is enough. */
const firstOfEach = (issues: readonly Issue[]): Issue[] => {
  const places = issues.map(({ path }) => JSON.stringify(path.map(String)));
  return issues.filter((_, at) => places.indexOf(places[at] ?? '') === at);
};

/** One line for each field with a problem: the place and the reason. */
export const problemLines = (source: string, found: readonly Issue[]): string[] => {
  const issues = firstOfEach(found);
  return [
    ...issues
      .slice(0, listedAtMost)
      .map((issue) => `${source}: ${issue.path.length === 0 ? '（全体）' : pathOf(issue.path)}: ${wantedType(issue)}`),
    ...(issues.length > listedAtMost ? [`${source}: ほかに${issues.length - listedAtMost}件の誤りがあります。`] : []),
  ];
};
