/** An article that a text cites. */
export interface Citation {
  readonly law: string;
  readonly article: string;
}

/** Ways in which code, data and tests name a law, and the short name that the map uses; longer names first. */
const lawsByName: readonly (readonly [name: string, law: string])[] = [
  ['携帯電話不正利用防止法施行規則', '携帯法施行規則'],
  ['携帯法施行規則', '携帯法施行規則'],
  ['犯収法施行規則', '犯収法施行規則'],
  ['犯収法施行令', '犯収法施行令'],
  ['携帯法規則', '携帯法施行規則'],
  ['電気通信番号規則', '電気通信番号規則'],
  ['電気通信番号計画', '電気通信番号計画'],
  ['番号規則', '電気通信番号規則'],
  ['番号計画', '電気通信番号計画'],
  ['当社規定', '当社規定'],
  ['携帯電話不正利用防止法', '携帯法'],
  ['携帯法', '携帯法'],
  ['犯収法', '犯収法'],
  ['番号法施行令', '番号法施行令'],
  ['番号法', '番号法'],
  ['会社法', '会社法'],
  ['民法', '民法'],
  ['施行規則', '犯収法施行規則'],
  ['規則', '犯収法施行規則'],
  ['令', '犯収法施行令'],
  ['法', '犯収法'],
];

const numberedPattern = '附則(?:\\([\\d-]+\\))?\\d+条|\\d+条(?:の\\d+)?(?:\\d+項)?(?:柱書|\\d+号[ァ-ヶ]?)?';
/** What has no number and is cited by its heading: conditions of the number plan and the operator's own rules. */
const headings = '固定電話番号の使用条件|申込書|重複申込の確認';
const articlePattern = `${numberedPattern}|${headings}`;
const names = lawsByName.map(([name]) => name).join('|');
const cited = new RegExp(
  `(?<!\\p{sc=Han})(${names})((?:${articlePattern})(?:(?:、|, | and )(?:${articlePattern}|\\d+項|\\d+号|[ァ-ヶ]))*)`,
  'gu',
);

const upTo = (article: string, mark: '条' | '項' | '号'): string => article.slice(0, article.indexOf(mark) + 1);

/** Completes a shortened further place: 「6条1項1号チ、リ」 names 6条1項1号チ and 6条1項1号リ. */
const completed = (place: string, before: string): string => {
  if (place.includes('条')) return place;
  if (place.endsWith('項')) return `${upTo(before, '条')}${place}`;
  if (place.endsWith('号')) return `${before.includes('項') ? upTo(before, '項') : upTo(before, '条')}${place}`;
  return `${upTo(before, '号')}${place}`;
};

/** Every place that a list of places names, each written out. */
export const placesOf = (list: string): string[] => {
  const places: string[] = [];
  for (const place of list.split(/、|, | and /)) places.push(completed(place, places.at(-1) ?? ''));
  return places;
};

const lawOf = (name: string): string => lawsByName.find(([known]) => known === name)?.[1] ?? name;

/** A quoted article alone in its cell, or a title with a place for it; the title may put the law before that place. */
const cellOrTitle = new RegExp(`'(?<article>${numberedPattern})'|'(?:(?<law>${names})|[^'\\n]*)%s[^'\\n]*'`, 'gu');

/** The articles in the rows of a test's tables: the title below them names their law, as in 「携帯法施行規則%s is missing」. */
const citationsInRows = (text: string): Citation[] => {
  const found: Citation[] = [];
  let law: string | undefined;
  for (const { groups = {} } of [...text.matchAll(cellOrTitle)].toReversed()) {
    if (groups.article === undefined) law = groups.law;
    else if (law !== undefined) found.push({ law: lawOf(law), article: groups.article });
  }
  return found;
};

/** Every article that a text cites, completed and without repetition. */
export const citationsIn = (text: string): Citation[] => {
  const found = [...text.matchAll(cited)].flatMap(([, name = '', list = '']) =>
    placesOf(list).map((article) => ({ law: lawOf(name), article })),
  );
  const all = [...found, ...citationsInRows(text)];
  return [...new Map(all.map((one) => [`${one.law}${one.article}`, one])).values()];
};
