import * as z from 'zod/mini';
import { outcomeOf } from '../comparison/comparison.ts';
import type { ApplicationForm } from '../form.ts';
import { type Observation, observationSchema } from '../observation.ts';
import type { Paper } from '../paper.ts';
import { isOwnForm, type ProvenItem } from '../policy/paper-kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type ComparedPart, comparedParts, compareReading, type ReadingComparison } from './compare-reading.ts';
import { enteredDataOf, ownAddressOf, type PaperToCompare, shownOn, showsOfficeOnly } from './entered-data.ts';
import { readingHoldsIndividualNumber } from './individual-number-in-reading.ts';
import type { PaperReading } from './paper-reading.ts';

/** What a reviewer ticks on the checklist of a paper; how it compares with the form is worked out, never ticked. */
export const seenOnPaperSchema = z.omit(observationSchema, { compared: true, comparisonNotes: true });
export type SeenOnPaper = z.infer<typeof seenOnPaperSchema>;

const provenBy = (
  { name, address, birthDate }: PaperReading,
  { subject, isOfOffice }: { subject: Paper['subject']; isOfOffice: boolean },
): ProvenItem[] => [
  ...(name === undefined ? [] : (['name'] as const)),
  ...(address === undefined || subject === 'application' || isOfOffice ? [] : [ownAddressOf(subject)]),
  ...(birthDate === undefined ? [] : (['birth_date'] as const)),
];

/** The entry of the form that a part of the operator's own form repeats. */
const entriesOfApplicant = {
  corporation: {
    name: 'corporation.name',
    address: 'corporation.headOffice',
    officeAddress: undefined,
    birthDate: undefined,
    corporateNumber: 'corporation.corporateNumber',
  },
  sole_proprietor: {
    name: 'soleProprietor.name',
    address: 'soleProprietor.residence',
    officeAddress: undefined,
    birthDate: 'soleProprietor.bornOn',
    corporateNumber: undefined,
  },
} as const satisfies Record<ApplicationForm['applicantKind'], Record<ComparedPart, string | undefined>>;

const differingEntriesOf = (comparison: ReadingComparison, { applicantKind }: ApplicationForm): string[] =>
  comparedParts.flatMap((part) => {
    const entry = entriesOfApplicant[applicantKind][part];
    return entry !== undefined && comparison[part]?.outcome === 'different' ? [entry] : [];
  });

/** How the parts of a paper compare, without a word of what was compared. */
export const outcomesOf = (comparison: ReadingComparison): Pick<Observation, 'compared' | 'comparisonNotes'> => {
  const compared = comparedParts.flatMap((part) => {
    const outcome = outcomeOf(comparison[part]);
    return outcome ? [[part, outcome] as const] : [];
  });
  const notes = comparedParts.flatMap((part) =>
    comparison[part]?.notes.length ? [[part, comparison[part].notes] as const] : [],
  );
  return {
    compared: Object.fromEntries(compared),
    ...(notes.length > 0 ? { comparisonNotes: Object.fromEntries(notes) } : {}),
  };
};

/** What is differently written on one of the operator's own forms concerns its entries, not somebody's identity. */
const withoutDifferences = (comparison: ReadingComparison): ReadingComparison =>
  Object.fromEntries(Object.entries(comparison).filter(([, { outcome }]) => outcome !== 'different'));

const withReading = (
  seen: SeenOnPaper,
  reading: PaperReading,
  paper: PaperToCompare,
  { form, comparison }: { form: ApplicationForm; comparison: ReadingComparison },
): Observation => {
  const isOwn = isOwnForm(paper);
  const isOfOffice = showsOfficeOnly(form, paper);
  const differing = isOwn ? differingEntriesOf(comparison, form) : [];
  const proven = provenBy(reading, { subject: paper.subject, isOfOffice });
  return {
    ...seen,
    shows: [...new Set([...paper.shows, ...proven])],
    /** An office is neither a head office nor a residence, however well it is shown. */
    address: isOfOffice ? 'none' : seen.address,
    differingEntries: [...new Set([...seen.differingEntries, ...differing])],
    ...outcomesOf(isOwn ? withoutDifferences(comparison) : comparison),
  };
};

/**
 * What is kept of a paper that was looked at: what was ticked, and how the reading compares with the form; none of its
 * texts. Refuses a reading in which an individual number stands.
 */
export const observePaper = (
  { seen, reading }: { seen: SeenOnPaper; reading?: PaperReading | undefined },
  { kind, subject }: Pick<Paper, 'kind' | 'subject'>,
  form: ApplicationForm,
): Result<Observation, 'individual_number_not_kept'> => {
  if (reading === undefined) return ok({ ...seen, compared: {} });
  const paper = { kind, subject, shows: shownOn(seen.shows, reading, subject) };
  const comparison = compareReading(enteredDataOf(form, paper), reading);
  if (readingHoldsIndividualNumber(reading, paper, form)) return refuse('individual_number_not_kept');
  return ok(withReading(seen, reading, paper, { form, comparison }));
};
