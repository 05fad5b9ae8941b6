import * as z from 'zod/mini';
import { civilDateSchema } from '../civil-date.ts';
import { deficiencyCodeSchema } from '../deficiency.ts';
import { authorityBasisSchema } from '../form.ts';
import { whenSchema } from './circumstance.ts';
import { lawReferenceSchema, lawSchema } from './law-reference.ts';
import { maskedItemSchema, paperKindSchema, paperSubjectSchema, provenItemSchema } from './paper-kind.ts';
import { verificationMethodSchema } from './verification-method.ts';

/** Which laws an order comes under: 犯収法 alone, or 携帯電話不正利用防止法 as well. */
export const orderRegimeSchema = z.enum(['criminal_proceeds', 'criminal_proceeds_and_mobile_misuse']);
export type OrderRegime = z.infer<typeof orderRegimeSchema>;

/**
 * Whom the law sees: 法人; 国等 and listed companies (法4条5項); 個人事業主 acting alone; and 個人事業主 for whom somebody
 * else acts, to whom the one-copy way of 規則12条2項 is closed.
 */
export const customerClassSchema = z.enum([
  'corporation',
  'state_or_listed',
  'sole_proprietor',
  'sole_proprietor_by_agent',
]);
export type CustomerClass = z.infer<typeof customerClassSchema>;

/** How old a paper may be, judged on the day it is received (規則7条柱書). */
export const freshnessSchema = z.enum([
  'made_within_6_months_before_receipt',
  'valid_on_receipt_day',
  /** What an authority issued with a day of expiry is judged by that, and otherwise by its age. */
  'valid_or_made_within_6_months',
  'undated',
]);

/** A kind of paper that is accepted: what it proves, which sides of it are needed, and what is made unreadable on it. */
export const acceptedPaperSchema = z.strictObject({
  kind: paperKindSchema,
  proves: z.array(provenItemSchema).check(z.minLength(1)),
  freshness: freshnessSchema,
  sides: z.enum(['front_only', 'both_sides', 'all_pages']),
  mask: z.array(maskedItemSchema),
  /** The first day of issue that counts, for papers that became valid proof on a day. */
  issuedOnOrAfter: z.optional(civilDateSchema),
  /** It comes for other purposes too, and counts for this one only when a reviewer saw that it shows what is to be proven. */
  onlyWhenSeen: z.optional(z.literal(true)),
  /** It counts in the name of somebody who lives with the customer, too (規則6条1項1号リ). */
  orInNameOfCoResident: z.optional(z.literal(true)),
});
export type AcceptedPaper = z.infer<typeof acceptedPaperSchema>;

/** So many papers of different kinds out of a list. */
export const paperItemSchema = z.strictObject({
  anyOf: z.array(acceptedPaperSchema).check(z.minLength(1)),
  /** `copy` is what the customer is asked for; an original is never worse and satisfies it. */
  form: z.enum(['original', 'copy', 'either']),
  count: z.int().check(z.minimum(1)),
  mustShowCurrentAddress: z.boolean(),
});
export type PaperItem = z.infer<typeof paperItemSchema>;

/** What the operator does itself instead of asking for a paper (規則6条1項3号ロ, ハ). */
export const operatorActSchema = z.enum(['registry_information', 'published_corporate_number']);
export type OperatorAct = z.infer<typeof operatorActSchema>;

/** Items that are enough together, or an act of the operator, and the method of confirmation that they amount to. */
export const paperAlternativeSchema = z.strictObject({
  method: z.optional(verificationMethodSchema),
  when: z.optional(whenSchema),
  operatorAct: z.optional(operatorActSchema),
  items: z.array(paperItemSchema),
});
export type PaperAlternative = z.infer<typeof paperAlternativeSchema>;

/** What a requirement is for. */
export const paperPurposeSchema = z.enum([
  'application',
  'questionnaire',
  'identity',
  'business_content',
  'authority',
  'enhanced',
  'ownership',
  'office_address',
  'site',
]);
export type PaperPurpose = z.infer<typeof paperPurposeSchema>;

/** One thing to prove, for which any one alternative is enough. */
export const paperRequirementSchema = z.strictObject({
  subject: paperSubjectSchema,
  purpose: paperPurposeSchema,
  why: lawReferenceSchema,
  when: z.optional(whenSchema),
  alternatives: z.array(paperAlternativeSchema).check(z.minLength(1)),
  /** Kinds that people send for this purpose and that do not count. */
  refusedKinds: z.array(paperKindSchema),
  /** Those among them of which a copy was enough under an earlier law, or without the second one: now an original is wanted. */
  copiesEndedFor: z.optional(z.array(paperKindSchema)),
  ifMissing: deficiencyCodeSchema,
  /** For authority only: grounds that need no paper from the customer (規則12条5項). */
  unlessAuthorityBy: z.optional(z.array(authorityBasisSchema)),
});
export type PaperRequirement = z.infer<typeof paperRequirementSchema>;

/** Addresses that a letter may go to: 本店等, 営業所, 住居, and the workplace of somebody who acts for 国等. */
export const letterAddressSchema = z.enum(['head_office', 'business_office', 'residence', 'workplace']);
export type LetterAddress = z.infer<typeof letterAddressSchema>;

/** A registered letter that must not be forwarded (転送不要の書留), and the article that wants it. */
export const letterRequirementSchema = z.strictObject({
  to: z.enum(['corporation', 'person_in_charge', 'sole_proprietor']),
  address: letterAddressSchema,
  /** An address that is allowed in its place when a paper shows it, and the article that allows it. */
  instead: z.optional(z.strictObject({ address: letterAddressSchema, when: whenSchema, why: lawReferenceSchema })),
  when: z.optional(whenSchema),
  why: lawReferenceSchema,
  /** Where the law asks for the letter in another place when the addressee is confirmed by another method. */
  whyByMethod: z.optional(z.partialRecord(verificationMethodSchema, lawReferenceSchema)),
});
export type LetterRequirement = z.infer<typeof letterRequirementSchema>;

/** What must be asked of the applicant and confirmed by a reviewer, beside the papers (法4条1項2号から4号, 4項). */
export const questionSchema = z.enum([
  'standing',
  'transaction_purpose',
  'occupation',
  'business_content',
  'beneficial_owners',
  'foreign_pep',
  'authority',
  'resale',
  'site',
  'duplicate',
]);
export type Question = z.infer<typeof questionSchema>;

/** One question with the article that asks it, and what the applicant reads when the answer is missing. */
export const questionRequirementSchema = z.strictObject({
  question: questionSchema,
  when: z.optional(whenSchema),
  why: lawReferenceSchema,
  ifUnanswered: deficiencyCodeSchema,
});
export type QuestionRequirement = z.infer<typeof questionRequirementSchema>;

/** What the law and the operator ask of one class of customer for one kind of order. */
export const policyRowSchema = z.strictObject({
  /** The edition that the row belongs to. */
  edition: z.string(),
  customerClass: customerClassSchema,
  regime: orderRegimeSchema,
  /** True while the row foresees, or infers, a text that has not been read in its official form. */
  expected: z.boolean(),
  papers: z.array(paperRequirementSchema).check(z.minLength(1)),
  letters: z.array(letterRequirementSchema).check(z.minLength(1)),
  questions: z.array(questionRequirementSchema).check(z.minLength(1)),
  secondApproval: z.enum(['high_risk_only', 'every_case']),
});
export type PolicyRow = z.infer<typeof policyRowSchema>;

/** The law as it stood, or is announced to stand, during a span of days; a change of it is a new edition. */
export const policyEditionSchema = z.strictObject({
  edition: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)),
  /** Days in Japan on which the papers are *received*, both included. */
  validFrom: civilDateSchema,
  validUntil: z.optional(civilDateSchema),
  /** What changed on the first day. */
  changes: z.string(),
  /** Which texts the edition was written from, each as of a day. */
  texts: z.array(z.strictObject({ law: lawSchema, asOf: civilDateSchema, read: z.boolean() })).check(z.minLength(1)),
  rows: z.array(policyRowSchema).check(z.minLength(1)),
});
export type PolicyEdition = z.infer<typeof policyEditionSchema>;
