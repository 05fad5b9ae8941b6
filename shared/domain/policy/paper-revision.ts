import { type Revised, revisionOf } from './declared-facts.ts';
import { isOwnForm } from './paper-kind.ts';
import type { RegisteredPaper } from './registered-paper.ts';

/** The operator's own forms repeat all that was entered, so any change of it counts. */
const revisionOfWhole = (declared: Revised): number =>
  Object.values(declared?.revisions ?? {}).reduce((sum, one) => sum + one, 0);

/** A place of activity is the one that was named, or else the applicant's own address. */
const revisionOfSite = (declared: Revised): number =>
  revisionOf(declared, 'site') + revisionOf(declared, 'corporation') + revisionOf(declared, 'sole_proprietor');

/** How often that was changed which a paper is compared with: one that was inspected before is to be inspected again. */
export const revisionForPaper = (paper: Pick<RegisteredPaper, 'subject' | 'kind'>, declared: Revised): number => {
  if (isOwnForm(paper)) return revisionOfWhole(declared);
  return paper.subject === 'application' ? revisionOfSite(declared) : revisionOf(declared, paper.subject);
};
