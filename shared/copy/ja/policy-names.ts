import type { PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import type {
  CustomerClass,
  LetterAddress,
  OperatorAct,
  OrderRegime,
  PaperPurpose,
  Question,
} from '#shared/domain/policy/policy-row.ts';
import type { VerificationMethod } from '#shared/domain/policy/verification-method.ts';

/** What each class of customer is called by the staff. */
export const customerClassNames = {
  corporation: '法人',
  state_or_listed: '国等・上場会社',
  sole_proprietor: '個人事業主',
  sole_proprietor_by_agent: '個人事業主（代理人による申込）',
} as const satisfies Record<CustomerClass, string>;

/** Under which laws an order comes. */
export const regimeNames = {
  criminal_proceeds: '犯収法のみ',
  criminal_proceeds_and_mobile_misuse: '犯収法と携帯法（050番号あり）',
} as const satisfies Record<OrderRegime, string>;

/** Whom or what a paper or a letter is about. */
export const subjectNames = {
  application: 'お申し込み',
  corporation: '法人',
  person_in_charge: '担当者',
  sole_proprietor: '個人事業主ご本人',
} as const satisfies Record<PaperSubject, string>;

/** What a requirement is for. */
export const purposeNames = {
  application: '申込書',
  questionnaire: '確認事項の用紙',
  identity: '本人特定事項の確認',
  business_content: '事業の内容の確認',
  authority: '権限の確認',
  enhanced: '厳格な確認の追加書類',
  ownership: '実質的支配者の書類',
  office_address: '送付先の事業所の確認',
  site: '03番号の活動拠点の確認',
} as const satisfies Record<PaperPurpose, string>;

/** What is asked beside the papers. */
export const questionNames = {
  standing: '国等・上場会社であること',
  transaction_purpose: '取引を行う目的',
  occupation: '職業',
  business_content: '事業の内容',
  beneficial_owners: '実質的支配者',
  foreign_pep: '外国の重要な公的地位',
  authority: '担当者の権限',
  resale: '再販の有無',
  site: '03番号の活動拠点',
  duplicate: '同じ法人番号のお申し込み',
} as const satisfies Record<Question, string>;

/** Where a letter goes. */
export const letterAddressNames = {
  head_office: '本店または主たる事務所',
  business_office: '営業所',
  residence: '住居',
  workplace: '勤務先',
} as const satisfies Record<LetterAddress, string>;

/** How 本人特定事項 are confirmed. */
export const methodNames = {
  original_paper_and_registered_letter: '書類の原本の送付と転送不要の書留',
  two_copies_and_registered_letter: '書類の写し2点（または写しと補完書類）の送付と転送不要の書留',
  acting_person_copy_and_registered_letter: '法人の担当者の書類の写し1点の送付と転送不要の書留',
  corporate_paper_and_registered_letter: '法人の書類の送付と本店等あての転送不要の書留',
  registry_information: '登記情報提供サービスの登記情報',
  published_corporate_number_and_registered_letter: '法人番号公表サイトの確認と転送不要の書留',
  restricted_delivery_mail: '本人限定受取郵便（特定事項伝達型）',
  jpki_signature: '公的個人認証（JPKI）',
} as const satisfies Record<VerificationMethod, string>;

/** What the operator does itself instead of asking for a paper. */
export const operatorActNames = {
  registry_information: '当社による登記情報の取得',
  published_corporate_number: '当社による法人番号公表サイトの確認',
} as const satisfies Record<OperatorAct, string>;
