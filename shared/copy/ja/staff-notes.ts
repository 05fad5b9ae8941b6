/** What stands above the field for a note, always, so that nobody has to be refused for it. */
export const staffNoteHint =
  '申し送りなど、社内の担当者どうしで共有する内容を書きます。保存後の訂正・削除はできません。' +
  '疑わしい取引に関することは、ここには書かず、届出担当に直接お伝えください。' +
  'マイナンバー（個人番号）・住民票コードも書かないでください。';
