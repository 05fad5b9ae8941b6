import type { ApplicationForm } from '../form.ts';
import type { Paper } from '../paper.ts';
import { formKinds, type ProvenItem } from '../policy/paper-kind.ts';

type Corporation = Extract<ApplicationForm, { applicantKind: 'corporation' }>['corporation'];
type PersonInCharge = NonNullable<ApplicationForm['personInCharge']>;
type Address = Corporation['headOffice'];

/** What the form says about the subject of a paper, to be held against what is printed on it. */
export interface EnteredData {
  readonly corporateName?: string;
  readonly personName?: PersonInCharge['name'];
  readonly address?: Address | undefined;
  readonly bornOn?: PersonInCharge['bornOn'];
  readonly corporateNumber?: string;
}

/** Of which paper the data is wanted: office papers of an employer (規則12条3項) are told by what they show. */
export interface PaperToCompare extends Pick<Paper, 'kind' | 'subject'> {
  readonly shows: readonly ProvenItem[];
}

const ofCorporation = ({ name, headOffice, corporateNumber }: Corporation): EnteredData => ({
  corporateName: name,
  address: headOffice,
  corporateNumber,
});

const ofPerson = ({ name, bornOn, residence }: Pick<PersonInCharge, 'name' | 'bornOn' | 'residence'>): EnteredData => ({
  personName: name,
  bornOn,
  address: residence,
});

const ofApplicant = (form: ApplicationForm): EnteredData =>
  form.applicantKind === 'corporation' ? ofCorporation(form.corporation) : ofPerson(form.soleProprietor);

/** Whether a paper is one of the operator's own forms, on which a difference concerns an entry and not a person. */
export const isOwnForm = ({ kind, subject }: Pick<Paper, 'kind' | 'subject'>): boolean =>
  subject === 'application' && formKinds.some((form) => form === kind);

/** Whether a paper of the person in charge shows the office where they work, and not where they live. */
export const showsWorkplace = ({ subject, shows }: PaperToCompare): boolean =>
  subject === 'person_in_charge' && shows.includes('head_office') && !shows.includes('residence');

/** What the form says about the subject of a paper; nothing where the form knows no such subject. */
export const enteredDataOf = (form: ApplicationForm, paper: PaperToCompare): EnteredData => {
  switch (paper.subject) {
    case 'corporation':
      return form.applicantKind === 'corporation' ? ofCorporation(form.corporation) : {};
    case 'sole_proprietor':
      return form.applicantKind === 'sole_proprietor' ? ofPerson(form.soleProprietor) : {};
    case 'person_in_charge':
      if (!form.personInCharge) return {};
      return showsWorkplace(paper)
        ? { ...ofApplicant(form), address: form.personInCharge.workplace }
        : ofPerson(form.personInCharge);
    case 'application':
      return isOwnForm(paper) || !form.site ? ofApplicant(form) : { ...ofApplicant(form), address: form.site };
  }
};
