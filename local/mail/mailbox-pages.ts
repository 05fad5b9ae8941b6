import { type Html, html } from '../pages/html.ts';
import { japaneseTime } from '../pages/japanese-time.ts';
import { fateOf, type Mail } from './mail.ts';

const copy = {
  title: 'メール受信箱',
  note: 'この端末だけの受信箱です。メールは外部には送信されません。',
  panel: '操作盤へ戻る',
  empty: 'メールはまだありません。',
  listLabel: '送信されたメール',
  sentAt: '送信日時',
  from: '差出人',
  to: '宛先',
  subject: '件名',
  state: '状態',
  attachments: '添付ファイル',
  text: '本文（テキスト）',
  html: '本文（HTML）',
  back: '一覧に戻る',
  missing: 'このメールはありません。',
  fates: { delivered: '配信済み', bounced: '不達', complained: '迷惑メール報告' },
};

/** The policy of the pages. Inline styles are for the HTML of the mails, which inherits it; our pages have none. */
export const mailboxPolicy =
  "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The list of all mails, newest first. */
export function writeMailList(mails: readonly Mail[]): string {
  const rows = mails.map(
    (mail) => html`<tr>
<td>${japaneseTime(mail.sentAt)}</td><td>${mail.to.join(', ')}</td>
<td><a href="/mailbox/${mail.id}">${mail.subject}</a></td><td>${describeFate(mail)}</td></tr>`,
  );
  const heads = [copy.sentAt, copy.to, copy.subject, copy.state].map((name) => html`<th scope="col">${name}</th>`);
  const table = html`<table aria-label="${copy.listLabel}"><thead><tr>${heads}</tr></thead><tbody>${rows}</tbody></table>`;
  return writeFrame(copy.title, mails.length > 0 ? table : html`<p>${copy.empty}</p>`);
}

/** One mail: what it says as text, and its HTML in a frame that can do nothing. */
export function writeMail(mail: Mail): string {
  const facts = [
    [copy.sentAt, japaneseTime(mail.sentAt)],
    [copy.from, mail.from],
    [copy.to, mail.to.join(', ')],
    [copy.state, describeFate(mail)],
    [copy.attachments, mail.attachments.join(', ')],
    ...Object.entries(mail.tags),
  ].filter(([, value]) => value !== '');
  return writeFrame(
    mail.subject,
    html`<p><a href="/mailbox">${copy.back}</a></p>
<table><tbody>${facts.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>`)}</tbody></table>
${mail.text !== '' && html`<h2>${copy.text}</h2><pre>${linkAddresses(mail.text)}</pre>`}
${mail.html !== null && html`<h2>${copy.html}</h2>${frameBody(mail.html)}`}`,
  );
}

/** The page for a mail that is not there. */
export function writeMissingMail(): string {
  return writeFrame(copy.missing, html`<p><a href="/mailbox">${copy.back}</a></p>`);
}

function frameBody(body: string): Html {
  const base = html`<base target="_blank">`.source;
  // No scripts, no forms, no origin: only links may be opened, in a tab of their own.
  return html`<iframe title="${copy.html}" sandbox="allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" srcdoc="${base + body}"></iframe>`;
}

function linkAddresses(text: string): Html[] {
  return text
    .split(/(https?:\/\/[^\s<>"'、。）」]+)/)
    .map((part, index) =>
      index % 2 === 1 ? html`<a href="${part}" target="_blank" rel="noreferrer">${part}</a>` : html`${part}`,
    );
}

function describeFate(mail: Mail): string {
  return [...new Set(mail.to.map((address) => copy.fates[fateOf(address)]))].join('・');
}

function writeFrame(title: string, content: Html): string {
  return html`<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title === copy.title ? title : html`${title} | ${copy.title}`}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/mailbox/style.css">
</head>
<body>
<header><p><a href="/local/">${copy.panel}</a></p></header>
<main class="wide">
<h1>${title}</h1>
${content}
</main>
<footer><p>${copy.note}</p></footer>
</body>
</html>`.source;
}
