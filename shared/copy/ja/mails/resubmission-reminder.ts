import { formatDay, type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Reminds of a notice that was not followed. */
export const resubmissionReminder = (facts: Pick<MailFacts, 'siteOrigin' | 'resubmissionEndsOn'>): MailText => ({
  subject: '【clocall】不備のご連絡について、お手続きをお待ちしています',
  happened: [
    '先日お送りした不備のご連絡について、お手続きがまだ確認できていません。すでにご郵送いただいている場合は、行き違いをお許しください。',
  ],
  toDo: [
    '詳しい内容とお手続きの方法は、ログインしてご確認ください。',
    ...(facts.resubmissionEndsOn
      ? [
          `お手続きの期限は${formatDay(facts.resubmissionEndsOn)}到着分までです。期限を過ぎますと、お申し込みは終了となります。`,
        ]
      : []),
  ],
  link: progressLink(facts),
});
