import type { RefusalCode } from '#shared/contracts/http/refusal-codes.ts';
import type { Refusal } from '#shared/domain/result.ts';
import { questionNames } from './policy-names.ts';
import { meansWords } from './record-document/value-words.ts';

/** What a person reads when a request is refused: what happened, and what to do next. */
export const problemSentences = {
  amendment_by_same_person: '訂正・追記を起案した方は、同じ内容を承認できません。別の承認者が承認してください。',
  amendment_settled: 'この訂正・追記は、すでに承認または却下されています。最新の記録をご確認ください。',
  amendment_unknown: '訂正・追記の起案が見つかりません。確認記録を開き直してからやり直してください。',
  application_already_open:
    'お手続き中のお申し込みがあります。新しいお申し込みは、そのお申し込みが終わってから作成できます。',
  application_ended: 'このお申し込みはすでに終了しているため、操作できません。最新の状態をご確認ください。',
  application_incomplete: '入力されていない項目、または正しくない項目があります。表示された項目をご確認ください。',
  application_unknown: 'お申し込みが見つかりません。一覧を開き直して、お申し込みを選び直してください。',
  approver_is_reviewer:
    '審査した方、書類や項目を確認した方は、同じ案件を承認できません。別の承認者が承認してください。',
  body_too_large: '送信された内容が大きすぎます。内容を減らして、もう一度お試しください。',
  case_locked: 'ほかの担当者がこの案件を開いています。終わってから操作してください。',
  content_type_unsupported: '送信された形式には対応していません。画面を開き直してから、もう一度お試しください。',
  corporate_number_invalid: '法人番号が正しくありません。13桁の番号をご確認ください。',
  cursor_invalid: '一覧の続きを読み込めませんでした。一覧を最初から開き直してください。',
  filed_on_invalid: '届出日が正しくありません。日付をご確認ください。',
  finding_cannot_be_overruled:
    '法令で決まっている不備は、担当者の判断で取り消せません。お客様へのご連絡に含めてください。',
  finding_not_allowed:
    '不備を記録する書類は「問題なし」にできません。不備を外すか、結果を「不備あり」に直してください。',
  finding_required: '不備の内容を1つ以上選んでください。ご連絡には、お客様のお手続きが必要な項目を含めてください。',
  finding_unknown: '指定された不備は現在ありません。最新の状態をご確認ください。',
  hold_lifted: 'この保全の指定は、すでに解除されています。最新の記録をご確認ください。',
  hold_unknown: '保全の指定が見つかりません。一覧を開き直してからやり直してください。',
  idempotency_key_invalid: '要求の識別番号の形式が正しくありません。画面を開き直してから、もう一度お試しください。',
  idempotency_key_reused:
    '同じ識別番号で、異なる内容がすでに送信されています。画面を開き直してからやり直してください。',
  individual_number_not_kept:
    'マイナンバー（個人番号）と思われる数字が含まれているため保存できません。番号を消してから、もう一度登録してください。別の番号（会社法人等番号・お問い合わせ番号など）の場合は、「会社法人等番号 0000-00-000000」のように、番号の直前に名称を付けて登録してください。',
  input_invalid: '入力内容に誤りがあります。表示された項目をご確認ください。',
  internal_error: 'システムに問題が発生しました。時間をおいて、もう一度お試しください。',
  json_malformed: '送信された内容を読み取れませんでした。画面を開き直してから、もう一度お試しください。',
  letter_came_back:
    '配達後に返送された書留があるため、開通できません。書留をもう一度差し出して配達を確認するか、開通を中止してください。',
  letter_forwarded:
    '転送された記録のある書留は、配達済みにできません。ご住所を確認できないため、返送として記録してください。',
  letter_unknown: '郵便物が見つかりません。案件を開き直して、郵便物を選び直してください。',
  minor_needs_representative:
    '18歳未満の方のお申し込みには、親権者などの法定代理人によるお手続きが必要です。ご担当者の欄に法定代理人の方をご記入ください。',
  not_possible_now: '現在の状態では、この操作はできません。最新の状態をご確認ください。',
  nothing_to_send_again:
    'あらためてお送りいただく書類は、現在ありません。進捗の画面でお願いの内容をご確認ください。申込書一式は「すべての用紙」から印刷できます。',
  notice_unknown: '指定された記録が見つかりません。一覧を開き直してからやり直してください。',
  order_not_covered:
    'ご注文の内容は、現在この画面ではお申し込みいただけません。ご注文を変更していただくか、お問い合わせ先までご連絡ください。',
  paper_not_scanned: 'スキャンが登録されていない書類があります。先にスキャンを登録してください。',
  paper_unknown: '書類が見つかりません。案件を開き直して、書類を選び直してください。',
  papers_missing:
    '解消していない不備（書類の不足・未回答の項目・重複・記載の相違など）があります。案件の不備の一覧を確認し、お客様にご連絡するか、認められるものは理由を付けて取り消してください。',
  papers_not_awaited:
    '用紙を印刷できるのは、お申し込みの送信後、当社が書類の到着をお待ちしている間です。進捗の画面で現在の状態をご確認ください。',
  papers_not_inspected: '確認の終わっていない書類があります。すべての書類を確認してください。',
  applicant_kind_fixed: '法人と個人事業主の区分は変更できません。お取り下げのうえ、新しくお申し込みください。',
  corrected_elsewhere: '別の画面でお申し込み内容が修正されています。画面を開き直してから、もう一度修正してください。',
  act_date_invalid: '取得日または確認日が正しくありません。日付をご確認ください。',
  means_do_not_fit: 'この確認の方法では、この項目を確認済みにできません。認められる方法で確認し、選び直してください。',
  question_not_asked: 'このお申し込みでは確認を要しない項目です。項目を選び直してください。',
  question_unanswered: 'お客様の回答がまだない項目は確認済みにできません。不備としてご連絡してください。',
  questions_not_confirmed: '確認が済んでいない項目があるため承認できません。残りの項目を確認してください。',
  queue_empty:
    'この一覧には、いま担当できる案件がありません。ほかの担当者が開いている案件は、終わってから担当できます。',
  posted_on_invalid: '発送日が正しくありません。日付をご確認ください。',
  printed_day_differs:
    '書類から読み取った発行日または有効期限が、登録されている日付と異なります。書類をもう一度確認し、読み取りか登録の日付のどちらかを訂正してください。',
  received_on_invalid: '受領日が正しくありません。日付をご確認ください。',
  reception_number_invalid:
    '受付番号が正しくありません。番号の写し違いがないか、封筒や送付状の10桁の番号をもう一度ご確認ください。',
  reception_number_unknown:
    'この受付番号のお申し込みは見つかりません。番号をご確認のうえ、お名前や電話番号でも検索してください。',
  record_customer_kind_fixed:
    '確認記録の顧客の区分（法人・個人・国等）は、訂正・追記では変更できません。顧客の本人特定事項をご確認ください。',
  record_incomplete: '確認記録に不足している項目があるため、先に進めません。不足している項目を確認してください。',
  request_in_progress: '同じ操作を処理しています。しばらくしてから結果をご確認ください。',
  resident_record_code_not_kept:
    '住民票コードと思われる数字が含まれているため保存できません。番号を消してから、もう一度登録してください。別の番号の場合は、「発行番号 00000000000」のように、番号の直前に名称を付けて登録してください。',
  result_on_invalid: '配達または返送の日付が正しくありません。日付をご確認ください。',
  risk_not_found: '取り消す対象の懸念は記録されていません。最新の状態をご確認ください。',
  role_missing: 'この操作を行う権限がありません。必要な場合は、権限のある担当者に依頼してください。',
  round_closed: 'この手続きはすでに次に進んでいます。最新の状態をご確認ください。',
  service_already_open:
    'すでにサービスをご利用中のため、新しいお申し込みはできません。番号の追加などは、お問い合わせ先までご連絡ください。',
  route_unknown: 'お探しのページまたは機能はありません。アドレスを確認し、最初の画面からやり直してください。',
  scan_active_content: 'スクリプトや添付ファイルを含むPDFは登録できません。スキャンし直してください。',
  scan_damaged: 'ファイルが壊れているため登録できません。スキャンし直してください。',
  scan_encrypted: 'パスワードで保護されたPDFは登録できません。保護を外してスキャンし直してください。',
  scan_purged:
    'このスキャンは、マイナンバー（個人番号）が写っていたため削除されています。番号を隠してから、スキャンし直してください。',
  scan_not_uploaded: 'ファイルがまだ届いていません。もう一度アップロードしてください。',
  scan_too_large: 'ファイルが大きすぎます。20MB以下にしてください。',
  scan_too_many_pixels: '画像の画素数が多すぎます。解像度を下げてスキャンし直してください。',
  scan_type_differs:
    'ファイルの中身が、指定された形式（PDF・JPEG・PNG）と異なります。PDF・JPEG・PNGのいずれかで保存し、もう一度アップロードしてください。',
  scan_unknown: 'スキャンが見つかりません。案件を開き直して、スキャンを選び直してください。',
  search_number_unreadable:
    '番号を読み取れませんでした。受付番号（10桁）・法人番号（13桁）・電話番号（0から始まる10桁または11桁）のいずれかを入力してください。',
  search_text_too_short: '検索する文字が短すぎます。「株式会社」などを除いて2文字以上を入力してください。',
  sign_in_required: 'ログインが必要です。もう一度ログインしてください。',
  status_not_found:
    '受付番号または暗証番号が正しくありません。お申し込み後の画面に表示された番号を、両方ともご確認ください。',
  temporarily_unavailable: 'ただいま混み合っています。しばらくしてから、もう一度お試しください。',
  too_many_attempts:
    '確認できない番号が続けて入力されたため、一時的に照会を止めています。15分ほどおいてから、もう一度お試しください。お急ぎの場合は、ログインしてご確認ください。',
  tracking_number_invalid: '引受番号が正しくありません。番号をご確認ください。',
  tracking_words_unknown:
    '追跡の表示を読み取れませんでした。追跡ページの表示のとおりに入力するか、配達または返送の結果として記録してください。',
  tracking_number_used: 'この引受番号はすでに登録されています。番号をご確認ください。',
  version_conflict: 'ほかの操作で内容が更新されています。最新の内容を確認してから、やり直してください。',
} as const satisfies Record<RefusalCode, string>;

const wordsOf = (codes: Readonly<Record<string, string>>, given: unknown): string[] =>
  String(given ?? '')
    .split(' ')
    .flatMap((code) => codes[code] ?? []);

/** Which means would do; where none is at hand, what to do first. */
const fittingSentence = ({ question, article, fitting }: NonNullable<Refusal['details']>): string => {
  const means = wordsOf(meansWords, fitting);
  const asked = `「${wordsOf(questionNames, question).join('')}」（${article}）`;
  return means.length > 0
    ? `${asked}は、${means.join('・')}で確認できます。`
    : `${asked}は、登記情報の取得を記録するか、登記事項証明書を受領してから確認してください。`;
};

/** What a person reads of one refusal: where something else must be chosen, also what it can be. */
export const problemSentenceOf = ({ code, details }: Refusal<RefusalCode>): string =>
  code === 'means_do_not_fit' && details
    ? `${problemSentences[code]}${fittingSentence(details)}`
    : problemSentences[code];
