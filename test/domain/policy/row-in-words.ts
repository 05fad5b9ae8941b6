import type { Assessment } from '#shared/domain/policy/assess-case.ts';
import type { Law, LawReference } from '#shared/domain/policy/law-reference.ts';
import type { PaperKind } from '#shared/domain/policy/paper-kind.ts';
import type { PaperAlternative, PaperItem, PaperRequirement } from '#shared/domain/policy/policy-row.ts';

const receipts: PaperKind[] = [
  'tax_receipt',
  'tax_payment_certificate',
  'social_insurance_premium_receipt',
  'electricity_bill_receipt',
  'gas_bill_receipt',
  'water_bill_receipt',
];

const municipal: PaperKind[] = [
  'resident_record_copy',
  'resident_record_certificate',
  'family_register_appendix_copy',
  'seal_registration_certificate',
];

const cards: PaperKind[] = [
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
];

const corporate: PaperKind[] = [
  'certificate_of_registered_matters',
  'certificate_of_representative_matters',
  'corporate_seal_certificate',
];

const ofHeadOffice: PaperKind[] = [
  ...receipts,
  'certificate_of_registered_matters',
  'corporate_public_office_document',
];

const supplementary: PaperKind[] = [...receipts, 'public_office_document', 'foreign_government_document'];

/** The lists of kinds that the law knows, typed out a second time, each by a name. */
export const paperLists: Readonly<Record<string, readonly PaperKind[]>> = {
  'application form': ['application_form'],
  questionnaire: ['verification_questionnaire'],
  mandate: ['power_of_attorney'],
  'corporate certificate': corporate,
  'paper of the business': [
    'certificate_of_registered_matters',
    'articles_of_incorporation',
    'corporate_public_office_document',
  ],
  'paper of an office': ofHeadOffice,
  'municipal certificate': municipal,
  'card or certificate': [...cards, ...municipal],
  補完書類: supplementary,
  'any further paper of a corporation': [...corporate, ...receipts, 'corporate_public_office_document'],
  'paper of the owners': [
    'shareholder_register',
    'annual_securities_report',
    'beneficial_owner_list',
    'certificate_of_registered_matters',
  ],
  'paper of the site': ['lease_agreement', ...receipts, 'certificate_of_registered_matters'],
};

const nameOf = (kinds: readonly PaperKind[]): string =>
  Object.entries(paperLists).find(([, list]) => list.join() === kinds.join())?.[0] ?? kinds.join();

const lawNames: Record<Law, string> = {
  criminal_proceeds_act: '犯収法',
  criminal_proceeds_order: '施行令',
  criminal_proceeds_rules: '規則',
  mobile_misuse_act: '携帯法',
  mobile_misuse_rules: '携帯法規則',
  individual_number_act: '番号法',
  telecom_number_rules: '番号規則',
  telecom_number_plan: '番号計画',
  operator_rules: '当社規定',
};

/** An article as lawyers write it. */
export const articleOf = ({ law, article }: LawReference): string => `${lawNames[law]}${article}`;

const itemInWords = ({ anyOf, form, count, mustShowCurrentAddress }: PaperItem): string =>
  [count, form, nameOf(anyOf.map(({ kind }) => kind)), ...(mustShowCurrentAddress ? ['with the address'] : [])].join(
    ' ',
  );

/** One way to meet a requirement. */
export const wayInWords = ({ operatorAct, items }: PaperAlternative): string =>
  operatorAct ?? items.map(itemInWords).join(' + ');

/** A requirement: of whom, for what, by which article, and the ways to meet it. */
export const requirementInWords = ({ subject, purpose, why, alternatives }: PaperRequirement): string =>
  `${subject} ${purpose} ${articleOf(why)}: ${alternatives.map(wayInWords).join(' | ')}`;

/** What a case needs, in words. */
export const caseInWords = ({ papers, letters, questions }: Assessment) => ({
  papers: papers.map(({ requirement }) => requirementInWords(requirement)),
  letters: letters.map(({ to, address, why }) => `${to} ${address} ${articleOf(why)}`),
  questions: questions.map(({ requirement: { question, why } }) => `${question} ${articleOf(why)}`),
});
