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
  ['電気通信番号規則', '電気通信番号規則'],
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

const articlePattern = '附則(?:\\([\\d-]+\\))?\\d+条|\\d+条(?:の\\d+)?(?:\\d+項)?(?:柱書|\\d+号[ァ-ヶ]?)?';
const cited = new RegExp(
  `(?<!\\p{sc=Han})(${lawsByName.map(([name]) => name).join('|')})((?:${articlePattern})(?:(?:、|, | and )(?:${articlePattern}|\\d+項|\\d+号|[ァ-ヶ]))*)`,
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

/** Every article that a text cites, completed and without repetition. */
export const citationsIn = (text: string): Citation[] => {
  const found = [...text.matchAll(cited)].flatMap(([, name = '', list = '']) => {
    const law = lawsByName.find(([known]) => known === name)?.[1] ?? name;
    return placesOf(list).map((article) => ({ law, article }));
  });
  return [...new Map(found.map((one) => [`${one.law}${one.article}`, one])).values()];
};
