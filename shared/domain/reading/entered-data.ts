import type { CivilDate } from '../civil-date.ts';
import type { EnteredAddress } from '../comparison/compare-address.ts';
import type { EnteredName } from '../comparison/compare-name.ts';
import type { ApplicantKind, NumberKind } from '../form.ts';
import type { Paper } from '../paper.ts';
import { type CorporateAddresses, letterAddressOf } from '../policy/declared-facts.ts';
import { isInArea03 } from '../policy/number-area.ts';
import { isOwnForm, type ProvenItem } from '../policy/paper-kind.ts';
import type { PaperReading } from './paper-reading.ts';

/** What the form says about the subject of a paper, to be held against what is printed on it. */
export interface EnteredData {
  readonly corporateName?: string | undefined;
  readonly personName?: EnteredName | undefined;
  readonly address?: EnteredAddress | undefined;
  /** The office, beside the address, on a paper that shows both. */
  readonly officeAddress?: EnteredAddress | undefined;
  readonly bornOn?: CivilDate | undefined;
  readonly corporateNumber?: string | undefined;
}

interface EnteredPerson {
  readonly name?: EnteredName | undefined;
  readonly bornOn?: CivilDate | undefined;
  readonly residence?: EnteredAddress | undefined;
  readonly workplace?: EnteredAddress | undefined;
}

interface EnteredCorporation {
  readonly name?: string | undefined;
  readonly corporateNumber?: string | undefined;
  readonly headOffice?: EnteredAddress | undefined;
  readonly businessOffice?: EnteredAddress | undefined;
  readonly standing?: CorporateAddresses<never>['standing'];
}

/** The parts of a form that papers are held against; what a stated case leaves out is not compared. */
export interface EnteredForm {
  readonly applicantKind: ApplicantKind;
  readonly corporation?: EnteredCorporation | undefined;
  readonly personInCharge?: EnteredPerson | undefined;
  readonly soleProprietor?: EnteredPerson | undefined;
  readonly site?: EnteredAddress | undefined;
  readonly order: { readonly numbers: readonly { readonly kind: NumberKind }[] };
}

/** Of which paper the data is wanted: one that shows an office is held against that (規則6条3項, 12条3項). */
export interface PaperToCompare extends Pick<Paper, 'kind' | 'subject'> {
  readonly shows: readonly ProvenItem[];
}

const ofCorporation = ({ name, headOffice, corporateNumber }: EnteredCorporation = {}): EnteredData => ({
  corporateName: name,
  address: headOffice,
  corporateNumber,
});

const ofPerson = ({ name, bornOn, residence }: EnteredPerson = {}): EnteredData => ({
  personName: name,
  bornOn,
  address: residence,
});

const ofApplicant = (form: EnteredForm): EnteredData =>
  form.applicantKind === 'corporation' ? ofCorporation(form.corporation) : ofPerson(form.soleProprietor);

/** What the subject's own address is called, in the words of what a paper proves. */
export const ownAddressOf = (subject: Paper['subject']): ProvenItem =>
  subject === 'corporation' ? 'head_office' : 'residence';

/** Whether a paper shows an office, and not the subject's own address beside it. */
export const showsNoOwnAddress = ({ subject, shows }: Pick<PaperToCompare, 'subject' | 'shows'>): boolean =>
  shows.includes('office') && !shows.includes(ownAddressOf(subject));

/** What a paper shows: what was ticked, and the addresses that were read apart. One text alone may be either of them. */
export const shownOn = (
  ticked: readonly ProvenItem[],
  { address, officeAddress }: Pick<PaperReading, 'address' | 'officeAddress'>,
  subject: Paper['subject'],
): ProvenItem[] => [
  ...ticked,
  ...(officeAddress === undefined ? [] : (['office'] as const)),
  ...(officeAddress === undefined || address === undefined ? [] : [ownAddressOf(subject)]),
];

/** The office that the form names in the place of the subject's own address. */
const officeOf = ({ corporation, personInCharge }: EnteredForm, { subject, shows }: PaperToCompare) => {
  if (!shows.includes('office')) return undefined;
  if (subject === 'corporation') return corporation?.businessOffice;
  return subject === 'person_in_charge' ? personInCharge?.workplace : undefined;
};

/** Whether a paper shows the office that the form names, and not the subject's own address beside it. */
export const showsOfficeOnly = (form: EnteredForm, paper: PaperToCompare): boolean =>
  officeOf(form, paper) !== undefined && showsNoOwnAddress(paper);

const isInArea = (address: EnteredAddress | undefined): boolean => typeof address === 'object' && isInArea03(address);

/** The place that a paper of a 03 number must show: the site, or where none is named, an address of the applicant in its area. */
const siteOf = ({ site, applicantKind, corporation, personInCharge, order, soleProprietor }: EnteredForm) => {
  if (site || applicantKind === 'sole_proprietor') return site ?? soleProprietor?.residence;
  const confirmed = letterAddressOf({ ...corporation, workplace: personInCharge?.workplace }, order);
  return isInArea(confirmed) ? confirmed : corporation?.headOffice;
};

const ofSubject = (form: EnteredForm, paper: PaperToCompare): EnteredData => {
  switch (paper.subject) {
    case 'corporation':
      return ofCorporation(form.corporation);
    case 'sole_proprietor':
      return ofPerson(form.soleProprietor);
    case 'person_in_charge':
      return ofPerson(form.personInCharge);
    case 'application':
      return isOwnForm(paper) ? ofApplicant(form) : { ...ofApplicant(form), address: siteOf(form) };
  }
};

/** What the form says about the subject of a paper; nothing where the form knows no such subject. */
export const enteredDataOf = (form: EnteredForm, paper: PaperToCompare): EnteredData => {
  const office = officeOf(form, paper);
  // An office is the customer's, in whose name its papers are; so is that of somebody who acts for 国等.
  if (showsOfficeOnly(form, paper)) return { ...ofApplicant(form), address: office };
  return { ...ofSubject(form, paper), officeAddress: office };
};
