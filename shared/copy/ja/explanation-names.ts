import type { VariantNote } from '#shared/domain/comparison/comparison.ts';
import type { DeficiencyFix } from '#shared/domain/deficiency.ts';
import type { ExplainedRequirement } from '#shared/domain/explain/explain-papers.ts';
import type { LetterState } from '#shared/domain/policy/judge-letters.ts';
import type { QuestionState } from '#shared/domain/policy/judge-questions.ts';
import type { MaskedItem } from '#shared/domain/policy/paper-kind.ts';
import type { AcceptedPaper, PaperItem } from '#shared/domain/policy/policy-row.ts';
import type { Risk } from '#shared/domain/policy/risk.ts';
import type { ComparedPart } from '#shared/domain/reading/compare-reading.ts';
import type { ReturnReason } from '#shared/domain/return-reason.ts';

/** How a requirement of papers stands. */
export const requirementStateNames = {
  met: '充足',
  missing: '未着',
  deficient: '不備',
} as const satisfies Record<ExplainedRequirement['state'], string>;

/** How a letter stands. */
export const letterStateNames = {
  to_post: '未発送',
  under_way: '配達確認中',
  delivered: '配達済み',
  to_post_again: '返送（同じ宛先へ再送）',
  address_failed: '返送（宛先を確認できず）',
  changed: '宛先の変更により再送が必要',
} as const satisfies Record<LetterState, string>;

/** How a question stands. */
export const questionStateNames = {
  unanswered: '未回答',
  to_confirm: '確認待ち',
  confirmed: '確認済み',
  changed: '確認後に変更（再確認が必要）',
} as const satisfies Record<QuestionState, string>;

/** Whose turn a question is. */
export const turnNames = { applicant: 'お客様', reviewer: '審査担当' } as const;

/** Whether the paper itself is wanted. */
export const formNames = {
  original: '原本',
  copy: '写し',
  either: '原本または写し',
} as const satisfies Record<PaperItem['form'], string>;

/** How old a paper may be. */
export const freshnessNames = {
  made_within_6_months_before_receipt: '受領日前6か月以内に作成',
  valid_or_made_within_6_months: '受領日に有効（期限の記載がなければ受領日前6か月以内に作成）',
  valid_on_receipt_day: '受領日に有効',
  undated: '日付の制限なし',
} as const satisfies Record<AcceptedPaper['freshness'], string>;

/** Which sides of a paper are wanted. */
export const sideNames = {
  front_only: '表面のみ',
  both_sides: '両面',
  all_pages: '全ページ',
} as const satisfies Record<AcceptedPaper['sides'], string>;

/** What must be unreadable before a paper is scanned. */
export const maskedItemNames = {
  individual_number: '個人番号',
  resident_record_code: '住民票コード',
  registered_domicile: '本籍',
  family_relationship: '続柄',
  organ_donation_intention: '臓器提供の意思',
  sex: '性別',
  insurer_and_insured_numbers: '保険者番号・被保険者等記号番号',
  disability_and_grade: '障害名・等級',
  pension_number: '基礎年金番号',
  two_dimensional_code: '二次元コード',
} as const satisfies Record<MaskedItem, string>;

/** What on a paper is compared with the form. */
export const comparedItemNames = {
  name: '氏名・名称',
  address: '住所・所在地',
  officeAddress: '営業所・勤務先の所在地',
  birthDate: '生年月日',
  corporateNumber: '法人番号',
} as const satisfies Record<ComparedPart, string>;

/** Why a match is only a variant. */
export const variantNoteNames = {
  glyph_variant: '字体の違い（髙と高など）',
  related_character: '慣用で通じる字の違い（要確認）',
  variation_sequence: '異体字セレクタの違い',
  width_or_compatibility_form: '全角・半角などの違い',
  hyphen_form: 'ハイフンの違い',
  spacing: '空白の違い',
  case: '大文字・小文字の違い',
  separator_form: '区切り記号の違い',
  kana_form: 'ひらがな・カタカナの違い',
  legal_form_abbreviated: '法人格の略記',
  legal_form_reading_omitted: '法人格の読みの省略',
  former_name_beside_it: '旧姓の併記',
  alias_beside_it: '通称の併記',
  block_notation: '丁目・番・号の書き方の違い',
  place_name_kana: '地名の仮名の違い',
  section_word_omitted: '大字・字の省略',
  prefecture_omitted: '都道府県の省略',
  county_omitted: '郡の省略',
  street_name_omitted: '京都の通り名の省略',
  postal_code_beside_it: '郵便番号の併記',
  building_notation: '建物名の書き方の違い',
  building_not_on_paper: '建物名・部屋番号が書類にない',
  building_only_on_paper: '建物名・部屋番号が書類だけにある',
  registry_number_shown: '会社法人等番号（12桁）の記載',
} as const satisfies Record<VariantNote, string>;

/** Why the post brought a letter back. */
export const returnReasonNames = {
  address_unknown: 'あて所に尋ねあたりません',
  moved_unknown: '転居先不明',
  moved_not_forwarded: '転居（転送不要のため返送）',
  retention_expired: '保管期間経過',
  refused: '受取拒絶',
  insufficient_address: 'あて名不完全',
  no_recipient_name: '表札・会社名なし',
  deceased: '受取人死亡',
  lost: '事故',
} as const satisfies Record<ReturnReason, string>;

/** By which way a deficiency is put right. */
export const fixNames = {
  resend_paper: '書類の再送',
  correct_online: '画面での訂正',
  send_additional_paper: '書類の追加',
  telephone: '電話での確認',
  by_operator: '当社で処理',
} as const satisfies Record<DeficiencyFix, string>;

/** What makes a case high-risk (法4条2項). */
export const riskNames = {
  foreign_pep: '外国PEPs',
  listed_country: 'イラン・北朝鮮に居住または所在',
  impersonation_suspected: 'なりすましの疑い',
  false_statement_suspected: '過去の確認で偽りの疑い',
} as const satisfies Record<Risk, string>;
