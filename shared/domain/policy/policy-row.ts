import * as z from 'zod/mini';
import { civilDateSchema } from '../civil-date.ts';
import { deficiencyCodeSchema } from '../deficiency.ts';
import { applicantKindSchema, authorityBasisSchema } from '../form.ts';
import { maskedItemSchema, paperKindSchema, paperSubjectSchema } from './paper-kind.ts';
import { lawReferenceSchema, verificationMethodSchema } from './verification-method.ts';

/** Which laws an order comes under: 犯収法 alone, or 携帯電話不正利用防止法 as well. */
export const orderRegimeSchema = z.enum(['criminal_proceeds', 'criminal_proceeds_and_mobile_misuse']);
export type OrderRegime = z.infer<typeof orderRegimeSchema>;

/** How old a paper may be, judged on the day it is received (規則7条柱書). */
export const freshnessSchema = z.enum(['made_within_6_months_before_receipt', 'valid_on_receipt_day', 'undated']);

/** A kind of paper that is accepted, which sides of it are needed, and what is made unreadable on it. */
export const acceptedPaperSchema = z.strictObject({
  kind: paperKindSchema,
  freshness: freshnessSchema,
  sides: z.enum(['front_only', 'both_sides', 'all_pages']),
  mask: z.array(maskedItemSchema),
  /** The first day of issue that counts, for papers that became valid proof on a day. */
  issuedOnOrAfter: z.optional(civilDateSchema),
});
export type AcceptedPaper = z.infer<typeof acceptedPaperSchema>;

/** So many papers of different kinds out of a list. */
export const paperItemSchema = z.strictObject({
  anyOf: z.array(acceptedPaperSchema).check(z.minLength(1)),
  /** `copy` is what the customer is asked for; an original is never worse and satisfies it. */
  form: z.enum(['original', 'copy', 'either']),
  count: z.int().check(z.minimum(1)),
  mustShowCurrentResidence: z.boolean(),
});
export type PaperItem = z.infer<typeof paperItemSchema>;

/** Items that are enough together, and the method of confirmation that they amount to. */
export const paperAlternativeSchema = z.strictObject({
  method: z.optional(verificationMethodSchema),
  items: z.array(paperItemSchema).check(z.minLength(1)),
});
export type PaperAlternative = z.infer<typeof paperAlternativeSchema>;

/** One thing to prove, for which any one alternative is enough. */
export const paperRequirementSchema = z.strictObject({
  subject: paperSubjectSchema,
  purpose: z.enum(['application', 'questionnaire', 'identity', 'business_content', 'authority']),
  alternatives: z.array(paperAlternativeSchema).check(z.minLength(1)),
  /** Kinds that people send for this purpose and that do not count. */
  refusedKinds: z.array(paperKindSchema),
  ifMissing: deficiencyCodeSchema,
  /** For authority only: grounds that need no paper from the customer (規則12条5項). */
  unlessAuthorityBy: z.optional(z.array(authorityBasisSchema)),
});
export type PaperRequirement = z.infer<typeof paperRequirementSchema>;

/** A registered letter that must not be forwarded (転送不要の書留), and the article that wants it. */
export const letterRequirementSchema = z.strictObject({
  to: z.enum(['corporation', 'person_in_charge', 'sole_proprietor']),
  address: z.enum(['head_office', 'residence']),
  why: lawReferenceSchema,
});
export type LetterRequirement = z.infer<typeof letterRequirementSchema>;

/** What the law and the operator ask of one kind of applicant for one kind of order, during a span of days. */
export const policyRowSchema = z.strictObject({
  edition: z.string().check(z.regex(/^[a-z0-9_.-]+$/)),
  applicantKind: applicantKindSchema,
  regime: orderRegimeSchema,
  /** Days in Japan on which the papers are *received*, both included. */
  validFrom: civilDateSchema,
  validUntil: z.optional(civilDateSchema),
  /** True while the row foresees a text that has not been read in its official form. */
  expected: z.boolean(),
  lawReferences: z.array(lawReferenceSchema).check(z.minLength(1)),
  papers: z.array(paperRequirementSchema).check(z.minLength(1)),
  letters: z.array(letterRequirementSchema).check(z.minLength(1)),
  secondApproval: z.enum(['escalated_only', 'every_case']),
});
export type PolicyRow = z.infer<typeof policyRowSchema>;
