import {
  businessContentPapers,
  corporateIdentityPapers,
  identityCards,
  municipalCertificates,
  ownForm,
  supplementaryPapers,
} from './accepted-papers.ts';
import { type PaperKind, unusablePaperKinds } from './paper-kind.ts';
import type { PaperAlternative, PaperItem, PaperRequirement } from './policy-row.ts';

const registryLookalikes: readonly PaperKind[] = ['closed_registry_certificate', 'registry_information_printout'];
const personLookalikes = unusablePaperKinds.filter((kind) => !registryLookalikes.includes(kind));

const item = (anyOf: PaperItem['anyOf'], form: PaperItem['form'], count = 1): PaperItem => ({
  anyOf,
  form,
  count,
  mustShowCurrentResidence: false,
});

const showingResidence = (one: PaperItem): PaperItem => ({ ...one, mustShowCurrentResidence: true });

const copies = (count: number): PaperItem => item([...identityCards, ...municipalCertificates], 'copy', count);
const supplements = (count: number): PaperItem => item(supplementaryPapers, 'either', count);

/** The two forms that every application is posted with. */
export const applicationForms: PaperRequirement[] = [
  {
    subject: 'application',
    purpose: 'application',
    alternatives: [{ items: [item([ownForm('application_form')], 'original')] }],
    refusedKinds: [],
    ifMissing: 'application_form_missing',
  },
  {
    subject: 'application',
    purpose: 'questionnaire',
    alternatives: [{ items: [item([ownForm('verification_questionnaire')], 'original')] }],
    refusedKinds: [],
    ifMissing: 'verification_questionnaire_missing',
  },
];

/** 規則6条1項3号ニ: one certificate of the corporation; whether a copy will do depends on the day. */
export const corporateIdentity = (form: PaperItem['form']): PaperRequirement => ({
  subject: 'corporation',
  purpose: 'identity',
  alternatives: [{ method: 'corporate_paper_and_registered_letter', items: [item(corporateIdentityPapers, form)] }],
  refusedKinds: [...registryLookalikes],
  ifMissing: 'corporate_paper_missing',
});

/** 規則10条2号: a seal certificate alone does not tell the business. */
export const businessContent: PaperRequirement = {
  subject: 'corporation',
  purpose: 'business_content',
  alternatives: [{ items: [item(businessContentPapers, 'either')] }],
  refusedKinds: [],
  ifMissing: 'business_content_not_confirmed',
};

/** 規則12条5項2号: an employee card is no proof of authority. */
export const personInChargeAuthority: PaperRequirement = {
  subject: 'person_in_charge',
  purpose: 'authority',
  alternatives: [{ items: [item([ownForm('power_of_attorney')], 'either')] }],
  refusedKinds: [],
  ifMissing: 'authority_not_confirmed',
  unlessAuthorityBy: ['registered_representative', 'telephone_confirmation', 'obvious_from_relationship'],
};

const oneOriginal: PaperAlternative = {
  method: 'original_paper_and_registered_letter',
  items: [showingResidence(item(municipalCertificates, 'original'))],
};

const personIdentity = (
  subject: PaperRequirement['subject'],
  alternatives: PaperAlternative[],
  alsoRefused: PaperKind[] = [],
): PaperRequirement => ({
  subject,
  purpose: 'identity',
  alternatives,
  refusedKinds: [...personLookalikes, ...alsoRefused],
  ifMissing: 'identity_papers_insufficient',
});

/** 規則12条2項: for a corporation's person in charge one copy is enough, with a 補完書類 if it lacks the residence. */
export const personInChargeByCopy = personIdentity('person_in_charge', [
  oneOriginal,
  { method: 'acting_person_copy_and_registered_letter', items: [showingResidence(copies(1))] },
  { method: 'acting_person_copy_and_registered_letter', items: [copies(1), supplements(1)] },
]);

/** 規則6条1項1号チ, リ: two copies, or one and a 補完書類, or one original; two 補完書類 where the copy lacks the residence. */
export const soleProprietorByCopies = personIdentity('sole_proprietor', [
  oneOriginal,
  { method: 'two_copies_and_registered_letter', items: [showingResidence(copies(2))] },
  { method: 'two_copies_and_registered_letter', items: [showingResidence(copies(1)), supplements(1)] },
  { method: 'two_copies_and_registered_letter', items: [copies(1), supplements(2)] },
]);

/** From the day that copies end: an original certificate; the cards of which a copy was enough no longer count. */
export const personByOriginal = (subject: 'person_in_charge' | 'sole_proprietor'): PaperRequirement =>
  personIdentity(
    subject,
    [oneOriginal],
    identityCards.map(({ kind }) => kind),
  );
