import * as z from 'zod/mini';

/** The operator's own forms, filled in and posted. */
export const formKinds = ['application_form', 'verification_questionnaire', 'power_of_attorney'] as const;
export type FormKind = (typeof formKinds)[number];

/** Papers about a corporation (規則7条2号, 10条2号). */
export const corporatePaperKinds = [
  'certificate_of_registered_matters',
  'certificate_of_representative_matters',
  'corporate_seal_certificate',
  'articles_of_incorporation',
  'corporate_public_office_document',
] as const;

/** Papers that prove who a person is (規則7条1号). */
export const identityPaperKinds = [
  'drivers_license',
  'driving_history_certificate',
  'my_number_card',
  'passport',
  'passport_without_residence',
  'residence_card',
  'special_permanent_resident_certificate',
  'eligibility_certificate',
  'long_term_care_insurance_card',
  'child_rearing_allowance_certificate',
  'maternal_and_child_health_handbook',
  'physical_disability_certificate',
  'mental_disability_certificate',
  'intellectual_disability_certificate',
  'war_injury_certificate',
  'resident_record_copy',
  'resident_record_certificate',
  'family_register_appendix_copy',
  'seal_registration_certificate',
] as const;

/** 補完書類: papers that only add the present residence or office (規則6条2項). */
export const supplementaryPaperKinds = [
  'tax_receipt',
  'tax_payment_certificate',
  'social_insurance_premium_receipt',
  'electricity_bill_receipt',
  'gas_bill_receipt',
  'water_bill_receipt',
  'public_office_document',
  'foreign_government_document',
] as const;

/** Papers that show who holds or controls a corporation (規則14条3項). */
export const ownershipPaperKinds = [
  'shareholder_register',
  'annual_securities_report',
  'beneficial_owner_list',
] as const;

/** Papers that show a place from which the service is really used (活動の拠点). */
export const sitePaperKinds = ['lease_agreement'] as const;

/** Papers that customers send and that prove nothing here, whatever the date. */
export const unusablePaperKinds = [
  'basic_resident_register_card',
  'health_insurance_card',
  'notification_card',
  'individual_number_notice',
  'eligibility_information_notice',
  'national_pension_handbook',
  'employee_id_card',
  'business_card',
  'student_id_card',
  'foreign_driving_permit',
  'private_qualification_certificate',
  'mobile_phone_bill',
  'closed_registry_certificate',
  'registry_information_printout',
] as const;

/** Every kind of paper that an envelope may hold. */
export const paperKinds = [
  ...formKinds,
  ...corporatePaperKinds,
  ...identityPaperKinds,
  ...supplementaryPaperKinds,
  ...ownershipPaperKinds,
  ...sitePaperKinds,
  ...unusablePaperKinds,
] as const;
export const paperKindSchema = z.enum(paperKinds);
export type PaperKind = z.infer<typeof paperKindSchema>;

/** Whom or what a paper is about: the order itself, 法人, 担当者 (代表者等) or 個人事業主. */
export const paperSubjectSchema = z.enum(['application', 'corporation', 'person_in_charge', 'sole_proprietor']);
export type PaperSubject = z.infer<typeof paperSubjectSchema>;

/** Whether a kind of paper is one of the operator's own forms. */
export const isFormKind = (kind: PaperKind): kind is FormKind => formKinds.some((form) => form === kind);

/** Whether a paper is one of the operator's own forms, on which a difference concerns an entry and not a person. */
export const isOwnForm = ({ kind, subject }: { readonly kind: PaperKind; readonly subject: PaperSubject }): boolean =>
  subject === 'application' && isFormKind(kind);

/** Whether the paper itself came, or a copy of it. */
export const paperFormSchema = z.enum(['original', 'copy']);

/** What must be unreadable on a paper before it is scanned. */
export const maskedItemSchema = z.enum([
  'individual_number',
  'resident_record_code',
  'registered_domicile',
  'family_relationship',
  'organ_donation_intention',
  'sex',
  'insurer_and_insured_numbers',
  'disability_and_grade',
  'pension_number',
  'two_dimensional_code',
]);
export type MaskedItem = z.infer<typeof maskedItemSchema>;

/** What a paper can prove, each by its own article (規則6条, 7条, 10条, 11条, 12条). */
export const provenItemSchema = z.enum([
  'name',
  'residence',
  'birth_date',
  'head_office',
  'office',
  'business_content',
  'authority',
  'ownership',
  'site',
]);
export type ProvenItem = z.infer<typeof provenItemSchema>;
