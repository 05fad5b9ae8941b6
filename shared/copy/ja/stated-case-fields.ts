import type { StatedCase, StatedConfirmation } from '#shared/domain/explain/stated-case.ts';
import type { StatedLetter, StatedPosting } from '#shared/domain/explain/stated-letter.ts';
import type { StatedObservation, StatedPaper, StatedShown } from '#shared/domain/explain/stated-paper.ts';
import type { StatedAddress, StatedCorporation, StatedPerson } from '#shared/domain/explain/stated-people.ts';
import { maskedItemNames, returnReasonNames, riskNames } from './explanation-names.ts';
import { paperNames } from './paper-names.ts';
import { questionNames, subjectNames } from './policy-names.ts';

/** What the fields of one object mean; a field with an object inside has the meanings of its fields beside its own. */
export interface FieldMeanings {
  readonly [field: string]: string | { readonly meaning: string; readonly fields: FieldMeanings };
}

/** The codes of a field with what each is called. */
const codes = (names: Readonly<Record<string, string>>): string =>
  Object.entries(names)
    .map(([code, name]) => `${code}：${name}`)
    .join('、');

type Each<Stated> = Readonly<Record<keyof Required<Stated>, string>>;
type Parts = { readonly [field: string]: { readonly meaning: string; readonly fields: FieldMeanings } };

const addressFields = {
  postalCode: '郵便番号（7桁）',
  prefecture: '都道府県',
  city: '市区町村',
  street: '町域・丁目・番地・号',
  building: '建物名・部屋番号',
} satisfies Each<StatedAddress>;

const address = (meaning: string) => ({ meaning, fields: addressFields });

const corporationFields = {
  name: '商号または名称（申込のとおり）',
  corporateNumber: '法人番号（13桁）',
  headOffice: address('本店または主たる事務所'),
  businessOffice: address('本店の代わりに書留を送る営業所（規則6条3項）'),
} satisfies Record<keyof Required<StatedCorporation>, FieldMeanings[string]>;

const personFields = {
  name: '氏名（申込のとおり）。1つの文字列、または姓と名',
  bornOn: '生年月日（YYYY-MM-DD）',
  residence: address('住居'),
  workplace: address('国等・上場会社の担当者に限り、書留を送る勤務先（規則12条3項）'),
} satisfies Record<keyof Required<StatedPerson>, FieldMeanings[string]>;

const shownFields = {
  name: '書類に書かれた氏名・名称',
  address: '書類に書かれた住所・所在地',
  officeAddress: '本店や住居と並んで書かれた営業所・勤務先の所在地',
  birthDate: '書類に書かれた生年月日（和暦のままで可）',
  corporateNumber: '書類に書かれた法人番号または会社法人等番号',
} satisfies Each<StatedShown>;

const observationFields = {
  legible: '読み取れるか。省略時は読み取れる',
  proves: '書類で読み取れる項目。省略時はその種類の書類が証明する項目すべて',
  address: '書類の住所は現在のものか。省略時は申込との照合による',
  reverse: '裏面：確認した・記載がない・同封されていない',
  inNameOfCoResident: '同居者の名義か（規則6条1項1号リの補完書類は、公共料金の領収証書に限り可）。省略時は本人の名義',
  individualNumberVisible: '個人番号が読み取れるか。省略時は読み取れない',
  unmasked: `隠すべきで隠れていない箇所（${codes(maskedItemNames)}）`,
  requiredPartMasked: '必要な箇所まで隠れているか。省略時は隠れていない',
  compared: '申込との照合の結果。文字列から求めた結果に優先する',
  missingEntries: '申込書・確認事項で記入のない項目',
  differingEntries: '申込書・確認事項で画面の入力と異なる項目',
} satisfies Each<StatedObservation>;

const paperFields = {
  paperId: '書類の識別子（英数字。氏名などは書かない）。省略時は並び順',
  kind: `書類の種類（${codes(paperNames)}）`,
  subject: `誰についての書類か。省略時は種類から決める（${codes(subjectNames)}）`,
  form: '原本か写しか。省略時は当社の用紙は原本、ほかは写し',
  receivedOn: '当社に届いた日。省略時は基準日',
  receivedAt: '届いた時刻（HH:MM）。15時以降は翌営業日に数える',
  issuedOn: '発行日または作成日',
  expiresOn: '有効期限',
  shows: { meaning: '書類に書かれた文字（書類の表記のまま）。申込と照合する', fields: shownFields },
  observation: { meaning: '審査で見たこと。書かない項目は問題なしとみなす', fields: observationFields },
  inspected: '審査で確認したか。省略時は確認済み',
  result: '確認の結果。省略時は受理',
  findings: '審査担当が加えた不備',
  overruled: '審査担当が理由を記録して取り消した不備',
  formRevision: '確認したときの申込の版。省略時は現在の版',
} satisfies Record<keyof Required<StatedPaper>, FieldMeanings[string]>;

const postingFields = {
  postedOn: '差し出した日',
  trackingNumber: '引受番号',
  absentOn: '最初の配達でご不在だった日',
  result: '配達または返送。省略時は配達の途中',
  resultOn: '配達または返送の日',
  returnReason: `返送の理由（${codes(returnReasonNames)}）`,
} satisfies Each<StatedPosting>;

const letterFields = {
  to: '誰あてか',
  destination: 'どの住所あてか。省略時は本店または住居（営業所・勤務先を希望したときはそこ）',
  formRevision: '差し出したときの申込の版。省略時は現在の版',
  postings: { meaning: '差出の記録（古い順）', fields: postingFields },
} satisfies Record<keyof Required<StatedLetter>, FieldMeanings[string]>;

const confirmationFields = {
  question: `確認した項目（${codes(questionNames)}）`,
  means: '確認の方法。省略時は申告',
  confirmedOn: '確認した日。省略時は基準日',
  formRevision: '確認したときの申込の版。省略時は現在の版',
} satisfies Each<StatedConfirmation>;

const operatorActFields = {
  registryInformation: {
    meaning: '登記情報提供サービスの登記情報（規則6条1項3号ロ）',
    fields: {
      fetchedOn: '取得した日',
      personInChargeIsRepresentative: '担当者が代表権のある役員として登記されているか',
      formRevision: '取得したときの法人の申込の版。省略時は現在の版',
      personRevision: '取得したときの担当者の申込の版。省略時は現在の版',
    },
  },
  publishedCorporateNumber: {
    meaning: '法人番号公表サイトの確認（規則6条1項3号ハ）',
    fields: {
      checkedOn: '確認した日',
      isClosed: '閉鎖と公表されているか',
      formRevision: '確認したときの法人の申込の版。省略時は現在の版',
    },
  },
} satisfies Record<keyof Required<NonNullable<StatedCase['operatorActs']>>, Parts[string]>;

const contractFields = {
  endsOn: '契約が終わる日',
  lastTransactionEndsOn: '確認済みの顧客としての最後の取引が終わる日',
  legalHold: '保全の指定があるか',
} satisfies Each<NonNullable<StatedCase['contract']>>;

const stake = { owner: '保有する関係者', owned: '保有される関係者', percent: '割合（%）' };

const ownershipFields = {
  corporateForm: '資本多数決法人（capital_majority）か、その他の法人（other）か',
  applicant: '申込の法人の識別子',
  parties: {
    meaning: '関係者の一覧',
    fields: {
      partyId: '関係者の識別子（氏名は書かない）',
      kind: '自然人・法人・国等または上場会社・その子会社',
      cannotControl: '支配する意思または能力がないことが明らかな理由',
    },
  },
  votingStakes: { meaning: '資本多数決法人：議決権の保有', fields: stake },
  dispersedVotes: {
    meaning: '株主名簿で確認した、関係のない少数の株主の議決権',
    fields: { owned: stake.owned, percent: stake.percent },
  },
  profitShares: {
    meaning: 'その他の法人：配当または分配を受ける権利',
    fields: { owner: stake.owner, percent: stake.percent },
  },
  dispersedProfit: 'その他の法人：関係のない少数の者の権利の合計（%）',
  dominantInfluence: '支配的な影響力のある者。確認していない場合と、いない場合は空',
  representatives: '法人を代表し業務を執行する自然人',
} satisfies FieldMeanings;

/** What each field of a stated case means, for the people who write one. */
export const statedCaseFields = {
  caseId: '案件の識別子（英数字。氏名などは書かない）。比較の結果に表示する',
  askedOn: '基準日。書類が届く前は、この日に受領したものとして判定する。省略時は今日',
  applicantKind: '法人または個人事業主',
  standing: '国等・上場会社か（法4条5項）。省略時は通常の法人',
  corporateForm: '資本多数決法人か、その他の法人か（規則11条2項）',
  order: {
    meaning: '注文する番号。種類ごとに1回',
    fields: { numbers: { meaning: '番号の種類と本数', fields: { kind: '番号の種類', count: '本数。省略時は1' } } },
  },
  corporation: { meaning: '申込の法人。書かない項目は照合しない', fields: corporationFields },
  personInCharge: { meaning: '実際に手続きする担当者（代表者等）', fields: personFields },
  soleProprietor: { meaning: '個人事業主ご本人', fields: personFields },
  throughAgent: '個人事業主に代わる人がいるか。省略時は担当者の記載の有無による',
  authorityBasis: '担当者の権限の根拠（規則12条5項）。省略時は未回答',
  site: '03番号の活動拠点。省略時は本店・住居の所在地から求め、分からなければ未回答',
  siteAddress: address('本店・住居以外の活動拠点の所在地'),
  letterToBusinessOffice: '営業所あての書留を希望するか。省略時は営業所の記載の有無による',
  letterToWorkplace: '勤務先あての書留を希望するか。省略時は勤務先の記載の有無による',
  sharedAddress: '本店と担当者の住居が同じ住所か。省略時は記載から求める',
  foreignPep: '外国PEPsに当たるか。省略時は当たらない',
  unanswered: `申込者がまだ答えていない項目。省略時はなし（${codes(questionNames)}）`,
  revisions: '提出後に変更された部分と、その回数',
  risks: `審査で分かったハイリスクの事情（法4条2項。${codes(riskNames)}）`,
  duplicate: '同じ法人番号の申込がほかにあるか。省略時はない',
  operatorActs: { meaning: '書類の代わりに当社が取得・確認したもの', fields: operatorActFields },
  confirmations: { meaning: '審査で確認した項目。すべて確認したときは "all"', fields: confirmationFields },
  papers: { meaning: '届いた書類', fields: paperFields },
  letters: { meaning: '差し出した書留', fields: letterFields },
  ownership: { meaning: '議決権または配当・分配の権利の保有関係（規則11条2項から4項）', fields: ownershipFields },
  contract: { meaning: '契約の終了。確認記録の保存期間を求める', fields: contractFields },
} satisfies Record<keyof Required<StatedCase>, FieldMeanings[string]>;
