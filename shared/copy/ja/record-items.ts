import type { Completeness, RecordItemState, RecordLineCode } from '#shared/domain/record/completeness.ts';
import type { NotApplicableReason, RecordSource } from '#shared/domain/record/record-item.ts';
import { citationOf } from './laws.ts';

/** What each item of the verification record is called. */
export const recordItemNames = {
  verifiedBy: '取引時確認を行った者',
  recordedBy: '確認記録の作成者',
  presentedAt: '書類の提示を受けた日時',
  papersReceived: '書類の送付を受けた日付',
  cardSubstituteReceivedOn: 'カード代替電磁的記録を受けた日付',
  lettersPosted: '取引関係文書（書留）を送付した日付',
  imageReceivedOn: '本人確認用画像情報を受けた日付',
  chipReadOn: 'ICチップの情報を受けた日付',
  otherOperatorAskedOn: '他の事業者への照会または振込による確認の日付',
  originalsReceived: '原本を受けた日付',
  registryFetchedOn: '登記情報を受けた日付',
  corporateNumberCheckedOn: '公表事項を確認した日付',
  handedOverOn: '取引関係文書を交付した日付',
  enhancedPapersReceived: '厳格な確認の追加書類を受けた日付',
  itemsConfirmed: '確認を行った事項ごとの日付',
  transactionKind: '取引の種類',
  methods: '本人特定事項の確認を行った方法',
  presentedPaper: '提示を受けた書類の名称・記号番号',
  presentedAddressPaper: '現在の住居などの確認に提示を受けた書類',
  presentedOfficePaper: '送付先の営業所などと、その確認に提示を受けた書類',
  customer: '顧客の本人特定事項',
  agent: '代表者等の本人特定事項、顧客との関係、権限があると認めた理由',
  purposes: '取引を行う目的',
  business: '職業または事業の内容、確認の方法と書類',
  beneficialOwners: '実質的支配者の本人特定事項、法人との関係、確認の方法',
  assets: '資産および収入の確認の方法と書類',
  aliases: '異なる名義（屋号・旧姓・通称）とその理由',
  keys: '記録を検索するための番号',
  foreignPep: '外国の重要な公的地位にある旨とその理由',
  relatedRecord: '関連する取引時確認の記録を検索するための事項',
  stayPaper: '在留期間等の確認に用いた書類',
  attachments: '添付資料（書類の写し）',
  mobileVerifiedBy: '本人確認を行った者',
  mobileRecordedBy: '本人確認記録の作成者',
  mobileCustomerConfirmedOn: '契約者の本人確認を行った日付（書留の配達日）',
  mobileCustomer: '契約者の本人特定事項',
  mobileCustomerMethod: '契約者の本人確認を行った方法',
  mobileCustomerPapers: '契約者の書類の種類・記号番号',
  mobileAgentConfirmedOn: '代表者等の本人確認を行った日付（書留の配達日）',
  mobileAgent: '代表者等の本人特定事項',
  mobileAgentMethod: '代表者等の本人確認を行った方法',
  mobileAgentPapers: '代表者等の書類の種類・記号番号',
  mobileState: '国等の名称',
} as const satisfies Record<RecordLineCode, string>;

/** Why an item has nothing to say. */
export const notApplicableWords = {
  not_face_to_face: '対面での提示を受けていないため',
  method_not_used: 'この方法を用いていないため',
  no_letter_posted: '書留を要しないため',
  no_hand_delivery: '交付によらず、郵送によるため',
  not_high_risk: '厳格な確認を要する取引ではないため',
  no_large_transfer: '200万円を超える財産の移転を伴わないため',
  state_or_listed: '国等または上場会社のため',
  customer_acts_in_person: '顧客本人による取引のため',
  natural_person: '顧客が法人ではないため',
  own_name_used: '異なる名義を用いないため',
  not_foreign_pep: '外国の重要な公的地位にないため',
  not_suspected: 'なりすましや偽りの疑いがないため',
  residence_in_japan: '本邦に住居があるため',
} as const satisfies Record<NotApplicableReason, string>;

/** From what an item was taken. */
export const recordSourceWords = {
  declaration: '申告',
  paper: '書類',
  telephone: '電話',
  public_record: '公表事項など公の記録',
  registry: '登記情報',
  letter: '書留',
  decision: '審査・承認の決定',
  system: 'システムの記録',
} as const satisfies Record<RecordSource, string>;

/** How an item stands. */
export const recordStateWords = {
  there: '記録済み',
  missing: '不足',
  later: 'これから記録',
  not_applicable: '該当なし',
} as const satisfies Record<RecordItemState, string>;

/** The meter in one sentence, naming what is missing. */
export const meterText = ({ there, required, percent, lines }: Omit<Completeness, 'missing'>): string => {
  const missing = lines.filter(({ state }) => state === 'missing');
  const gap = missing.map((line) => `${citationOf(line)}（${recordItemNames[line.code]}）`).join('、');
  return `確認記録 ${percent}%（${required}項目中${there}項目）${gap === '' ? '' : ` 不足: ${gap}`}`;
};
