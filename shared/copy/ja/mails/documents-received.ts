import { formatDay, type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Tells that the envelope has arrived. */
export const documentsReceived = (facts: Pick<MailFacts, 'siteOrigin' | 'promisedOn'>): MailText => ({
  subject: '【clocall】書類が到着しました',
  happened: [
    'お送りいただいた書類が当社に到着しました。これから内容を確認いたします。',
    ...(facts.promisedOn ? [`書類に不備がない場合、${formatDay(facts.promisedOn)}ごろの開通を見込んでいます。`] : []),
  ],
  toDo: ['現在、お客様にお願いするお手続きはありません。確認が終わりましたら、あらためてご連絡いたします。'],
  link: progressLink(facts),
});
