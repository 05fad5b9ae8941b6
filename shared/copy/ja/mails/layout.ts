import { escapeHtml } from '#shared/copy/escape-html.ts';
import type { MailText } from './mail-text.ts';

/** Where a customer can write to; the sending address takes no mail. */
export const contactAddress = 'info@clocall.jp';

/** Whom a mail is from, beside the sender's address. */
export const senderName = 'clocall お申し込み窓口';

/** A mail as it is sent: the same words as text and as HTML. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

type Reader = 'applicant' | 'operations';

const greeting: Record<Reader, string> = {
  applicant: 'clocallをお申し込みのお客様',
  operations: 'clocall運用ご担当者様',
};

const footer: Record<Reader, readonly string[]> = {
  applicant: [
    'clocall お申し込み窓口',
    `お問い合わせ：${contactAddress}`,
    'このメールは送信専用のアドレスからお送りしています。お心当たりがない場合は、お手数ですが上記までご連絡ください。',
  ],
  operations: ['clocall 申込受付システム'],
};

const toDoHeading: Record<Reader, string> = { applicant: 'お客様へのお願い', operations: '対応のお願い' };

const paragraph = (text: string): string => `<p style="margin:0 0 1em">${escapeHtml(text)}</p>`;

const renderText = ({ happened, toDo, link }: MailText, reader: Reader): string =>
  [
    greeting[reader],
    ...happened,
    ...(toDo.length > 0 ? [`■ ${toDoHeading[reader]}`, ...toDo] : []),
    `${link.label}\n${link.url}`,
    ['――――――――――', ...footer[reader]].join('\n'),
  ].join('\n\n');

const renderHtml = ({ subject, happened, toDo, link }: MailText, reader: Reader): string => {
  const url = escapeHtml(link.url);
  const request =
    toDo.length > 0
      ? `<h2 style="font-size:1.1em">${toDoHeading[reader]}</h2>\n${toDo.map(paragraph).join('\n')}\n`
      : '';
  return `<!doctype html>
<html lang="ja">
<head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head>
<body style="margin:0 auto;max-width:40em;padding:1.5em;color:#1a1a1a;font-family:sans-serif;line-height:1.8">
${[greeting[reader], ...happened].map(paragraph).join('\n')}
${request}<p style="margin:0 0 1em">${escapeHtml(link.label)}<br><a href="${url}">${url}</a></p>
<hr>
<p style="font-size:0.875em">${footer[reader].map(escapeHtml).join('<br>')}</p>
</body>
</html>
`;
};

/** Puts a mail's parts into the frame that every mail has. */
export const renderMail = (mail: MailText, reader: Reader): RenderedMail => ({
  subject: mail.subject,
  text: `${renderText(mail, reader)}\n`,
  html: renderHtml(mail, reader),
});
