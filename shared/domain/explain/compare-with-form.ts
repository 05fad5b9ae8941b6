import { isOwnForm } from '../policy/paper-kind.ts';
import { compareReading, type ReadingComparison } from '../reading/compare-reading.ts';
import { type EnteredForm, enteredDataOf, type PaperToCompare, showsNoOwnAddress } from '../reading/entered-data.ts';
import type { StatedCase } from './stated-case.ts';
import type { StatedShown } from './stated-paper.ts';

/** A stated case as a form: its site by the address, for the form names no other word for it. */
export const enteredByCase = ({ site: _, siteAddress, standing, corporation, ...stated }: StatedCase): EnteredForm => ({
  ...stated,
  corporation: { ...corporation, standing },
  site: siteAddress,
});

/** Whether a paper is of a place that is stated to be another one than the usual, but not which. */
const isOfUnknownPlace = (paper: PaperToCompare, stated: StatedCase): boolean => {
  if (paper.subject === 'application') return stated.site === 'elsewhere' && stated.siteAddress === undefined;
  const isOfOffice = paper.subject === 'corporation' && showsNoOwnAddress(paper);
  return isOfOffice && stated.letterToBusinessOffice === true && stated.corporation?.businessOffice === undefined;
};

/**
 * Compares what a paper shows with what was declared, by the rules of a review (§11: by key, with a note for every
 * variant). Which entries of the operator's own forms differ is stated, not worked out.
 */
export const compareWithForm = (paper: PaperToCompare, shown: StatedShown, stated: StatedCase): ReadingComparison => {
  if (isOwnForm(paper)) return {};
  const entered = enteredDataOf(enteredByCase(stated), paper);
  return compareReading(isOfUnknownPlace(paper, stated) ? { ...entered, address: undefined } : entered, shown);
};
