import type { Application } from './application.ts';
import type { PaperView } from './progress.ts';

/** The papers that came; `isAsking` while a notice is out. */
export const paperViewsOf = (
  { papers, acceptedPapers, deficiencies }: Pick<Application, 'papers' | 'acceptedPapers' | 'deficiencies'>,
  isAsking: boolean,
): PaperView[] =>
  papers.map(({ paperId, kind, subject, receivedOn }) => {
    const isAskedFor = isAsking && deficiencies.some((deficiency) => deficiency.paperId === paperId);
    const state = isAskedFor ? 'send_again' : acceptedPapers.includes(paperId) ? 'accepted' : 'received';
    return { paperKind: kind, subject, receivedOn, state };
  });
