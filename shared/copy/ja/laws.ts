import type { Law, LawReference } from '#shared/domain/policy/law-reference.ts';

/** What each text is called for short, as tables and screens cite it. */
export const lawNames = {
  criminal_proceeds_act: '犯収法',
  criminal_proceeds_order: '犯収法施行令',
  criminal_proceeds_rules: '犯収法施行規則',
  mobile_misuse_act: '携帯法',
  mobile_misuse_rules: '携帯法施行規則',
  individual_number_act: '番号法',
  telecom_number_rules: '電気通信番号規則',
  telecom_number_plan: '電気通信番号計画',
  operator_rules: '当社規定',
} as const satisfies Record<Law, string>;

/** A citation as people read it: 犯収法施行規則12条2項. */
export const citationOf = ({ law, article }: Pick<LawReference, 'law' | 'article'>): string =>
  `${lawNames[law]}${article}`;
