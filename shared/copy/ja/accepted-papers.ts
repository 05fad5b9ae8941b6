import type { ExplainedMethod } from '#shared/domain/explain/explain-method.ts';
import type { ExplainedWay } from '#shared/domain/explain/explain-papers.ts';
import type { AcceptedPaper, PaperItem } from '#shared/domain/policy/policy-row.ts';
import { formNames, freshnessNames, maskedItemNames, sideNames } from './explanation-names.ts';
import { citationOf } from './laws.ts';
import { paperNames } from './paper-names.ts';
import { methodNames, operatorActNames } from './policy-names.ts';

/** A method with the articles in which it stands. */
export const methodText = ({ method, articles }: ExplainedMethod): string => {
  const cited = articles.map((one) => `${citationOf(one)}${one.expected ? '（見込み）' : ''}`).join('、');
  return cited === '' ? methodNames[method] : `${methodNames[method]}［${cited}］`;
};

const conditionsOf = ({ freshness, sides, mask, issuedOnOrAfter, orInNameOfCoResident }: AcceptedPaper): string =>
  [
    freshnessNames[freshness],
    ...(issuedOnOrAfter ? [`${issuedOnOrAfter}以降の交付`] : []),
    sideNames[sides],
    ...(orInNameOfCoResident ? ['同居の方の名義も可'] : []),
    ...(mask.length > 0 ? [`隠す箇所：${mask.map((item) => maskedItemNames[item]).join('・')}`] : []),
  ].join('、');

const countOf = ({ form, count, mustShowCurrentAddress }: PaperItem): string =>
  `${formNames[form]}${count}点${mustShowCurrentAddress ? '（現在の住所の記載があるもの）' : ''}`;

/** Papers with the same conditions stand together: one of them for the conditions, and the names of all. */
export const papersByConditions = (
  papers: readonly AcceptedPaper[],
): { readonly like: AcceptedPaper; readonly names: readonly string[] }[] => {
  const groups = new Map<string, { like: AcceptedPaper; names: string[] }>();
  for (const paper of papers) {
    const conditions = conditionsOf(paper);
    const group = groups.get(conditions) ?? { like: paper, names: [] };
    group.names.push(paperNames[paper.kind]);
    groups.set(conditions, group);
  }
  return [...groups.values()];
};

const groupsOf = (item: PaperItem): string[] =>
  papersByConditions(item.anyOf).map(
    ({ like, names }) => `${countOf(item)}：${names.join('、')}（${conditionsOf(like)}）`,
  );

const namedAtMost = 4;

/** The most usual papers come first in the lists of the law, so the first few name the way. */
const itemText = (item: PaperItem): string => {
  const names = item.anyOf.slice(0, namedAtMost).map(({ kind }) => paperNames[kind]);
  const more = item.anyOf.length > namedAtMost ? 'など' : '';
  return `${names.join('、')}${more}の${countOf(item)}`;
};

/** One way in one line, and its papers with their conditions. */
export const wayInWords = (way: ExplainedWay): ExplainedWay & { text: string; lines: string[] } => {
  const parts = [...(way.operatorAct ? [operatorActNames[way.operatorAct]] : []), ...way.items.map(itemText)];
  return { ...way, text: parts.join(' ＋ '), lines: way.items.flatMap(groupsOf) };
};
