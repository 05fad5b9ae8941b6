import type { StaffCase } from '../case/staff-case.ts';

/** What still stands in the way of an approval, in words; the API checks the same again. */
export const openPoints = ({ papers, questions }: StaffCase): string[] => {
  const unseen = papers.filter(({ inspection }) => !inspection).length;
  const open = questions.filter(({ state }) => state !== 'confirmed').length;
  return [
    ...(papers.length === 0 ? ['書類がまだ届いていません。'] : []),
    ...(unseen > 0 ? [`確認していない書類が${unseen}点あります。`] : []),
    ...(open > 0 ? [`確認していない確認事項が${open}件あります。`] : []),
  ];
};
