import type { GuidedLetter } from '#shared/domain/paper-guide/paper-guide.ts';
import type { MaskedItem, PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import type { AcceptedPaper, LetterAddress, PaperItem, PaperPurpose } from '#shared/domain/policy/policy-row.ts';

/** Whom a paper is about, as the customer reads it. */
export const guideSubjectNames = {
  application: 'お申し込み',
  corporation: '会社（法人）',
  person_in_charge: 'お手続きされるご担当者様',
  sole_proprietor: '事業主様ご本人',
} as const satisfies Record<PaperSubject, string>;

const law = '犯罪収益移転防止法により、電話サービスのご契約の際に';

/** Why a paper is asked for, in plain words. */
export const guideReasons = {
  application: () => 'ご契約のお申し込みの内容を、書面でいただいています。この画面から印刷できます。',
  questionnaire: () => `${law}、ご利用の目的などを確認することになっています。この画面から印刷できます。`,
  identity: (subject: PaperSubject) =>
    subject === 'corporation'
      ? `${law}、会社の名称と本店の所在地を公的な書類で確認することになっています。`
      : `${law}、お名前、ご住所、生年月日を公的な書類で確認することになっています。`,
  business_content: () =>
    `${law}、会社の事業の内容を確認することになっています。登記事項証明書をお送りいただく場合は、法人の確認書類と合わせて1通でお手続きいただけます。`,
  authority: () =>
    `${law}、お手続きされる方が正式に任されていることを確認することになっています。この画面から印刷できます。`,
  enhanced: () => 'ほかの確認書類とは種類の異なる書類を、もう1点お願いしています。',
  ownership: () => '会社の経営に大きな影響力を持つ方（実質的支配者）を、書類で確認するためにお願いしています。',
  office_address: () =>
    '本店やご自宅ではない場所へ書留をお届けする場合は、その場所が会社の事業所であることを書類で確認することになっています。',
  site: () => '03番号は、その地域に実際にご利用になる拠点がある場合にお使いいただける決まりです。',
} as const satisfies Record<PaperPurpose, (subject: PaperSubject) => string>;

/** Whether the paper itself is wanted. */
export const guideFormNames = {
  original: '原本',
  copy: 'コピー（原本でも可）',
  either: '原本またはコピー',
} as const satisfies Record<PaperItem['form'], string>;

/** Which sides are wanted. */
export const guideSideNames = {
  front_only: '表面だけ（裏面はコピーも郵送もしないでください）',
  both_sides: '表と裏の両面',
  all_pages: 'すべてのページ',
} as const satisfies Record<AcceptedPaper['sides'], string>;

/** What the customer blacks out before posting. */
export const guideMaskNames = {
  individual_number: 'マイナンバー（個人番号）',
  resident_record_code: '住民票コード',
  registered_domicile: '本籍',
  family_relationship: '続柄',
  organ_donation_intention: '臓器提供の意思の欄',
  sex: '性別',
  insurer_and_insured_numbers: '保険者番号・被保険者等の記号と番号',
  disability_and_grade: '障害の名称と等級',
  pension_number: '基礎年金番号',
  two_dimensional_code: '二次元コード',
} as const satisfies Record<MaskedItem, string>;

/** Whose place a letter goes to. */
export const guideAddressees = {
  corporation: '会社',
  person_in_charge: 'ご担当者様',
  sole_proprietor: '事業主様',
} as const satisfies Record<GuidedLetter['to'], string>;

/** Where a letter goes. */
export const guideLetterPlaces = {
  head_office: '本店',
  business_office: '事業所',
  residence: 'ご自宅',
  workplace: 'お勤め先',
} as const satisfies Record<LetterAddress, string>;
