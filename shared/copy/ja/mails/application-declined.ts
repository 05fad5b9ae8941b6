import { type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** The one wording of every refusal, whatever its reason: a difference would be an answer. */
export const applicationDeclined = (facts: Pick<MailFacts, 'siteOrigin'>): MailText => ({
  subject: '【clocall】お申し込みの結果について',
  happened: [
    'お申し込みいただき、ありがとうございました。誠に恐れ入りますが、総合的に判断した結果、今回はご希望に沿いかねることとなりました。',
    '判断の理由についてはお答えしておりません。あしからずご了承ください。',
  ],
  toDo: ['お客様にお願いするお手続きはありません。ご利用料金は発生しません。'],
  link: progressLink(facts),
});
