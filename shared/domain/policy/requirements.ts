import {
  businessContentPapers,
  corporateIdentityPapers,
  headOfficePapers,
  identityCards,
  municipalCertificates,
  officePapers,
  ownershipPapers,
  ownForm,
  sitePapers,
  supplementaryPapers,
  supplementaryPapersOfHousehold,
} from './accepted-papers.ts';
import type { LawReference } from './law-reference.ts';
import { type PaperKind, unusablePaperKinds } from './paper-kind.ts';
import type { PaperAlternative, PaperItem, PaperRequirement } from './policy-row.ts';

const registryLookalikes: readonly PaperKind[] = ['closed_registry_certificate', 'registry_information_printout'];
const takenCards: readonly PaperKind[] = identityCards.map(({ kind }) => kind);
const personLookalikes = unusablePaperKinds.filter(
  (kind) => !registryLookalikes.includes(kind) && !takenCards.includes(kind),
);

const item = (anyOf: PaperItem['anyOf'], form: PaperItem['form'], count = 1): PaperItem => ({
  anyOf,
  form,
  count,
  mustShowCurrentAddress: false,
});

const showingAddress = (one: PaperItem): PaperItem => ({ ...one, mustShowCurrentAddress: true });

const copies = (count: number): PaperItem => item([...identityCards, ...municipalCertificates], 'copy', count);
/** A 補完書類 is there to show the present residence. */
const supplements = (count: number, anyOf = supplementaryPapers): PaperItem =>
  showingAddress(item(anyOf, 'either', count));

/** The two forms that every application is posted with. */
export const applicationForms = (why: { order: LawReference; questions: LawReference }): PaperRequirement[] => [
  {
    subject: 'application',
    purpose: 'application',
    why: why.order,
    alternatives: [{ items: [item([ownForm('application_form', ['name'])], 'original')] }],
    refusedKinds: [],
    ifMissing: 'application_form_missing',
  },
  {
    subject: 'application',
    purpose: 'questionnaire',
    why: why.questions,
    alternatives: [{ items: [item([ownForm('verification_questionnaire', ['name'])], 'original')] }],
    refusedKinds: [],
    ifMissing: 'verification_questionnaire_missing',
  },
];

const byRegistry: PaperAlternative = { method: 'registry_information', operatorAct: 'registry_information', items: [] };

const corporatePaper = (items: PaperItem[]): PaperAlternative => ({
  method: 'corporate_paper_and_registered_letter',
  items,
});

/** 規則6条1項3号: one certificate of the corporation; an old head office on it calls for a paper with the present one (6条2項). */
export const corporateIdentity = (form: PaperItem['form'], why: LawReference): PaperRequirement => ({
  subject: 'corporation',
  purpose: 'identity',
  why,
  alternatives: [
    // First, because it may do without the letter that a paper calls for (同号ロ).
    byRegistry,
    corporatePaper([showingAddress(item(corporateIdentityPapers, form))]),
    corporatePaper([item(corporateIdentityPapers, form), showingAddress(item(headOfficePapers, 'either'))]),
    {
      method: 'published_corporate_number_and_registered_letter',
      operatorAct: 'published_corporate_number',
      items: [],
    },
  ],
  refusedKinds: [...registryLookalikes],
  ifMissing: 'corporate_paper_missing',
});

/** 規則10条2号: a seal certificate alone does not tell the business. */
export const businessContent = (why: LawReference, registryShowsBusiness: boolean): PaperRequirement => ({
  subject: 'corporation',
  purpose: 'business_content',
  why,
  alternatives: [
    { items: [item(businessContentPapers, 'either')] },
    ...(registryShowsBusiness ? [{ operatorAct: 'registry_information' as const, items: [] }] : []),
  ],
  refusedKinds: [],
  ifMissing: 'business_content_not_confirmed',
});

/** 規則12条5項: an employee card is no proof of authority. */
export const authorityToAct = (
  why: LawReference,
  unlessAuthorityBy: PaperRequirement['unlessAuthorityBy'],
): PaperRequirement => ({
  subject: 'person_in_charge',
  purpose: 'authority',
  why,
  alternatives: [{ items: [item([ownForm('power_of_attorney', ['authority'])], 'either')] }],
  refusedKinds: [],
  ifMissing: 'authority_not_confirmed',
  unlessAuthorityBy,
});

const oneOriginal: PaperAlternative = {
  method: 'original_paper_and_registered_letter',
  items: [showingAddress(item(municipalCertificates, 'original'))],
};

/** 規則6条1項1号リ: two copies, or one and a 補完書類; two 補完書類 where the copy lacks the residence. */
const twoCopies = ({ law }: LawReference): PaperAlternative[] => {
  /** 携帯法 has no word about the receipts of a co-resident. */
  const anyOf = law === 'criminal_proceeds_rules' ? supplementaryPapersOfHousehold : supplementaryPapers;
  return [
    { method: 'two_copies_and_registered_letter', items: [showingAddress(copies(2))] },
    { method: 'two_copies_and_registered_letter', items: [showingAddress(copies(1)), supplements(1, anyOf)] },
    { method: 'two_copies_and_registered_letter', items: [copies(1), supplements(2, anyOf)] },
  ];
};

type Person = 'person_in_charge' | 'sole_proprietor';

const personIdentity = (
  subject: Person,
  why: LawReference,
  alternatives: PaperAlternative[],
  alsoRefused: PaperKind[] = [],
): PaperRequirement => ({
  subject,
  purpose: 'identity',
  why,
  alternatives,
  refusedKinds: [...personLookalikes, ...alsoRefused],
  ifMissing: 'identity_papers_insufficient',
});

/**
 * 規則12条2項: for a corporation's person in charge one copy is enough, with a 補完書類 if it lacks the residence; but not
 * where the case is high-risk (規則14条1項).
 */
export const personInChargeByCopy = (why: LawReference): PaperRequirement =>
  personIdentity('person_in_charge', why, [
    oneOriginal,
    ...[[showingAddress(copies(1))], [copies(1), supplements(1)]].map((items) => ({
      method: 'acting_person_copy_and_registered_letter' as const,
      when: { unless: 'high_risk' as const },
      items,
    })),
    ...twoCopies(why).map((one) => ({ ...one, when: { if: 'high_risk' as const } })),
  ]);

/** 規則6条1項1号チ, リ: two copies, or one original. */
export const personByCopies = (subject: Person, why: LawReference): PaperRequirement =>
  personIdentity(subject, why, [oneOriginal, ...twoCopies(why)]);

/** Where copies have ended: an original certificate; the cards of which a copy was enough no longer count. */
export const personByOriginal = (subject: Person, why: LawReference): PaperRequirement => {
  const cards = identityCards.map(({ kind }) => kind);
  return { ...personIdentity(subject, why, [oneOriginal], cards), copiesEndedFor: cards };
};

/** 規則7条2号 and 6条2項, each kind once. */
const furtherCorporatePapers = [
  ...corporateIdentityPapers,
  ...headOfficePapers.filter(({ kind }) => corporateIdentityPapers.every((one) => one.kind !== kind)),
];

/** 規則14条1項: a further paper that was not used before; a 補完書類 shows the present residence, or it is none. */
export const enhancedPaper = (subject: Person | 'corporation', why: LawReference): PaperRequirement => ({
  subject,
  purpose: 'enhanced',
  why,
  when: { if: 'high_risk' },
  alternatives:
    subject === 'corporation'
      ? [{ items: [showingAddress(item(furtherCorporatePapers, 'either'))] }]
      : [{ items: [item([...identityCards, ...municipalCertificates], 'either')] }, { items: [supplements(1)] }],
  refusedKinds: [],
  ifMissing: subject === 'corporation' ? 'corporate_paper_missing' : 'identity_papers_insufficient',
});

/** 規則14条3項: the beneficial owners by a paper, not by declaration alone. */
export const ownershipPaper = (why: LawReference): PaperRequirement => ({
  subject: 'corporation',
  purpose: 'ownership',
  why,
  when: { if: 'high_risk' },
  alternatives: [{ items: [item(ownershipPapers, 'either')] }],
  refusedKinds: [],
  ifMissing: 'beneficial_owner_incomplete',
});

/** 規則6条3項, 12条3項: a letter to an office needs a paper of the corporation that shows the office. */
export const officeEvidence = (subject: 'corporation' | 'person_in_charge', why: LawReference): PaperRequirement => ({
  subject,
  purpose: 'office_address',
  why,
  when: { if: subject === 'corporation' ? 'letter_to_business_office' : 'letter_to_workplace' },
  alternatives: [{ items: [item(officePapers, 'either')] }],
  refusedKinds: [],
  ifMissing: 'office_address_not_evidenced',
});

/** 電気通信番号計画: a 03 number needs a place of activity in its area. */
export const siteEvidence = (why: LawReference): PaperRequirement => ({
  subject: 'application',
  purpose: 'site',
  why,
  when: { if: 'site_needs_paper' },
  alternatives: [{ items: [item(sitePapers, 'either')] }],
  refusedKinds: [],
  ifMissing: 'site_not_confirmed',
});
