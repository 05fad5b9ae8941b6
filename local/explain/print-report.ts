import type { EditionReportAnswer } from '#shared/contracts/explanation-answer.ts';
import { alignedLines } from './display-width.ts';

const counted = (heading: string, tally: EditionReportAnswer['newlyAsked']): string[] =>
  tally.length === 0 ? [] : ['', `■ ${heading}`, ...alignedLines(tally.map(({ cases, text }) => [`${cases}件`, text]))];

/** The report over many cases for people: counts first, then each case that is asked something else. */
export const printReport = (report: EditionReportAnswer): string => {
  const { from, until, cases, affected, newlyAsked, noLongerAsked, differences } = report;
  return [
    `${from}の版と${until}の版の比較：${cases}件のうち${affected}件に違いがあります。`,
    ...counted(`${until}の版で新たに必要`, newlyAsked),
    ...counted(`${until}の版では不要`, noLongerAsked),
    ...(differences.length === 0 ? [] : ['', '■ 案件ごと']),
    ...differences.flatMap(({ caseId, newlyAskedTexts, noLongerAskedTexts }) => [
      `  ${caseId ?? '-'}`,
      ...newlyAskedTexts.map((text) => `    ＋ ${text}`),
      ...noLongerAskedTexts.map((text) => `    － ${text}`),
    ]),
    '',
  ].join('\n');
};
