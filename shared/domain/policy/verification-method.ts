import * as z from 'zod/mini';
import { type CivilDate, civilDate, civilDateSchema } from '../civil-date.ts';
import { ok, type Result, refuse } from '../result.ts';

/** Ways to confirm 本人特定事項, named by meaning: the letters of the law move with every amendment. */
export const verificationMethodSchema = z.enum([
  'original_paper_and_registered_letter',
  'two_copies_and_registered_letter',
  'acting_person_copy_and_registered_letter',
  'corporate_paper_and_registered_letter',
  'restricted_delivery_mail',
  'jpki_signature',
]);
export type VerificationMethod = z.infer<typeof verificationMethodSchema>;

/** Statutes that a policy refers to: 犯収法 and its 施行規則, 携帯電話不正利用防止法施行規則. */
export const lawSchema = z.enum(['criminal_proceeds_act', 'criminal_proceeds_rules', 'mobile_misuse_rules']);

/** An article as it read on a day. */
export const lawReferenceSchema = z.strictObject({ law: lawSchema, article: z.string(), asOf: civilDateSchema });
export type LawReference = z.infer<typeof lawReferenceSchema>;

/** Where a method stands in the law during a span of days. */
interface LegalItem {
  readonly method: VerificationMethod;
  readonly article: string;
  readonly validFrom: CivilDate;
  readonly validUntil?: CivilDate;
  /** True while the official text of the amendment has not been compared. */
  readonly expected: boolean;
}

const present = (method: VerificationMethod, article: string): LegalItem => ({
  method,
  article,
  validFrom: civilDate('2025-06-24'),
  validUntil: civilDate('2027-03-31'),
  expected: false,
});

/** 犯収法施行規則: the letters since the amendment of 2025-06-24, and those of 2027-04-01 as far as they are known. */
export const legalItems: readonly LegalItem[] = [
  present('original_paper_and_registered_letter', '6条1項1号チ'),
  present('two_copies_and_registered_letter', '6条1項1号リ'),
  present('restricted_delivery_mail', '6条1項1号ヲ'),
  present('jpki_signature', '6条1項1号カ'),
  present('corporate_paper_and_registered_letter', '6条1項3号ニ'),
  present('acting_person_copy_and_registered_letter', '12条2項'),
  { method: 'jpki_signature', article: '6条1項1号ル', validFrom: civilDate('2027-04-01'), expected: true },
];

/** The article of a method on a day; a day whose letters are not yet known is refused rather than guessed. */
export const legalItemOn = (method: VerificationMethod, day: CivilDate): Result<LegalItem, 'legal_item_unknown'> => {
  const item = legalItems.find(
    (one) => one.method === method && one.validFrom <= day && (one.validUntil === undefined || day <= one.validUntil),
  );
  return item === undefined ? refuse('legal_item_unknown', { method, day }) : ok(item);
};
