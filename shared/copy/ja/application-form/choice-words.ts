import type * as z from 'zod/mini';
import type {
  ApplicantKind,
  agentRelationSchema,
  aliasSchema,
  authorityBasisSchema,
  beneficialOwnerSchema,
  corporateFormSchema,
  NumberKind,
  standingSchema,
  transactionPurposeSchema,
} from '#shared/domain/form.ts';

/** A choice as the applicant reads it. */
export interface ChoiceWords {
  readonly label: string;
  readonly hint?: string;
}

/** Who applies. */
export const applicantKindChoices = {
  corporation: { label: '法人', hint: '株式会社・合同会社・一般社団法人・国や自治体など' },
  sole_proprietor: { label: '個人事業主', hint: '法人として登記していない方' },
} as const satisfies Record<ApplicantKind, ChoiceWords>;

/** Whether only the person in charge is confirmed (法4条5項). */
export const standingChoices = {
  ordinary: { label: 'いいえ', hint: '一般の法人' },
  state_or_listed: { label: 'はい', hint: '国・地方公共団体・独立行政法人・上場会社など' },
} as const satisfies Record<z.infer<typeof standingSchema>, ChoiceWords>;

/** By what the beneficial owners of the corporation are found (規則11条2項). */
export const corporateFormChoices = {
  capital_majority: { label: '株式会社・有限会社など', hint: '株式の議決権の割合で決まる法人' },
  other: { label: '合同会社・一般社団法人・NPO法人など', hint: '出資の割合で議決権が決まらない法人' },
} as const satisfies Record<z.infer<typeof corporateFormSchema>, ChoiceWords>;

/** What the person in charge is to the applicant. */
export const relationChoices = {
  representative: { label: '代表者' },
  officer: { label: '役員（代表者以外）' },
  employee: { label: '従業員' },
  relative: { label: '親族' },
  agent: { label: 'その他の代理人' },
} as const satisfies Record<z.infer<typeof agentRelationSchema>, ChoiceWords>;

/** Why the person in charge may act (規則12条5項). */
export const authorityBasisChoices = {
  registered_representative: { label: '代表者として登記されている', hint: '登記事項証明書で確認します。' },
  power_of_attorney: { label: '委任状を提出する', hint: '印刷する書類に委任状の用紙が入ります。' },
  telephone_confirmation: {
    label: '会社への電話で確認する',
    hint: '当社から会社の代表電話などにお電話して、ご担当者であることを確認します。',
  },
  cohabiting_relative_or_legal_representative: {
    label: '同居の親族、または親権者などの法定代理人である',
    hint: '個人事業主のお申し込みで選べます。',
  },
  obvious_from_relationship: {
    label: 'その他の方法',
    hint: '上のどれにも当てはまらない場合に選んでください。当社から確認の方法をご案内します。',
  },
} as const satisfies Record<z.infer<typeof authorityBasisSchema>, ChoiceWords>;

/** Why somebody deals under another name. */
export const aliasReasonChoices = {
  former_name: { label: '旧姓' },
  common_name: { label: '通称' },
  other: { label: 'その他' },
} as const satisfies Record<z.infer<typeof aliasSchema>['reason'], ChoiceWords>;

/** Why somebody counts as a beneficial owner (規則11条2項). */
export const ownerRelationChoices = {
  voting_rights: { label: '議決権の4分の1（25％）を超えて持っている' },
  dominant_influence: { label: '出資・融資・取引などを通じて、事業を支配する力を持っている' },
  representative: { label: '上の2つに当たる方がいないため、会社を代表して業務を行っている' },
} as const satisfies Record<z.infer<typeof beneficialOwnerSchema>['relation'], ChoiceWords>;

/** What the lines are for (法4条1項2号). */
export const purposeChoices = {
  business_reception: { label: '代表電話・受付' },
  sales_and_support_calls: { label: '営業・サポートの電話' },
  internal_communication: { label: '社内の連絡' },
  remote_work: { label: 'テレワーク' },
  other: { label: 'その他' },
} as const satisfies Record<z.infer<typeof transactionPurposeSchema>, ChoiceWords>;

/** Kinds of numbers that can be ordered. */
export const numberKindChoices = {
  geographic_03: { label: '03番号', hint: '東京23区などに活動の拠点がある方' },
  ip_050: { label: '050番号', hint: 'どの地域でも使える番号' },
  toll_free_0120: { label: '0120番号', hint: '通話料を着信側が負担する番号' },
  toll_free_0800: { label: '0800番号', hint: '通話料を着信側が負担する番号' },
} as const satisfies Record<NumberKind, ChoiceWords>;

/** A question of yes or no. */
export const yesNoChoices = { yes: { label: 'はい' }, no: { label: 'いいえ' } } as const satisfies Record<
  'yes' | 'no',
  ChoiceWords
>;
