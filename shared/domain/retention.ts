import { addDays, addMonths, type CivilDate, civilDate } from './civil-date.ts';
import type { LawReference } from './policy/law-reference.ts';
import type { OrderRegime } from './policy/policy-row.ts';

/** How long a law has its record kept after the contract ended. */
export interface RetentionRule {
  readonly why: LawReference;
  readonly years: number;
}

const criminalProceeds: RetentionRule = {
  why: { law: 'criminal_proceeds_rules', article: '21条', asOf: civilDate('2026-04-15') },
  years: 7,
};

const mobileMisuse: RetentionRule = {
  why: { law: 'mobile_misuse_rules', article: '10条', asOf: civilDate('2026-05-27') },
  years: 3,
};

/** The rules that the records of an order come under. */
export const retentionRulesOf = (regime: OrderRegime): readonly RetentionRule[] =>
  regime === 'criminal_proceeds' ? [criminalProceeds] : [criminalProceeds, mobileMisuse];

/** The first day on which a record may be deleted: the years are counted from the day after the end (民法140条, 143条). */
export const deletableFrom = (endedOn: CivilDate, { years }: Pick<RetentionRule, 'years'>): CivilDate =>
  addMonths(addDays(endedOn, 1), years * 12);
