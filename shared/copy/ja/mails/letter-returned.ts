import { type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Tells that a letter came back, or was lost, and is posted again. */
export const letterReturned = (facts: Pick<MailFacts, 'siteOrigin'>): MailText => ({
  subject: '【clocall】書留郵便をもう一度お送りします',
  happened: [
    '確認のための書留郵便について、お受け取りを確認できませんでした。準備ができしだい、もう一度お送りします。',
  ],
  toDo: [
    'お届けの際に、お受け取りをお願いいたします。ご不在の場合は、不在通知に従って保管期間内にお受け取りください。',
    'お受け取りが難しいご事情がある場合は、お問い合わせ先までご連絡ください。',
  ],
  link: progressLink(facts),
});
