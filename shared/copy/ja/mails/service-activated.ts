import { formatDay, type MailFacts, type MailText, progressLink } from './mail-text.ts';

/** Tells that the service is open, and from when it is charged. */
export const serviceActivated = (facts: Pick<MailFacts, 'siteOrigin' | 'billingStartedOn'>): MailText => ({
  subject: '【clocall】サービスが開通しました',
  happened: [
    'お待たせいたしました。お申し込みいただいたサービスが開通しました。試用時に作成した内線は、そのままご利用いただけます。',
    ...(facts.billingStartedOn
      ? [
          `ご利用料金は${formatDay(facts.billingStartedOn)}から発生します。開通した月は、開通日から末日までの日割りとなります。`,
        ]
      : []),
  ],
  toDo: ['ログインして、ご利用の電話番号と設定をご確認ください。'],
  link: progressLink(facts),
});
