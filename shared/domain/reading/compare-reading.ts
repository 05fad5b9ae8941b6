import { compareAddress } from '../comparison/compare-address.ts';
import { compareBirthDate } from '../comparison/compare-birth-date.ts';
import { compareCorporateName } from '../comparison/compare-corporate-name.ts';
import { compareCorporateNumber } from '../comparison/compare-corporate-number.ts';
import { compareName } from '../comparison/compare-name.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { EnteredData } from './entered-data.ts';
import type { PaperReading } from './paper-reading.ts';

/** What of a reading is held against the form. */
export type ComparedPart = 'name' | 'address' | 'birthDate' | 'corporateNumber';

/** How each part of a reading compares with the form; a part that one of the two does not have is left out. */
export type ReadingComparison = Readonly<Partial<Record<ComparedPart, Comparison>>>;

const compareNames = ({ corporateName, personName }: EnteredData, shown: string): Comparison | undefined => {
  if (corporateName !== undefined) return compareCorporateName(corporateName, shown);
  return personName && compareName(personName, shown);
};

const compareParts = (
  entered: EnteredData,
  reading: PaperReading,
): Partial<Record<ComparedPart, Comparison | undefined>> => {
  const { name, address, birthDate, corporateNumber } = reading;
  const { bornOn } = entered;
  return {
    name: name === undefined ? undefined : compareNames(entered, name),
    address: address && entered.address ? compareAddress(entered.address, address) : undefined,
    birthDate: birthDate && bornOn ? compareBirthDate(bornOn, birthDate) : undefined,
    corporateNumber:
      corporateNumber && entered.corporateNumber
        ? compareCorporateNumber(entered.corporateNumber, corporateNumber)
        : undefined,
  };
};

/** Holds what was read off a paper against what the form says of its subject. */
export const compareReading = (entered: EnteredData, reading: PaperReading): ReadingComparison => {
  const { name, address, birthDate, corporateNumber } = compareParts(entered, reading);
  return {
    ...(name ? { name } : {}),
    ...(address ? { address } : {}),
    ...(birthDate ? { birthDate } : {}),
    ...(corporateNumber ? { corporateNumber } : {}),
  };
};
