import type { CasePaper } from '../case/staff-case.ts';
import type { ChecklistRow } from './checklist-rows.ts';
import type { InspectionMarks } from './inspection-marks.ts';

type Observation = NonNullable<NonNullable<CasePaper['inspection']>['observation']>;

/** Nothing marked yet. */
export const emptyMarks = ({ kind, subject, form, issuedOn, expiresOn }: CasePaper): InspectionMarks => ({
  rows: {},
  reading: {},
  address: 'former',
  reverse: 'missing',
  coResident: false,
  missingEntries: [],
  differingEntries: [],
  findings: [],
  corrected: { kind, subject, form, issuedOn: issuedOn ?? '', expiresOn: expiresOn ?? '' },
});

const isGood = ({ kind }: ChecklistRow, seen: Observation): boolean => {
  switch (kind.type) {
    case 'legible':
      return seen.legible;
    case 'registered':
      return true;
    case 'shows':
      return seen.shows.includes(kind.item);
    case 'reads':
      return kind.part === 'address' ? seen.address === 'current' : seen.compared[comparedPart(kind.part)] === 'same';
    case 'masked':
      return !seen.unmasked.includes(kind.item);
    case 'reverse':
      return seen.reverse === 'seen';
    case 'unmasked_parts':
      return !seen.requiredPartMasked;
    case 'missing_entries':
      return seen.missingEntries.length === 0;
    case 'differing_entries':
      return seen.differingEntries.length === 0;
  }
};

const comparedPart = (part: string): keyof Observation['compared'] => part as keyof Observation['compared'];

/** The answers as they were sent the last time; the texts that were read are kept elsewhere and asked for on their own. */
export const marksOfInspection = (paper: CasePaper, rows: readonly ChecklistRow[]): InspectionMarks => {
  const empty = emptyMarks(paper);
  const { inspection } = paper;
  const seen = inspection?.observation;
  if (!inspection || !seen) return { ...empty, findings: inspection?.findings ?? [] };
  return {
    ...empty,
    rows: Object.fromEntries(rows.map((row) => [row.id, isGood(row, seen) ? 'good' : 'bad'])),
    address: seen.address === 'none' ? 'none' : 'former',
    reverse: seen.reverse === 'blank' ? 'blank' : 'missing',
    coResident: seen.inNameOfCoResident ?? false,
    missingEntries: seen.missingEntries,
    differingEntries: seen.differingEntries,
    findings: inspection.findings,
  };
};
