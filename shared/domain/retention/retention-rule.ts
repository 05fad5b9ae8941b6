import * as z from 'zod/mini';
import { type CivilDate, civilDate, civilDateSchema } from '../civil-date.ts';
import { type LawReference, lawReferenceSchema } from '../policy/law-reference.ts';
import { lastDayOfDaysAfter, lastDayOfYearsAfter } from './kept-period.ts';

/** Why something of a case is kept: by law, or by the operator's own rule where the law names no day. */
export const retentionRuleSchema = z.enum([
  'verification_record',
  'note_of_known_customer',
  'mobile_record',
  'verified_or_considered',
  'ended_without_contract',
]);
export type RetentionRule = z.infer<typeof retentionRuleSchema>;

/** How long a rule has something kept after the day from which it counts. */
export type KeptFor = { readonly years: number } | { readonly days: number };

/** What one rule asks: to keep until a day, counted from another one. */
export const retentionBasisSchema = z.strictObject({
  rule: retentionRuleSchema,
  why: lawReferenceSchema,
  /** The day from whose end the period runs. */
  from: civilDateSchema,
  /** The last day on which it must be kept. */
  until: civilDateSchema,
});
export type RetentionBasis = z.infer<typeof retentionBasisSchema>;

/** The years that the laws name (犯収法6条2項, 施行規則21条; 携帯法4条, 施行規則10条). */
export const lawfulYears = { verification_record: 7, note_of_known_customer: 7, mobile_record: 3 } as const;

const proceedsRules = { law: 'criminal_proceeds_rules', asOf: civilDate('2026-04-15') } as const;
const ownRules = { law: 'operator_rules', article: '保存期間', asOf: civilDate('2026-11-24') } as const;

const references: Readonly<Record<RetentionRule, LawReference>> = {
  verification_record: { ...proceedsRules, article: '21条' },
  note_of_known_customer: { ...proceedsRules, article: '16条' },
  mobile_record: { law: 'mobile_misuse_rules', article: '10条', asOf: civilDate('2026-05-27') },
  verified_or_considered: ownRules,
  ended_without_contract: ownRules,
};

/** Counts a rule's period from a day. */
export const basisOf = (rule: RetentionRule, from: CivilDate, kept: KeptFor): RetentionBasis => {
  const until = 'years' in kept ? lastDayOfYearsAfter(from, kept.years) : lastDayOfDaysAfter(from, kept.days);
  return { rule, why: references[rule], from, until };
};
