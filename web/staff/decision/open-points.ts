import type { StaffCase } from '../case/staff-case.ts';

/** What still stands in the way of an approval while a case is reviewed, in words; the API checks the same again. */
export const openPoints = ({ status, papers, questions }: StaffCase): string[] => {
  if (status !== 'under_review') return [];
  const unseen = papers.filter(({ inspection }) => !inspection).length;
  const open = questions.filter(({ state }) => state !== 'confirmed').length;
  return [
    ...(papers.length === 0 ? ['書類がまだ届いていません。'] : []),
    ...(unseen > 0 ? [`確認していない書類が${unseen}点あります。`] : []),
    ...(open > 0 ? [`確認していない確認事項が${open}件あります。`] : []),
  ];
};

/** Where no finding stands against a case: good news only when nothing is left to look at. */
export const noFindings = (points: readonly string[]): string =>
  points.length > 0 ? 'いまのところ、不備は見つかっていません。' : '不備はありません。';
