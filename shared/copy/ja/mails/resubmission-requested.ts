import { formatDay, type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Says that something is missing; what it is stands behind the sign-in alone. */
export const resubmissionRequested = (facts: Pick<MailFacts, 'siteOrigin' | 'resubmissionEndsOn'>): MailText => ({
  subject: '【clocall】お申し込みについて不備のご連絡があります',
  happened: ['お申し込みの内容を確認したところ、不備のご連絡があります。'],
  toDo: [
    '詳しい内容とお手続きの方法は、ログインしてご確認ください。すでにお受け取りした書類のうち、不備のないものを再度お送りいただく必要はありません。',
    ...(facts.resubmissionEndsOn
      ? [
          `お手続きの期限は${formatDay(facts.resubmissionEndsOn)}到着分までです。期限を過ぎますと、お申し込みは終了となります。`,
        ]
      : []),
  ],
  link: progressLink(facts),
});
