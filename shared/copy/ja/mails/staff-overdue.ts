import type { WaitKind } from '#shared/domain/wait.ts';
import { caseLine, type MailFacts, type MailText, staffLink } from './mail-text.ts';

const workOf: Record<WaitKind, string> = {
  documents: '書類の受付',
  review: '審査',
  approval: '承認',
  resubmission: '再提出書類の受付',
  dispatch: '書留の発送',
  delivery: '書留の配達確認',
  repair: '開通手続きの復旧',
};

/** Tells operations that work has been waiting for longer than its standard. */
export const staffOverdue = (
  facts: Pick<MailFacts, 'siteOrigin' | 'applicationId' | 'receptionNumber' | 'lateWait'>,
): MailText => ({
  subject: '【clocall運用】対応期限を過ぎた案件があります',
  happened: [
    `${facts.lateWait ? `「${workOf[facts.lateWait]}」の` : ''}対応期限を過ぎた案件があります。`,
    caseLine(facts),
  ],
  toDo: ['管理画面で案件を確認し、対応をお願いします。'],
  link: staffLink(facts),
});
