import { civilDate } from '../civil-date.ts';
import { type OperatorSettings, operatorSettings } from './operator-settings.ts';
import type { MaskedItem, PaperKind, ProvenItem } from './paper-kind.ts';
import type { AcceptedPaper } from './policy-row.ts';

type Sides = AcceptedPaper['sides'];
type Proves = readonly ProvenItem[];

const person: Proves = ['name', 'residence', 'birth_date'];
const company: Proves = ['name', 'head_office'];
const business: Proves = ['name', 'business_content'];
const office: Proves = ['name', 'office'];

const certificate = (kind: PaperKind, proves: Proves, mask: MaskedItem[] = []): AcceptedPaper => ({
  kind,
  proves: [...proves],
  freshness: 'made_within_6_months_before_receipt',
  sides: 'all_pages',
  mask,
});

const card = (kind: PaperKind, sides: Sides, mask: MaskedItem[] = [], proves: Proves = person): AcceptedPaper => ({
  kind,
  proves: [...proves],
  freshness: 'valid_on_receipt_day',
  sides,
  mask,
});

const undated = (kind: PaperKind, sides: Sides, proves: Proves, mask: MaskedItem[] = []): AcceptedPaper => ({
  kind,
  proves: [...proves],
  freshness: 'undated',
  sides,
  mask,
});

/** The operator's own form, which has no date of its own. */
export const ownForm = (kind: PaperKind, proves: Proves): AcceptedPaper => undated(kind, 'all_pages', proves);

const registeredMatters = (proves: Proves) => certificate('certificate_of_registered_matters', proves);

/** 規則7条柱書: what an authority issues may print a day of expiry, which then takes the place of the six months. */
const ofAuthority = (kind: PaperKind, proves: Proves): AcceptedPaper => ({
  ...certificate(kind, proves),
  freshness: 'valid_or_made_within_6_months',
});
const publicOfficeDocument = (proves: Proves) => ofAuthority('corporate_public_office_document', proves);

/** Most envelopes hold such a paper for its own purpose; for another one somebody must have seen that it serves. */
const whenSeen = (accepted: AcceptedPaper): AcceptedPaper => ({ ...accepted, onlyWhenSeen: true });

/** 規則7条2号: papers that show the name and the head office of a corporation. */
export const corporateIdentityPapers: AcceptedPaper[] = [
  registeredMatters(company),
  certificate('certificate_of_representative_matters', company),
  certificate('corporate_seal_certificate', company),
];

/** 規則10条2号: papers that show the business; a seal certificate names no purpose and is not among them. */
export const businessContentPapers: AcceptedPaper[] = [
  registeredMatters(business),
  undated('articles_of_incorporation', 'all_pages', business),
  publicOfficeDocument(business),
];

const disability: MaskedItem[] = ['disability_and_grade'];
const insured: MaskedItem[] = ['insurer_and_insured_numbers', 'two_dimensional_code', 'organ_donation_intention'];

/** Certificates of a municipality, with protection against forgery (規則7条1号ニ; 携帯法施行規則5条1項1号ニ). */
export const municipalCertificates: AcceptedPaper[] = [
  certificate('resident_record_copy', person, [
    'individual_number',
    'resident_record_code',
    'registered_domicile',
    'family_relationship',
  ]),
  certificate('resident_record_certificate', person, [
    'individual_number',
    'resident_record_code',
    'registered_domicile',
  ]),
  certificate('family_register_appendix_copy', person, ['registered_domicile']),
  certificate('seal_registration_certificate', person, ['sex']),
];

/** 規則附則 (2022): the old pension handbook is still deemed proof; whether it is taken is the operator's choice. */
const pensionHandbook = undated('national_pension_handbook', 'all_pages', person, ['pension_number']);

/** 規則7条1号イ and ハ: cards and handbooks of which a copy is posted. */
export const identityCardsBy = ({
  acceptsPensionHandbook,
}: Pick<OperatorSettings, 'acceptsPensionHandbook'>): AcceptedPaper[] => [
  ...(acceptsPensionHandbook ? [pensionHandbook] : []),
  card('drivers_license', 'both_sides', ['organ_donation_intention']),
  { ...undated('driving_history_certificate', 'both_sides', person), issuedOnOrAfter: civilDate('2012-04-01') },
  // The reverse carries the individual number, which may neither be asked for nor kept (番号法15条, 20条).
  card('my_number_card', 'front_only', ['organ_donation_intention', 'sex']),
  card('passport', 'all_pages'),
  // Applied for since 2020-02-04: no page for the residence, which a 補完書類 must show.
  card('passport_without_residence', 'all_pages', [], ['name', 'birth_date']),
  card('residence_card', 'both_sides', ['individual_number']),
  card('special_permanent_resident_certificate', 'both_sides', ['individual_number']),
  card('eligibility_certificate', 'both_sides', insured),
  card('long_term_care_insurance_card', 'all_pages', ['insurer_and_insured_numbers']),
  card('child_rearing_allowance_certificate', 'all_pages'),
  undated('maternal_and_child_health_handbook', 'all_pages', person),
  undated('physical_disability_certificate', 'all_pages', person, disability),
  card('mental_disability_certificate', 'all_pages', disability),
  undated('intellectual_disability_certificate', 'all_pages', person, disability),
  undated('war_injury_certificate', 'all_pages', person, disability),
];

/** The cards and handbooks that are taken under the settings in force. */
export const identityCards: AcceptedPaper[] = identityCardsBy(operatorSettings);

const residence: Proves = ['name', 'residence'];
const utilityReceipts = ['electricity_bill_receipt', 'gas_bill_receipt', 'water_bill_receipt'] as const;
const officialReceipts = ['tax_receipt', 'tax_payment_certificate', 'social_insurance_premium_receipt'] as const;

/** 規則6条2項: 補完書類. */
export const supplementaryPapers: AcceptedPaper[] = [
  ...officialReceipts.map((kind) => certificate(kind, residence)),
  ...utilityReceipts.map((kind) => certificate(kind, residence)),
  ofAuthority('public_office_document', residence),
  ofAuthority('foreign_government_document', residence),
];

/** 規則6条1項1号リ: there alone a receipt of 公共料金 may be in the name of a co-resident (同居者), and no other 補完書類. */
export const supplementaryPapersOfHousehold: AcceptedPaper[] = supplementaryPapers.map((accepted) =>
  utilityReceipts.some((kind) => kind === accepted.kind) ? { ...accepted, orInNameOfCoResident: true } : accepted,
);

/** 規則6条2項: papers of a corporation that show its present head office. */
export const headOfficePapers: AcceptedPaper[] = [
  ...officialReceipts.map((kind) => certificate(kind, company)),
  ...utilityReceipts.map((kind) => certificate(kind, company)),
  registeredMatters(company),
  publicOfficeDocument(company),
];

/** 規則6条3項, 12条3項: papers of a corporation that show an office of it. */
export const officePapers: AcceptedPaper[] = [
  ...officialReceipts.map((kind) => certificate(kind, office)),
  ...utilityReceipts.map((kind) => certificate(kind, office)),
  whenSeen(registeredMatters(office)),
  whenSeen(publicOfficeDocument(office)),
];

/** 規則14条3項: papers by which the beneficial owners of a high-risk case are confirmed. */
export const ownershipPapers: AcceptedPaper[] = [
  undated('shareholder_register', 'all_pages', ['ownership']),
  undated('annual_securities_report', 'all_pages', ['ownership']),
  certificate('beneficial_owner_list', ['ownership']),
  whenSeen(registeredMatters(['ownership'])),
];

/** 電気通信番号計画: papers that show a place of activity; virtual offices and hired meeting rooms are none. */
export const sitePapers: AcceptedPaper[] = [
  undated('lease_agreement', 'all_pages', ['site']),
  ...officialReceipts.map((kind) => certificate(kind, ['site'])),
  ...utilityReceipts.map((kind) => certificate(kind, ['site'])),
  registeredMatters(['site']),
];
