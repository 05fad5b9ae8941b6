import { compareAddress } from '../comparison/compare-address.ts';
import { compareBirthDate } from '../comparison/compare-birth-date.ts';
import { compareCorporateName } from '../comparison/compare-corporate-name.ts';
import { compareCorporateNumber } from '../comparison/compare-corporate-number.ts';
import { compareName } from '../comparison/compare-name.ts';
import type { Comparison } from '../comparison/comparison.ts';
import type { PaperSubject } from '../policy/paper-kind.ts';
import type { StatedCase } from './stated-case.ts';
import type { StatedShown } from './stated-paper.ts';
import type { StatedAddress, StatedPerson } from './stated-people.ts';

/** What on a paper is compared with the form. */
export type ComparedItem = 'name' | 'address' | 'birthDate' | 'corporateNumber';

/** The outcome for each item that stands on the paper and in the form. */
export type Comparisons = Readonly<Partial<Record<ComparedItem, Comparison>>>;

/** Compares when both sides are there. */
const both = <Entered>(
  entered: Entered | undefined,
  shown: string | undefined,
  compare: (entered: Entered, shown: string) => Comparison,
): Comparison | undefined => (entered === undefined || shown === undefined ? undefined : compare(entered, shown));

const present = (found: Readonly<Record<ComparedItem, Comparison | undefined>>): Comparisons => ({
  ...(found.name ? { name: found.name } : {}),
  ...(found.address ? { address: found.address } : {}),
  ...(found.birthDate ? { birthDate: found.birthDate } : {}),
  ...(found.corporateNumber ? { corporateNumber: found.corporateNumber } : {}),
});

const withPerson = (person: StatedPerson | undefined, address: StatedAddress | undefined, shown: StatedShown) =>
  present({
    name: both(person?.name, shown.name, compareName),
    address: both(address, shown.address, compareAddress),
    birthDate: both(person?.bornOn, shown.birthDate, compareBirthDate),
    corporateNumber: undefined,
  });

/** Compares what a paper shows with what was declared about its subject (§11: by key, with a note for every variant). */
export const compareWithForm = (subject: PaperSubject, shown: StatedShown, stated: StatedCase): Comparisons => {
  const { corporation, personInCharge, soleProprietor } = stated;
  if (subject === 'person_in_charge') return withPerson(personInCharge, personInCharge?.residence, shown);
  if (subject === 'sole_proprietor') return withPerson(soleProprietor, soleProprietor?.residence, shown);
  if (subject === 'application') return {};
  return present({
    name: both(corporation?.name, shown.name, compareCorporateName),
    address: both(corporation?.headOffice, shown.address, compareAddress),
    birthDate: undefined,
    corporateNumber: both(corporation?.corporateNumber, shown.corporateNumber, compareCorporateNumber),
  });
};
