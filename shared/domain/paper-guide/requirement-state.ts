import type { Application } from '../application.ts';
import type { PaperKind } from '../policy/paper-kind.ts';
import type { PaperAlternative, PaperRequirement } from '../policy/policy-row.ts';
import { isAskedAgain, isSentFor } from './announced.ts';
import type { GuideState } from './guide-state.ts';

/** Counts papers by their kinds, whatever stands on them. */
const isFilledBy = ({ items }: PaperAlternative, kinds: readonly PaperKind[]): boolean => {
  const left = new Set(kinds);
  return items.every(({ anyOf, count }) => {
    const taken = anyOf.filter(({ kind }) => left.has(kind)).slice(0, count);
    for (const { kind } of taken) left.delete(kind);
    return taken.length === count;
  });
};

const isDecided = ({ reviews, acceptedPapers }: Application): boolean =>
  acceptedPapers.length > 0 || reviews.some(({ outcome }) => outcome === 'request_resubmission');

/** How a requirement stands, from what came and from what its customer was told. */
export const stateOfRequirement = (
  requirement: PaperRequirement,
  ways: readonly PaperAlternative[],
  application: Application,
): GuideState => {
  const { papers, acceptedPapers, deficiencies, status } = application;
  const sent = papers.filter((paper) => isSentFor(requirement, paper));
  if (isAskedAgain(requirement, application)) {
    if (status === 'awaiting_resubmission') return 'send_again';
    const isNew = ({ paperId }: (typeof sent)[number]) =>
      !acceptedPapers.includes(paperId) && !deficiencies.some((deficiency) => deficiency.paperId === paperId);
    return sent.some(isNew) ? 'received' : 'needed';
  }
  const kinds = sent.map(({ kind }) => kind);
  const isThere = ways.some((way) => way.operatorAct === undefined && isFilledBy(way, kinds));
  if (!isDecided(application)) return isThere ? 'received' : 'needed';
  /** What the operator looked up itself needs no paper any more. */
  return isThere || ways.some(({ operatorAct }) => operatorAct !== undefined) ? 'accepted' : 'needed';
};
