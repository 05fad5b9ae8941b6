import type * as z from 'zod/mini';
import type { consentsSchema } from '#shared/domain/form.ts';

/** A text that an applicant agrees to: the edition is kept with the consent. */
export interface ConsentText {
  readonly edition: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The editions of today; a new text gets a new edition, and older consents keep theirs. */
export const consentTexts = {
  personalInformation: {
    edition: '2026-11',
    title: '個人情報の取り扱い',
    paragraphs: [
      'ご入力いただいた情報とお送りいただく書類は、お申し込みの受付、犯罪による収益の移転防止に関する法律などに基づく取引時確認、サービスの提供、料金のご請求、お問い合わせへの対応のために利用します。',
      '取引時確認の記録は、法律により、契約が終了した日から7年間保存します。契約に至らなかったお申し込みの情報は、定められた期間の後に消去します。',
      '法令に基づく場合を除き、ご本人の同意なく第三者に提供しません。郵便物の発送や料金のご請求などの業務を外部に委託する場合は、委託先を適切に監督します。',
      'マイナンバー（個人番号）は取得しません。書類に記載されている場合は、見えないように隠してからお送りください。',
      'ご自身の情報の開示・訂正・利用停止などは、info@clocall.jp までお申し出ください。必要な項目にご記入いただけない場合や、書類をお送りいただけない場合は、サービスを開通できません。',
    ],
  },
  emergencyCallsUnavailable: {
    edition: '2026-11',
    title: '緊急通報について',
    paragraphs: [
      '本サービスでは、110番（警察）・118番（海上保安庁）・119番（消防・救急）に発信できません。',
      '緊急通報のために、加入電話（NTT東日本・西日本の電話回線など）を少なくとも1回線ご用意ください。',
    ],
  },
  termsOfService: {
    edition: '2026-11',
    title: '利用規約',
    paragraphs: [
      'サービスは日本国内での事業用のご利用に限ります。最低利用期間はありません。解約した月の末日までご利用いただけます。',
      '料金は毎月1日から末日までの分を翌月に請求します。開通した月は、開通日から末日までの日割りです。電話番号の解約には、03・050番号は1番号あたり500円、0120・0800番号は1番号あたり2,000円の手数料がかかります。',
      '試用中に作成した内線は開通時に引き継がれ、その数の料金がかかります。引き継がない内線は、開通前に削除してください。',
      '虚偽の申告があった場合や、取引時確認が完了しない場合は、お申し込みをお断りすることがあります。',
    ],
  },
} as const satisfies Record<keyof z.infer<typeof consentsSchema>, ConsentText>;
