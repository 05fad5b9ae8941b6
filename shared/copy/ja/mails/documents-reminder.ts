import { formatDay, type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Reminds of papers that have not arrived. */
export const documentsReminder = (facts: Pick<MailFacts, 'siteOrigin' | 'documentsEndOn'>): MailText => ({
  subject: '【clocall】申込書類のご郵送をお待ちしています',
  happened: [
    'お申し込みの書類が、まだ当社に到着していません。すでにご郵送いただいている場合は、行き違いをお許しください。',
  ],
  toDo: [
    'ログインのうえ申込書類を印刷し、ご本人様確認書類と合わせて、画面に記載の宛先までご郵送をお願いいたします。',
    ...(facts.documentsEndOn
      ? [`書類の受付は${formatDay(facts.documentsEndOn)}到着分までです。期限を過ぎますと、お申し込みは終了となります。`]
      : []),
    'お申し込みを取りやめる場合は、ログインのうえお取り下げいただけます。',
  ],
  link: progressLink(facts),
});
