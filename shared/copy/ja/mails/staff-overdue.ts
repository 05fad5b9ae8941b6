import { waitWords } from '../status-words.ts';
import { caseLine, type MailFacts, type MailText, staffLink } from './mail-text.ts';

/** Tells operations that work has been waiting for longer than its standard. */
export const staffOverdue = (
  facts: Pick<MailFacts, 'siteOrigin' | 'applicationId' | 'receptionNumber' | 'lateWait'>,
): MailText => ({
  subject: '【clocall運用】対応期限を過ぎた案件があります',
  happened: [
    `${facts.lateWait ? `「${waitWords[facts.lateWait]}」の` : ''}対応期限を過ぎた案件があります。`,
    caseLine(facts),
  ],
  toDo: ['管理画面で案件を確認し、対応をお願いします。'],
  link: staffLink(facts),
});
