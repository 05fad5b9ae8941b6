import { civilDate } from '../civil-date.ts';
import type { MaskedItem, PaperKind } from './paper-kind.ts';
import type { AcceptedPaper } from './policy-row.ts';

type Sides = AcceptedPaper['sides'];

const certificate = (kind: PaperKind, mask: MaskedItem[] = []): AcceptedPaper => ({
  kind,
  freshness: 'made_within_6_months_before_receipt',
  sides: 'all_pages',
  mask,
});

const card = (kind: PaperKind, sides: Sides, mask: MaskedItem[] = []): AcceptedPaper => ({
  kind,
  freshness: 'valid_on_receipt_day',
  sides,
  mask,
});

const undated = (kind: PaperKind, sides: Sides, mask: MaskedItem[] = []): AcceptedPaper => ({
  kind,
  freshness: 'undated',
  sides,
  mask,
});

/** The operator's own form, which has no date of its own. */
export const ownForm = (kind: PaperKind): AcceptedPaper => undated(kind, 'all_pages');

/** 規則7条2号: papers that show the name and the head office of a corporation. */
export const corporateIdentityPapers: AcceptedPaper[] = [
  certificate('certificate_of_registered_matters'),
  certificate('certificate_of_representative_matters'),
  certificate('corporate_seal_certificate'),
];

/** 規則10条2号: papers that show the business; a seal certificate names no purpose and is not among them. */
export const businessContentPapers: AcceptedPaper[] = [
  certificate('certificate_of_registered_matters'),
  undated('articles_of_incorporation', 'all_pages'),
  certificate('corporate_public_office_document'),
];

/** Certificates of a municipality, with protection against forgery. */
export const municipalCertificates: AcceptedPaper[] = [
  certificate('resident_record_copy', [
    'individual_number',
    'resident_record_code',
    'registered_domicile',
    'family_relationship',
  ]),
  certificate('resident_record_certificate', ['individual_number', 'resident_record_code', 'registered_domicile']),
  certificate('family_register_appendix_copy', ['registered_domicile']),
  certificate('seal_registration_certificate', ['sex']),
];

/** 規則7条1号イ and ハ: cards and handbooks of which a copy is posted. */
export const identityCards: AcceptedPaper[] = [
  card('drivers_license', 'both_sides', ['organ_donation_intention']),
  { ...undated('driving_history_certificate', 'both_sides'), issuedOnOrAfter: civilDate('2012-04-01') },
  // The reverse carries the individual number, which may neither be asked for nor kept (番号法15条, 20条).
  card('my_number_card', 'front_only', ['organ_donation_intention', 'sex']),
  card('passport', 'all_pages'),
  card('passport_without_residence', 'all_pages'),
  card('residence_card', 'both_sides', ['individual_number']),
  card('special_permanent_resident_certificate', 'both_sides', ['individual_number']),
  card('eligibility_certificate', 'both_sides', ['insurer_and_insured_numbers', 'organ_donation_intention']),
  undated('physical_disability_certificate', 'all_pages', ['disability_and_grade']),
  card('mental_disability_certificate', 'all_pages', ['disability_and_grade']),
  undated('intellectual_disability_certificate', 'all_pages', ['disability_and_grade']),
  undated('war_injury_certificate', 'all_pages', ['disability_and_grade']),
];

/** 規則6条2項: 補完書類. */
export const supplementaryPapers: AcceptedPaper[] = [
  certificate('tax_receipt'),
  certificate('tax_payment_certificate'),
  certificate('social_insurance_premium_receipt'),
  certificate('electricity_bill_receipt'),
  certificate('gas_bill_receipt'),
  certificate('water_bill_receipt'),
  certificate('public_office_document'),
];
