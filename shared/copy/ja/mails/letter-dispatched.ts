import { type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Announces a registered letter; neither its address nor its tracking number stands in a mail. */
export const letterDispatched = (facts: Pick<MailFacts, 'siteOrigin'>): MailText => ({
  subject: '【clocall】確認のための書留郵便を発送しました',
  happened: [
    '書類の確認が終わり、ご本人様確認のための書留郵便（転送不要）を発送しました。お受け取りを確認したのち、サービスの開通手続きに進みます。',
  ],
  toDo: [
    'お届けの際に、お受け取りをお願いいたします。ご不在の場合は、不在通知に従って保管期間内にお受け取りください。保管期間は、最初の配達の翌日から7日間です。',
    '郵便物の転送サービスをご利用の場合でも、転送先にはお届けできません。',
  ],
  link: progressLink(facts),
});
