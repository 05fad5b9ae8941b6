import { formatDay, type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Confirms a submission: the papers come next. */
export const applicationReceived = (facts: Pick<MailFacts, 'siteOrigin' | 'documentsEndOn'>): MailText => ({
  subject: '【clocall】お申し込みを受け付けました',
  happened: ['このたびはclocallにお申し込みいただき、ありがとうございます。お申し込みの内容を受け付けました。'],
  toDo: [
    'ログインのうえ申込書類を印刷し、必要事項をご記入ください。ご本人様確認書類と合わせて、画面に記載の宛先までご郵送をお願いいたします。',
    ...(facts.documentsEndOn
      ? [`書類の受付は${formatDay(facts.documentsEndOn)}到着分までです。期限を過ぎますと、お申し込みは終了となります。`]
      : []),
    '書類に不備がない場合、到着から約5営業日で開通する見込みです。',
  ],
  link: progressLink(facts),
});
