import * as z from 'zod/mini';
import type { Application } from './application.ts';
import { civilDateSchema } from './civil-date.ts';
import { paperKindSchema, paperSubjectSchema } from './policy/paper-kind.ts';

/**
 * A paper that came, as its customer may know it. `accepted` and `send_again` are told by a decided round alone: what a
 * reviewer thinks of it before that is nobody else's business.
 */
export const paperViewSchema = z.strictObject({
  paperKind: paperKindSchema,
  subject: paperSubjectSchema,
  receivedOn: civilDateSchema,
  state: z.enum(['received', 'accepted', 'send_again']),
});
export type PaperView = z.infer<typeof paperViewSchema>;

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
