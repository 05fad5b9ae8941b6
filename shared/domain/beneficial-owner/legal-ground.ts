import { civilDate } from '../civil-date.ts';
import type { LawReference } from '../policy/law-reference.ts';

/** An article of 犯収法施行規則 with the sense in which it is applied. */
export interface LegalGround extends LawReference {
  readonly meaning: LegalMeaning;
}

/** What an article says about a beneficial owner, named so that it can be put into words. */
export type LegalMeaning =
  | 'over_quarter_of_votes'
  | 'dominant_influence_in_capital_majority'
  | 'over_quarter_of_profit'
  | 'dominant_influence_in_other_corporation'
  | 'representative_when_nobody_else'
  | 'votes_direct_and_indirect'
  | 'controlled_corporation'
  | 'counts_as_natural_person';

const rule = (article: string, meaning: LegalMeaning): LegalGround => ({
  law: 'criminal_proceeds_rules',
  article,
  asOf: civilDate('2026-04-15'),
  meaning,
});

/** The articles that the algorithm applies, by what they mean. */
export const grounds = {
  votes: rule('11条2項1号', 'over_quarter_of_votes'),
  influence: rule('11条2項2号', 'dominant_influence_in_capital_majority'),
  profit: rule('11条2項3号イ', 'over_quarter_of_profit'),
  influenceInOther: rule('11条2項3号ロ', 'dominant_influence_in_other_corporation'),
  representative: rule('11条2項4号', 'representative_when_nobody_else'),
  counting: rule('11条3項', 'votes_direct_and_indirect'),
  control: rule('11条3項2号', 'controlled_corporation'),
  countsAsPerson: rule('11条4項', 'counts_as_natural_person'),
} satisfies Record<string, LegalGround>;
