import * as z from 'zod/mini';
import type { ApplicationForm } from '../form.ts';
import { type Observation, observationSchema } from '../observation.ts';
import type { Paper } from '../paper.ts';
import type { ProvenItem } from '../policy/paper-kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type ComparedPart, compareReading, type ReadingComparison } from './compare-reading.ts';
import { enteredDataOf, isOwnForm, type PaperToCompare, showsWorkplace } from './entered-data.ts';
import { readingHoldsIndividualNumber } from './individual-number-in-reading.ts';
import type { PaperReading } from './paper-reading.ts';

/** What a reviewer ticks on the checklist of a paper; how it compares with the form is worked out, never ticked. */
export const seenOnPaperSchema = z.omit(observationSchema, { compared: true, comparisonNotes: true });
export type SeenOnPaper = z.infer<typeof seenOnPaperSchema>;

const provenBy = ({ name, address, birthDate }: PaperReading, { subject }: Pick<Paper, 'subject'>): ProvenItem[] => [
  ...(name === undefined ? [] : (['name'] as const)),
  ...(address === undefined || subject === 'application' ? [] : ([addressOf(subject)] as const)),
  ...(birthDate === undefined ? [] : (['birth_date'] as const)),
];

const addressOf = (subject: Paper['subject']): ProvenItem => (subject === 'corporation' ? 'head_office' : 'residence');

/** The entry of the form that a part of the operator's own form repeats. */
const entriesOfApplicant = {
  corporation: {
    name: 'corporation.name',
    address: 'corporation.headOffice',
    birthDate: undefined,
    corporateNumber: 'corporation.corporateNumber',
  },
  sole_proprietor: {
    name: 'soleProprietor.name',
    address: 'soleProprietor.residence',
    birthDate: 'soleProprietor.bornOn',
    corporateNumber: undefined,
  },
} as const satisfies Record<ApplicationForm['applicantKind'], Record<ComparedPart, string | undefined>>;

const parts = ['name', 'address', 'birthDate', 'corporateNumber'] as const satisfies ComparedPart[];

const differingEntriesOf = (comparison: ReadingComparison, { applicantKind }: ApplicationForm): string[] =>
  parts.flatMap((part) => {
    const entry = entriesOfApplicant[applicantKind][part];
    return entry !== undefined && comparison[part]?.outcome === 'different' ? [entry] : [];
  });

const outcomesOf = (comparison: ReadingComparison): Pick<Observation, 'compared' | 'comparisonNotes'> => {
  const compared = parts.flatMap((part) => (comparison[part] ? [[part, comparison[part].outcome] as const] : []));
  const notes = parts.flatMap((part) =>
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
  const isOfWorkplace = showsWorkplace(paper);
  const differing = isOwn ? differingEntriesOf(comparison, form) : [];
  const proven = isOfWorkplace ? [] : provenBy(reading, paper);
  return {
    ...seen,
    shows: [...new Set([...seen.shows, ...proven])],
    /** The office of an employer is no residence, however well it is shown. */
    address: isOfWorkplace ? 'none' : seen.address,
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
  const paper = { kind, subject, shows: seen.shows };
  const comparison = compareReading(enteredDataOf(form, paper), reading);
  if (readingHoldsIndividualNumber(reading, paper, form)) return refuse('individual_number_not_kept');
  return ok(withReading(seen, reading, paper, { form, comparison }));
};
