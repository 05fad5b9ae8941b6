import { dayWords } from '#shared/copy/ja/record-document/plain-words.ts';
import type { CaseForm, CasePaper } from '../case/staff-case.ts';
import type { ReadingPart } from './inspection-marks.ts';

type Entered = Readonly<Partial<Record<ReadingPart, string>>>;
type Person = Pick<NonNullable<CaseForm['personInCharge']>, 'name' | 'residence' | 'bornOn'>;
type Address = Person['residence'];

/** An address as it would be printed: without its postal code. */
const printed = ({ prefecture, city, street, building }: Address): string =>
  `${prefecture}${city}${street}${building ? `　${building}` : ''}`;

const ofPerson = ({ name, residence, bornOn }: Person, office: Address | undefined): Entered => ({
  name: `${name.familyName}　${name.givenName}`,
  address: printed(residence),
  birthDate: dayWords(bornOn),
  ...(office ? { officeAddress: printed(office) } : {}),
});

const ofApplicant = (form: CaseForm): Entered => {
  if (form.applicantKind === 'sole_proprietor') return ofPerson(form.soleProprietor, undefined);
  const { name, headOffice, businessOffice, corporateNumber } = form.corporation;
  return {
    name,
    address: printed(headOffice),
    corporateNumber,
    ...(businessOffice ? { officeAddress: printed(businessOffice) } : {}),
  };
};

/** What the form says of whom a paper is about, in the words that a paper would use. */
export const enteredOf = ({ subject }: Pick<CasePaper, 'subject'>, form: CaseForm | undefined): Entered => {
  if (!form) return {};
  if (subject !== 'person_in_charge') return ofApplicant(form);
  return form.personInCharge ? ofPerson(form.personInCharge, form.personInCharge.workplace) : {};
};
