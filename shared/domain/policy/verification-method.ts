import * as z from 'zod/mini';
import { type CivilDate, civilDate } from '../civil-date.ts';
import { ok, type Result, refuse } from '../result.ts';
import type { Law } from './law-reference.ts';

/** Ways to confirm 本人特定事項, named by meaning: the letters of the law move with every amendment. */
export const verificationMethodSchema = z.enum([
  'original_paper_and_registered_letter',
  'two_copies_and_registered_letter',
  'acting_person_copy_and_registered_letter',
  'corporate_paper_and_registered_letter',
  'registry_information',
  'published_corporate_number_and_registered_letter',
  'restricted_delivery_mail',
  'jpki_signature',
]);
export type VerificationMethod = z.infer<typeof verificationMethodSchema>;

type IdentityLaw = Extract<Law, 'criminal_proceeds_rules' | 'mobile_misuse_rules'>;

/** Where a method stands in a law during a span of days, and for whom it is open. */
export interface LegalItem {
  readonly method: VerificationMethod;
  readonly law: IdentityLaw;
  readonly article: string;
  readonly openTo: 'natural_person' | 'acting_person' | 'corporation';
  readonly validFrom: CivilDate;
  readonly validUntil?: CivilDate;
  /** True while the official text of the amendment has not been compared. */
  readonly expected: boolean;
}

type OpenTo = LegalItem['openTo'];

/** 犯収法施行規則 since the amendment of 2025-06-24, until that of 2027-04-01. */
const present = (method: VerificationMethod, openTo: OpenTo, article: string): LegalItem => ({
  method,
  law: 'criminal_proceeds_rules',
  article,
  openTo,
  validFrom: civilDate('2025-06-24'),
  validUntil: civilDate('2027-03-31'),
  expected: false,
});

/** 犯収法施行規則 from 2027-04-01: the articles without their letters, except where a new letter is known. */
const announced = (method: VerificationMethod, openTo: OpenTo, article: string): LegalItem => ({
  method,
  law: 'criminal_proceeds_rules',
  article,
  openTo,
  validFrom: civilDate('2027-04-01'),
  expected: true,
});

/** 携帯電話不正利用防止法施行規則 since 2026-04-01. */
const mobile = (
  method: VerificationMethod,
  openTo: OpenTo,
  article: string,
  validFrom = '2026-04-01',
  validUntil?: string,
): LegalItem => ({
  method,
  law: 'mobile_misuse_rules',
  article,
  openTo,
  validFrom: civilDate(validFrom),
  ...(validUntil === undefined ? {} : { validUntil: civilDate(validUntil) }),
  expected: false,
});

/** Every method, its place in each law, and the days on which it stands there. */
export const legalItems: readonly LegalItem[] = [
  present('original_paper_and_registered_letter', 'natural_person', '6条1項1号チ'),
  present('two_copies_and_registered_letter', 'natural_person', '6条1項1号リ'),
  present('restricted_delivery_mail', 'natural_person', '6条1項1号ヲ'),
  present('jpki_signature', 'natural_person', '6条1項1号カ'),
  present('original_paper_and_registered_letter', 'acting_person', '12条1項、6条1項1号チ'),
  present('two_copies_and_registered_letter', 'acting_person', '12条1項、6条1項1号リ'),
  present('acting_person_copy_and_registered_letter', 'acting_person', '12条2項'),
  present('restricted_delivery_mail', 'acting_person', '12条1項、6条1項1号ヲ'),
  present('jpki_signature', 'acting_person', '12条1項、6条1項1号カ'),
  present('registry_information', 'corporation', '6条1項3号ロ'),
  present('published_corporate_number_and_registered_letter', 'corporation', '6条1項3号ハ'),
  present('corporate_paper_and_registered_letter', 'corporation', '6条1項3号ニ'),
  announced('original_paper_and_registered_letter', 'natural_person', '6条1項1号'),
  announced('restricted_delivery_mail', 'natural_person', '6条1項1号'),
  announced('jpki_signature', 'natural_person', '6条1項1号ル'),
  announced('original_paper_and_registered_letter', 'acting_person', '12条1項、6条1項1号'),
  announced('restricted_delivery_mail', 'acting_person', '12条1項、6条1項1号'),
  announced('jpki_signature', 'acting_person', '12条1項、6条1項1号ル'),
  announced('registry_information', 'corporation', '6条1項3号ロ'),
  announced('published_corporate_number_and_registered_letter', 'corporation', '6条1項3号ハ'),
  announced('corporate_paper_and_registered_letter', 'corporation', '6条1項3号'),
  mobile('original_paper_and_registered_letter', 'natural_person', '3条1項1号ホ'),
  mobile('restricted_delivery_mail', 'natural_person', '3条1項1号ヘ'),
  mobile('original_paper_and_registered_letter', 'acting_person', '4条1項5号'),
  mobile('restricted_delivery_mail', 'acting_person', '4条1項6号'),
  mobile('jpki_signature', 'acting_person', '4条1項7号'),
  mobile('corporate_paper_and_registered_letter', 'corporation', '附則(2026-04-01)2条', '2026-04-01', '2026-09-30'),
  mobile('corporate_paper_and_registered_letter', 'corporation', '3条1項2号ロ', '2026-10-01'),
  mobile('registry_information', 'corporation', '3条1項2号ハ'),
  mobile('published_corporate_number_and_registered_letter', 'corporation', '3条1項2号ニ'),
];

/** Which method, for whom, and under which law; 犯収法 unless said otherwise. */
export interface MethodQuestion {
  readonly method: VerificationMethod;
  readonly openTo: OpenTo;
  readonly law?: IdentityLaw;
}

/** The article of a method on a day; a day on which the law does not know it is refused rather than guessed. */
export const legalItemOn = (
  { method, openTo, law = 'criminal_proceeds_rules' }: MethodQuestion,
  day: CivilDate,
): Result<LegalItem, 'legal_item_unknown'> => {
  const item = legalItems.find(
    (one) =>
      one.method === method &&
      one.openTo === openTo &&
      one.law === law &&
      one.validFrom <= day &&
      (one.validUntil === undefined || day <= one.validUntil),
  );
  return item === undefined ? refuse('legal_item_unknown', { method, openTo, law, day }) : ok(item);
};
