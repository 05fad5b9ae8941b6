import type { Paper } from '../paper.ts';
import type { PaperSubject } from '../policy/paper-kind.ts';
import { legalItemOn } from '../policy/verification-method.ts';
import { confirmedByOriginal, type RecordBasis } from './record-basis.ts';
import {
  byInspection,
  byOperatorAct,
  byReview,
  bySystem,
  papersFor,
  type RecordFacts,
  recordedPaperOf,
} from './record-facts.ts';

const itemOfPapers = (papers: readonly Paper[]) => {
  const established = byInspection(papers);
  return established && { value: papers.map(recordedPaperOf), ...established };
};

/** 4号: the papers on which an identity or the address of a letter rests, each with its day of receipt. */
export const papersReceivedItem = (facts: RecordFacts) =>
  itemOfPapers(papersFor(facts, ['identity', 'office_address']));

/** 10号 */
export const originalsReceivedItem = (facts: RecordFacts, basis: RecordBasis) => {
  const subjects: readonly PaperSubject[] = confirmedByOriginal(basis);
  const originals = papersFor(facts, ['identity']).filter(
    ({ form, subject }) => form === 'original' && subjects.includes(subject),
  );
  return itemOfPapers(originals);
};

/** 14号 */
export const enhancedPapersItem = (facts: RecordFacts) => itemOfPapers(papersFor(facts, ['enhanced']));

/** 6号: the letters as they stand; the day of each posting is kept, also of those that came back. */
export const lettersPostedItem = (facts: RecordFacts) => {
  const posted = facts.application.letters.filter(({ postings }) => postings.length > 0);
  if (posted.length === 0) return undefined;
  const value = posted.map(({ letterId, addressee, destination, postings }) => ({
    letterId,
    addressee,
    destination,
    postings,
  }));
  return { value, ...bySystem(facts), from: 'letter' as const };
};

/** 11号 */
export const registryItem = (facts: RecordFacts) => {
  const act = facts.application.operatorActs.registryInformation;
  return act && { value: act.fetchedOn, ...byOperatorAct(facts, act, 'registry') };
};

/** 12号 */
export const corporateNumberItem = (facts: RecordFacts) => {
  const act = facts.application.operatorActs.publishedCorporateNumber;
  return act && { value: act.checkedOn, ...byOperatorAct(facts, act, 'public_record') };
};

/** Whom a method is open to, by the subject whose identity it confirms. */
export const openTo = {
  corporation: 'corporation',
  person_in_charge: 'acting_person',
  sole_proprietor: 'natural_person',
  application: 'natural_person',
} as const;

/** 17号: a method that the law did not know on that day has no place in the record; it is then missing. */
export const methodsItem = (facts: RecordFacts, { identities, receivedOn }: RecordBasis) => {
  const value = identities.flatMap(({ subject, method }) => {
    const item = method && legalItemOn({ method, openTo: openTo[subject] }, receivedOn);
    if (!method || !item?.ok) return [];
    const { law, article } = item.value;
    return [{ subject, method, lawReference: { law, article, asOf: receivedOn } }];
  });
  return value.length === 0 ? undefined : { value, ...byReview(facts, 'decision') };
};
