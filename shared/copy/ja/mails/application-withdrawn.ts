import { type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Confirms a withdrawal. */
export const applicationWithdrawn = (facts: Pick<MailFacts, 'siteOrigin'>): MailText => ({
  subject: '【clocall】お申し込みの取り下げを承りました',
  happened: ['お申し込みの取り下げを承りました。ご利用料金は発生しません。'],
  toDo: [
    'お取り下げに覚えがない場合は、お手数ですがお問い合わせ先までご連絡ください。',
    'あらためてご利用を希望される場合は、ログインのうえ新しくお申し込みいただけます。',
  ],
  link: progressLink(facts),
});
