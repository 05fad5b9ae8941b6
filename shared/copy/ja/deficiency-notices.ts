import type { DeficiencyCode, Wanted } from '#shared/domain/deficiency.ts';
import type { ApplicantKind } from '#shared/domain/form.ts';
import type { PaperKind, PaperSubject } from '#shared/domain/policy/paper-kind.ts';
import { paperNames } from './paper-names.ts';

/** What a notice may name: never what was written in a form or on a paper. */
export interface NoticeFacts {
  readonly applicantKind?: ApplicantKind | undefined;
  readonly subject?: PaperSubject | undefined;
  readonly paperKind?: PaperKind | undefined;
  /** Copies are not taken for what is lacking. */
  readonly originalsOnly?: true | undefined;
  readonly wanted?: Wanted | undefined;
  /** Names of form entries as the customer reads them. */
  readonly entries?: readonly string[] | undefined;
}

export interface DeficiencyNotice {
  readonly title: string;
  readonly request: string;
}

const paperOr = ({ paperKind }: NoticeFacts, otherwise: string): string =>
  paperKind === undefined ? otherwise : `「${paperNames[paperKind]}」`;

const entriesOf = ({ entries = [] }: NoticeFacts): string =>
  entries.length === 0 ? '' : `（該当の項目：${entries.join('、')}）`;

const personalOriginal =
  '現在のお住まいが記載された住民票の写しなどの原本を1通お送りください。当社に届く日の前6か月以内に発行されたものが必要です。コピーや運転免許証などではお手続きできません。';

const withinSixMonths = '証明書や領収証書は、当社に届く日の前6か月以内に発行されたものが必要です。';

/** One text for each number of papers that may be open; where nobody said how many, none is named. */
const identityPapersWanted = ({ originalsOnly, wanted }: NoticeFacts): string => {
  if (originalsOnly) return personalOriginal;
  switch (wanted) {
    case 'one_identity_paper':
      return '現在のお住まいが記載された確認書類を1点お送りください。';
    case 'two_identity_papers':
      return `現在のお住まいが記載された、種類の異なる確認書類のコピーを2点お送りください。うち1点は、補完書類（納税証明書、公共料金の領収証書など）でもお手続きいただけます。住民票の写しなどの原本をお送りいただく場合は、1通でお手続きいただけます。${withinSixMonths}`;
    case 'second_identity_paper':
      return `確認書類は、2点必要です。お送りいただいた書類のほかに、現在のお住まいが記載された別の種類の確認書類のコピー、または補完書類（納税証明書、公共料金の領収証書など）をもう1点お送りください。住民票の写しなどの原本をお送りいただく場合は、その1通でお手続きいただけます。${withinSixMonths}`;
    case 'further_paper':
      return `本人確認に使う書類のほかに、種類の異なる書類をもう1点お送りください。顔写真付きの身分証明書、住民票の写し、納税証明書、公共料金の領収証書などを、コピーでもご利用いただけます。${withinSixMonths}`;
    default:
      return '現在のお住まいが記載された確認書類が足りません。ご利用いただける書類の一覧をご確認のうえ、お送りください。';
  }
};

/** Of a person only certificates are posted as originals, never a card. */
const originalWanted = ({ subject }: NoticeFacts): string =>
  subject === 'person_in_charge' || subject === 'sole_proprietor'
    ? '住民票の写しまたは印鑑登録証明書（当社に届く日の前6か月以内に発行されたもの）'
    : '証明書';

const addressees: Readonly<Record<PaperSubject, string>> = {
  application: '',
  corporation: '会社あての',
  person_in_charge: 'ご担当者様あての',
  sole_proprietor: 'ご本人様あての',
};

/** Another certificate of the kind that was used is refused again, so that has to be said. */
const furtherCorporatePaper: DeficiencyNotice = {
  title: '法人の書類がもう1点必要です',
  request:
    '法人の確認に使う証明書のほかに、種類の異なる法人の書類をもう1点お送りください。登記事項証明書、代表者事項証明書、法人の印鑑証明書のうちお送りいただいていない種類のもの、または法人の名称と本店の所在地が記載された納税証明書、社会保険料の領収証書、公共料金（電気・ガス・水道）の領収証書などをご利用いただけます。同じ種類の証明書を新しくお取りいただいても、ご利用いただけません。当社に届く日の前6か月以内に発行されたものを、原本またはコピーでお送りください。',
};

type Writer = (facts: NoticeFacts) => DeficiencyNotice;

const fixed = (title: string, request: string): Writer => {
  const notice = { title, request };
  return () => notice;
};

const writers = {
  application_form_missing: fixed(
    '申し込み書を確認できませんでした',
    'お送りいただいた封筒に「clocallサービス新規申し込み書」が入っておりませんでした。お手数ですが、ご郵送をお願いいたします。',
  ),
  verification_questionnaire_missing: fixed(
    '確認事項の用紙を確認できませんでした',
    '「犯罪収益移転防止法に基づく確認事項」の用紙が入っておりませんでした。ご記入のうえ、ご郵送をお願いいたします。',
  ),
  form_entries_missing: (facts) => ({
    title: '記入されていない項目があります',
    request: `ご記入のない項目がございます${entriesOf(facts)}。画面でご入力いただくか、用紙にご記入のうえ、もう一度お送りください。`,
  }),
  form_differs_from_application: (facts) => ({
    title: '画面のご登録と用紙の記載が異なります',
    request: `画面でご登録いただいた内容と、用紙の記載が異なっております${entriesOf(facts)}。どちらが正しいかをお知らせください。`,
  }),
  corporate_paper_missing: ({ wanted, originalsOnly }) =>
    wanted === 'further_paper'
      ? furtherCorporatePaper
      : {
          title: '法人の確認書類を確認できませんでした',
          request: `登記事項証明書、または法人の印鑑証明書${originalsOnly ? 'の原本' : ''}をお送りください。当社に届く日の前6か月以内に発行されたものが必要です。`,
        },
  certificate_older_than_six_months: (facts) => ({
    title: '証明書の発行から6か月を過ぎています',
    request: `お送りいただいた${paperOr(facts, '証明書')}は、当社に届いた日の時点で発行から6か月を過ぎておりました。新しく発行されたものをお送りください。`,
  }),
  corporate_identity_differs: fixed(
    '商号または本店の所在地が異なります',
    '法人の確認書類に記載された商号または本店の所在地が、お申し込みの内容と異なっております。画面の内容を訂正いただくか、現在の内容が記載された書類をお送りください。',
  ),
  business_content_not_confirmed: fixed(
    '事業の内容を確認できませんでした',
    '事業の内容（目的）が記載された書類をお送りください。登記事項証明書、または定款の写しなどをご利用いただけます。',
  ),
  original_required: (facts) => ({
    title: '原本が必要です',
    request: `${paperOr(facts, 'お送りいただいた書類')}は、コピーではお手続きできません。${originalWanted(facts)}の原本をお送りください。`,
  }),
  identity_papers_insufficient: (facts) => {
    const isInCharge = facts.subject === 'person_in_charge';
    return {
      title: `${isInCharge ? 'ご担当者様' : 'ご本人様'}の確認書類が足りません`,
      request: `${isInCharge ? 'ご担当者様の' : ''}${identityPapersWanted(facts)}`,
    };
  },
  identity_paper_expired: (facts) => ({
    title: '確認書類の有効期限が切れています',
    request: `お送りいただいた${paperOr(facts, '確認書類')}は、当社に届いた日の時点で有効期限が切れておりました。有効な書類をお送りください。`,
  }),
  office_address_not_evidenced: fixed(
    '事業所の所在地を確認できませんでした',
    '本店以外の事業所で書留のお受け取りをご希望の場合は、その所在地が記載された納税の領収証書や公共料金の領収証書などをお送りください。',
  ),
  current_residence_not_shown: (facts) => ({
    title: '現在のお住まいの記載がありません',
    request: `${paperOr(facts, '確認書類')}で現在のお住まいを確認できませんでした。住所の変更が記載された面のコピー、または現在のお住まいがわかる補完書類（納税証明書、公共料金の領収証書など）をお送りください。`,
  }),
  reverse_side_missing: (facts) => ({
    title: '裏面のコピーが必要です',
    request: `${paperOr(facts, '確認書類')}は裏面にも記載があるため、裏面のコピーもお送りください。`,
  }),
  paper_unreadable: (facts) => ({
    title: '読み取れない箇所があります',
    request: `${paperOr(facts, 'お送りいただいた書類')}に、文字や写真、日付を読み取れない箇所がございました。全体がはっきり写るよう、もう一度お送りください。`,
  }),
  paper_not_usable: (facts) => ({
    title: '確認書類としてご利用いただけない書類です',
    request: `${paperOr(facts, 'お送りいただいた書類')}は、確認書類としてご利用いただけません。ご利用いただける書類の一覧をご確認のうえ、別の書類をお送りください。`,
  }),
  individual_number_visible: fixed(
    'マイナンバーの記載された面について',
    'マイナンバー（個人番号）の記載は当社でお預かりできないため、読み取れないように処理いたしました。この件で改めてお送りいただく必要はございません。',
  ),
  required_part_masked: (facts) => ({
    title: '必要な箇所が隠れています',
    request: `${paperOr(facts, '確認書類')}の氏名、住所、生年月日、有効期限は、隠さずにコピーしてください。`,
  }),
  name_differs: fixed(
    'お名前の表記が異なります',
    'お申し込みのお名前の表記が、確認書類と異なっております。確認書類のとおりの表記をお知らせください。旧姓などをお使いの場合は、その旨もお知らせください。',
  ),
  birth_date_differs: fixed(
    '生年月日が異なります',
    'お申し込みの生年月日が、確認書類と異なっております。画面で内容をご確認ください。',
  ),
  authority_not_confirmed: ({ applicantKind }) => ({
    title: 'お手続きの権限を確認できませんでした',
    request:
      applicantKind === 'sole_proprietor'
        ? 'ご担当者様が事業主様を代理してお手続きされることを確認できませんでした。委任状をお送りいただくか、事業主様ご本人への確認のお電話にご協力ください。'
        : 'ご担当者様が会社を代理してお手続きされることを確認できませんでした。委任状をお送りいただくか、会社の代表電話への確認のお電話にご協力ください。',
  }),
  beneficial_owner_incomplete: ({ wanted }) =>
    wanted === 'ownership_paper'
      ? {
          title: '実質的支配者を確認できる書類が必要です',
          request:
            '実質的支配者に当たる方を確認できる書類として、株主名簿、有価証券報告書、または法務局が発行した実質的支配者リスト（当社に届く日の前6か月以内に発行されたもの）のいずれか1点をお送りください。これらの書類がない法人のお客様は、実質的支配者に当たる方の記載がある登記事項証明書をお送りください。いずれもコピーでお手続きいただけます。',
        }
      : {
          title: '実質的支配者のご記入が足りません',
          request: '実質的支配者に当たる方の氏名、住所、生年月日、会社との関係を、画面でご入力ください。',
        },
  foreign_pep_unanswered: fixed(
    'ご回答いただいていない質問があります',
    '外国の重要な公的地位に関する質問に、画面でご回答ください。',
  ),
  site_not_confirmed: fixed(
    '電話番号の地域の拠点を確認できませんでした',
    'ご希望の市外局番の地域に、実際にご利用になる拠点があることがわかる書類をお送りいただくか、ご注文の内容を変更してください。',
  ),
  purpose_or_resale_unanswered: fixed(
    'ご利用の目的をお知らせください',
    'サービスを利用される目的と、第三者への再販の有無を、画面でご回答ください。',
  ),
  corporate_letter_address_unknown: fixed(
    '会社あての書留をお届けできませんでした',
    '本店あてにお送りした書留が、お届けできずに返送されました。表札や所在地の表記をご確認のうえ、現在の所在地が記載された法人の確認書類をお送りください。所在地に変更がない場合は、当社までご連絡ください。',
  ),
  letter_retention_expired: ({ subject, wanted }) => ({
    title: '書留のお受け取りを確認できませんでした',
    request:
      wanted === 'nothing'
        ? `${subject ? addressees[subject] : ''}書留について、お受け取りを確認できませんでした。書類をあらためてお送りいただく必要はございません。準備ができしだい、同じあて先へもう一度お送りしますので、お受け取りをお願いいたします。お受け取りが難しいご事情がある場合は、当社までご連絡ください。`
        : '書留を繰り返しお送りしましたが、お受け取りを確認できませんでした。引き続きお手続きをご希望の場合は、お届け先の住所または所在地が記載された確認書類を、もう一度お送りください。確認のうえ、書留をあらためてお送りします。お困りの場合は、当社までご連絡ください。',
  }),
  letter_addressee_moved: fixed(
    '書留をお届けできませんでした',
    'ご自宅あてにお送りした書留が、お届けできずに返送されました。現在の住所が記載された確認書類を新たにお送りください。',
  ),
  duplicate_application: fixed(
    '同じ法人番号のお申し込みがあります',
    'すでに同じ法人番号でのお申し込みをお受けしております。担当窓口よりお電話でご連絡いたします。',
  ),
} satisfies Record<DeficiencyCode, Writer>;

/** What a customer reads about one deficiency. */
export const deficiencyNotice = (code: DeficiencyCode, facts: NoticeFacts = {}): DeficiencyNotice =>
  writers[code](facts);
