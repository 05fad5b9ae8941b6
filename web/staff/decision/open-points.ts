import type { StaffCase } from '../case/staff-case.ts';

/** The statuses before the end of the review: later nothing is left to look at. */
const openStatuses: readonly StaffCase['status'][] = ['awaiting_documents', 'under_review'];

/** What still stands in the way of an approval, in words; the API checks the same again. */
export const openPoints = ({ status, papers, questions }: StaffCase): string[] => {
  if (!openStatuses.includes(status)) return [];
  const unseen = papers.filter(({ inspection }) => !inspection).length;
  const open = questions.filter(({ state }) => state !== 'confirmed').length;
  return [
    ...(papers.length === 0 ? ['書類がまだ届いていません。'] : []),
    ...(unseen > 0 ? [`確認していない書類が${unseen}点あります。`] : []),
    ...(open > 0 ? [`確認していない確認事項が${open}件あります。`] : []),
  ];
};
