import { caseLine, type MailFacts, type MailText, staffLink } from './mail-text.ts';

/** Tells operations that an activation cannot go on without them. */
export const activationStuck = (
  facts: Pick<MailFacts, 'siteOrigin' | 'applicationId' | 'receptionNumber'>,
): MailText => ({
  subject: '【clocall運用】開通手続きが停止しています',
  happened: ['開通手続きが途中で停止しました。', caseLine(facts)],
  toDo: ['原因を取り除いたのち、管理画面から再実行するか、開通の中止を選択してください。'],
  link: staffLink(facts),
});
