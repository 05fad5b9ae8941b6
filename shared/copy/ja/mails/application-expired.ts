import { type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Tells that the time for the application has run out. */
export const applicationExpired = (facts: Pick<MailFacts, 'siteOrigin'>): MailText => ({
  subject: '【clocall】お申し込みの期限が過ぎました',
  happened: ['お手続きの期限が過ぎたため、お申し込みを終了しました。ご利用料金は発生しません。'],
  toDo: ['引き続きご利用を希望される場合は、ログインのうえ新しくお申し込みください。'],
  link: progressLink(facts),
});
