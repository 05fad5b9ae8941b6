import type { MailKind } from '#shared/domain/mail-kind.ts';

/** What staff call each mail. */
export const mailKindNames = {
  application_received: '申込受付のお知らせ',
  documents_received: '書類到着のお知らせ',
  documents_reminder: '書類のリマインド',
  resubmission_requested: '再提出のお願い',
  resubmission_reminder: '再提出のリマインド',
  letter_dispatched: '書留発送のお知らせ',
  letter_returned: '書留返送のお知らせ',
  service_activated: '開通のお知らせ',
  application_withdrawn: '取下げのお知らせ',
  application_declined: 'お申込みの結果のお知らせ',
  application_expired: '期限切れのお知らせ',
  staff_overdue: '対応期限超過の通知（社内）',
  activation_stuck: '開通停止の通知（社内）',
} as const satisfies Record<MailKind, string>;
