import { compareAddress } from '../comparison/compare-address.ts';
import { compareBirthDate } from '../comparison/compare-birth-date.ts';
import { compareCorporateName } from '../comparison/compare-corporate-name.ts';
import { compareCorporateNumber } from '../comparison/compare-corporate-number.ts';
import { compareName } from '../comparison/compare-name.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { EnteredData } from './entered-data.ts';
import type { PaperReading } from './paper-reading.ts';

/** What of a reading is held against the form. */
export const comparedParts = ['name', 'address', 'officeAddress', 'birthDate', 'corporateNumber'] as const;
export type ComparedPart = (typeof comparedParts)[number];
type ReadParts = Pick<PaperReading, ComparedPart>;

/** How each part of a reading compares with the form; a part that one of the two does not have is left out. */
export type ReadingComparison = Readonly<Partial<Record<ComparedPart, Comparison>>>;

const compareNames = ({ corporateName, personName }: EnteredData, shown: string): Comparison | undefined => {
  if (corporateName !== undefined) return compareCorporateName(corporateName, shown);
  return personName === undefined ? undefined : compareName(personName, shown);
};

/** Compares when both sides are there. */
const both = <Entered>(
  entered: Entered | undefined,
  shown: string | undefined,
  compare: (entered: Entered, shown: string) => Comparison | undefined,
): Comparison | undefined => (entered === undefined || shown === undefined ? undefined : compare(entered, shown));

/** Which text is held against which address: one text alone stands for either of the two, wherever it was entered. */
const addressesIn = ({ address, officeAddress }: ReadParts, { officeAddress: office }: EnteredData) => ({
  address: address ?? (office ? undefined : officeAddress),
  officeAddress: officeAddress ?? address,
});

const compareParts = (
  entered: EnteredData,
  read: ReadParts,
): Readonly<Record<ComparedPart, Comparison | undefined>> => {
  const shown = addressesIn(read, entered);
  return {
    name: read.name === undefined ? undefined : compareNames(entered, read.name),
    address: both(entered.address, shown.address, compareAddress),
    officeAddress: both(entered.officeAddress, shown.officeAddress, compareAddress),
    birthDate: both(entered.bornOn, read.birthDate, compareBirthDate),
    corporateNumber: both(entered.corporateNumber, read.corporateNumber, compareCorporateNumber),
  };
};

/** Holds what was read off a paper against what the form says of its subject. */
export const compareReading = (entered: EnteredData, read: ReadParts): ReadingComparison => {
  const compared = compareParts(entered, read);
  return Object.fromEntries(comparedParts.flatMap((part) => (compared[part] ? [[part, compared[part]]] : [])));
};
