import { type AuditAction, auditActions } from '#shared/domain/audit-action.ts';
import { returnReasonNames, riskNames } from './explanation-names.ts';
import {
  bounceWords,
  checkpointWords,
  formPartWords,
  inspectionWords,
  paperEntryWords,
  purgeWords,
  searchWords,
  trackingWords,
} from './history-codes.ts';
import {
  aside,
  dayOf,
  deficienciesOf,
  type EventDetails,
  type HistoryContext,
  letterOf,
  overruledAside,
  paperKindsOf,
  paperOf,
  waitOf,
  wordOf,
  wordsOf,
} from './history-details.ts';
import { customerClassNames, operatorActNames, questionNames } from './policy-names.ts';
import { amendmentKindWords } from './record-document/value-words.ts';
import { recordItemNames } from './record-items.ts';
import { activationStepWords, staffStatusWords } from './status-words.ts';

type Sentence = (details: EventDetails, context: HistoryContext) => string;
const always =
  (sentence: string): Sentence =>
  () =>
    sentence;
const amended = (what: string): Sentence => {
  return ({ kind, items }) =>
    `確認記録の${wordOf(amendmentKindWords, kind)}を${what}${aside(wordsOf(recordItemNames, items))}。`;
};

/** What each event of the trail is called by in the history of a case, with its facts; who did it stands beside it. */
export const historyWords: Readonly<Record<AuditAction, Sentence>> = {
  application_opened: always('申込の作成を始めました。'),
  draft_saved: always('申込の下書きを保存しました。'),
  application_submitted: ({ applicantKind }) =>
    `申込を送信しました${aside(wordOf(customerClassNames, applicantKind))}。`,
  submission_registered: always('申込を受け付け、手続きを開始しました。'),
  application_withdrawn: ({ from }) => `申込を取り下げました${aside(`取下げ前: ${wordOf(staffStatusWords, from)}`)}。`,
  case_taken: always('案件の担当を始めました（ほかの担当者は変更できません）。'),
  case_released: always('案件の担当を終えました。'),
  case_viewed: always('案件を閲覧しました。'),
  envelope_registered: ({ receivedOn, papers }) =>
    `封筒を受け付けました${aside(`受領日: ${dayOf(receivedOn)}`, paperKindsOf(papers))}。`,
  scan_stored: (details, context) => `${paperOf(details, context)}のスキャンを登録しました。`,
  scan_viewed: (details, context) => `${paperOf(details, context)}のスキャンを閲覧しました。`,
  scan_purged: (details, context) =>
    `${paperOf(details, context)}のスキャンを破棄しました${aside(wordOf(purgeWords, details.reason))}。`,
  scan_rotated: (details, context) =>
    `${paperOf(details, context)}のスキャンの向きを変えました${aside(`${details.degrees}度`)}。`,
  note_added: always('申し送りメモを書きました。'),
  paper_inspected: (details, context) => {
    const { result, findings, corrected, individualNumberMasked } = details;
    const mended = wordsOf(paperEntryWords, corrected);
    const said = aside(
      wordOf(inspectionWords, result),
      deficienciesOf(findings),
      overruledAside(details),
      mended !== '' && `登録の訂正: ${mended}`,
      individualNumberMasked === true && 'マイナンバー（個人番号）の写り込みあり',
    );
    return `${paperOf(details, context)}を確認しました${said}。`;
  },
  readings_viewed: always('書類の記載内容の写しと判断の理由を閲覧しました。'),
  risk_recorded: ({ risk }) => `厳格な確認を要する事情を記録しました${aside(wordOf(riskNames, risk))}。`,
  risk_withdrawn: ({ risk }) => `厳格な確認を要する事情を取り消しました${aside(wordOf(riskNames, risk))}。`,
  items_confirmed: ({ items }) => `書類以外の項目を確認しました${aside(wordsOf(questionNames, items))}。`,
  operator_act_recorded: ({ act, on }) => `${wordOf(operatorActNames, act)}を記録しました${aside(dayOf(on))}。`,
  form_corrected: ({ parts, corrections }) =>
    `申込内容を修正しました${aside(`${corrections}回目`, wordsOf(formPartWords, parts))}。`,
  documents_assessed: ({ round, missing }) =>
    `書類を基準と照合しました${aside(`${round}回目の審査`, deficienciesOf(missing) || '不備なし')}。`,
  review_approved: (details) => `審査で承認しました${aside(`${details.round}回目の審査`, overruledAside(details))}。`,
  review_escalated: (details) =>
    `別の承認者の承認に回しました${aside(`${details.round}回目の審査`, overruledAside(details))}。`,
  resubmission_requested: (details) =>
    `不備のご連絡を決めました${aside(`${details.round}回目の審査`, deficienciesOf(details.deficiencies), overruledAside(details))}。`,
  resubmission_announced: ({ round }) => `不備のご連絡を申込者に送りました${aside(`${round}回目`)}。`,
  deadline_extended: ({ from, until }) =>
    `再提出の期限を延ばしました${aside(`${dayOf(from)}から${dayOf(until)}まで`)}。`,
  escalation_approved: (details) =>
    `承認者が承認しました${aside(`${details.round}回目の審査`, overruledAside(details))}。`,
  returned_to_review: ({ round }) => `承認者が審査に差し戻しました${aside(`${round}回目の審査`)}。`,
  application_declined: ({ from }) => `申込を謝絶しました${aside(`謝絶前: ${wordOf(staffStatusWords, from)}`)}。`,
  wait_opened: (details) => `「${waitOf(details)}」の待ちに入りました${aside(`${details.round}回目`)}。`,
  wait_reminded: (details) => `「${waitOf(details)}」の期限の催促を送りました${aside(`${details.number}通目`)}。`,
  application_expired: (details) => `「${waitOf(details)}」の期限が過ぎたため、申込を終了しました。`,
  verification_record_opened: ({ letters }) =>
    `確認記録の作成を始めました${aside(`書留${Array.isArray(letters) ? letters.length : 0}通`)}。`,
  letter_dispatched: (details) => `${letterOf(details)}を差し出しました${aside(dayOf(details.postedOn))}。`,
  letter_tracked: (details) =>
    `${letterOf(details)}の追跡を記録しました${aside(wordOf(trackingWords, details.status), dayOf(details.occurredOn))}。`,
  letter_delivered: (details) => `${letterOf(details)}の配達を確認しました${aside(dayOf(details.resultOn))}。`,
  letter_returned: (details) =>
    `${letterOf(details)}の返送を記録しました${aside(
      dayOf(details.resultOn),
      wordOf(returnReasonNames, details.returnReason),
      details.afterDelivery === true && '配達後の返送',
    )}。`,
  letter_lost: (details) => `${letterOf(details)}の結果が分からないまま期限が過ぎたため、不着として扱いました。`,
  verification_completed: ({ letters }) => `取引時確認を完了しました${aside(`書留${letters}通`)}。`,
  record_viewed: always('確認記録を閲覧しました。'),
  record_amendment_proposed: amended('起案しました'),
  record_amended: amended('承認しました'),
  record_amendment_rejected: amended('却下しました'),
  record_exported: ({ scans }) => `確認記録を出力しました${aside(`スキャン${scans}点`)}。`,
  numbers_assigned: ({ count }) => `電話番号を割り当てました${aside(`${count}番号`)}。`,
  extensions_carried_over: ({ count }) => `試用の内線を引き継ぎました${aside(`${count}件`)}。`,
  billing_started: ({ billingStartedOn }) => `課金を開始しました${aside(dayOf(billingStartedOn))}。`,
  service_activated: ({ billingStartedOn }) =>
    `サービスを開通しました${aside(`課金開始: ${dayOf(billingStartedOn)}`)}。`,
  activation_failed: ({ step, attempt }) =>
    `開通処理が止まりました${aside(wordOf(activationStepWords, step), `${attempt}回目`)}。`,
  activation_retried: ({ attempt }) => `開通処理をやり直しました${aside(`${attempt}回目`)}。`,
  activation_abandoned: ({ attempt }) => `開通を中止しました${aside(`${attempt}回目`)}。`,
  activation_reversed: ({ attempt }) => `開通処理で行った割当てを元に戻しました${aside(`${attempt}回目`)}。`,
  application_closed: ({ outcome }) => `手続きを終了しました${aside(wordOf(staffStatusWords, outcome))}。`,
  workflow_restarted: ({ checkpoint, run }) =>
    `手続きの処理を再開しました${aside(`${wordOf(checkpointWords, checkpoint)}から`, `${run}回目の実行`)}。`,
  mail_bounced: ({ reason }) => `申込者あてのメールが届きませんでした${aside(wordOf(bounceWords, reason))}。`,
  cases_searched: ({ kind, hits }) => `案件を検索しました${aside(wordOf(searchWords, kind), `${hits}件`)}。`,
};

const isKnown = (action: string): action is AuditAction => auditActions.some((known) => known === action);

const recordVersionOf = ({ recordVersion }: EventDetails): string =>
  recordVersion === undefined ? '' : `確認記録の第${recordVersion}版を作成しました。`;

/** An event of the trail in Japanese, in one sentence and one more where the record got a version; unknown ones by code. */
export const historySentenceOf = (
  { action, details }: { readonly action: string; readonly details: EventDetails },
  context: HistoryContext = {},
): string =>
  isKnown(action) ? `${historyWords[action](details, context)}${recordVersionOf(details)}` : `記録: ${action}`;
