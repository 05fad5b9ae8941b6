import { expect, test } from 'vitest';
import { writeMail } from '#shared/copy/ja/mails/index.ts';
import { contactAddress, renderMail } from '#shared/copy/ja/mails/layout.ts';
import { formatDay, type MailFacts } from '#shared/copy/ja/mails/mail-text.ts';
import { civilDate } from '#shared/domain/civil-date.ts';
import { mailKinds, recipientOfMail } from '#shared/domain/mail-kind.ts';
import { receptionNumberOf } from '#shared/domain/reception-number.ts';

const bare: MailFacts = { siteOrigin: 'https://onboarding.example', applicationId: 'app-0001' };
const facts: MailFacts = {
  ...bare,
  receptionNumber: receptionNumberOf('123456789'),
  documentsEndOn: civilDate('2027-01-23'),
  resubmissionEndsOn: civilDate('2026-12-24'),
  promisedOn: civilDate('2026-12-01'),
  billingStartedOn: civilDate('2026-11-27'),
  lateWait: 'review',
};
const applicantKinds = mailKinds.filter((kind) => recipientOfMail[kind] === 'applicant');
const operationsKinds = mailKinds.filter((kind) => recipientOfMail[kind] === 'operations');

const unresolved = /undefined|null|NaN|\$\{|\{\{|\[object|TODO/;
const tokenLike = /[A-Za-z0-9_+/=-]{40,}/;
const internalWords = /疑わ|反社|スコア|リスク|審査|承認|与信|担当：|届出|マネー|犯罪|score|token/i;
const personalOrPaperDetail =
  /様の|住所|氏名|生年月日|電話番号：|免許証|パスポート|登記|印鑑|在留|住民票|マイナ|追跡番号|お問い合わせ番号/;

test.each(mailKinds)('%s is whole, with every fact and with none', (kind) => {
  for (const given of [facts, bare]) {
    const mail = writeMail(kind, given);
    for (const part of [mail.subject, mail.text, mail.html]) expect(part).not.toMatch(unresolved);
    expect(mail.text).not.toMatch(tokenLike);
    expect(mail.html).not.toMatch(/<script|<img|<form|javascript:|https?:\/\/(?!onboarding\.example\/)/);
  }
});

test.each(mailKinds)('%s has the same subject for everybody', (kind) => {
  expect(writeMail(kind, facts).subject).toBe(writeMail(kind, { ...bare, applicationId: 'another' }).subject);
  expect(writeMail(kind, facts).subject).not.toMatch(/\d/);
});

test.each(mailKinds)('%s says the same words as text and as HTML', (kind) => {
  const { text, html } = writeMail(kind, facts);
  const body = html.slice(html.indexOf('<body'));
  const words = (content: string) => content.replaceAll(/<[^>]*>|[■―\s]/g, '');
  expect(words(body)).toBe(words(text));
});

test.each(applicantKinds)('%s tells an applicant no reason, no paper and nothing about a person', (kind) => {
  const { subject, text } = writeMail(kind, facts);
  expect(`${subject}${text}`).not.toMatch(internalWords);
  expect(`${subject}${text}`).not.toMatch(personalOrPaperDetail);
  expect(text).not.toContain(facts.applicationId);
});

test.each(applicantKinds)('%s leads to the sign-in, names an address for questions and is polite', (kind) => {
  const { text } = writeMail(kind, facts);
  expect(text).toContain('https://onboarding.example/\n');
  expect(text).toContain(contactAddress);
  const sentences = text.split(/(?<=。)|\n/).filter((sentence) => sentence.endsWith('。'));
  for (const sentence of sentences) expect(sentence).toMatch(/(です|ます|ません|ました|でした|ください)。$/);
});

test.each(operationsKinds)('%s tells operations which case it is and where to go', (kind) => {
  const { text } = writeMail(kind, facts);
  expect(text).toContain('受付番号：1234-5678-97');
  expect(text).not.toContain('app-0001');
  expect(writeMail(kind, bare).text).toContain('受付番号：app-0001');
  expect(text).toContain('https://onboarding.example/staff/');
});

test('deadlines are told as Japanese days with their weekday', () => {
  expect(formatDay(civilDate('2026-11-24'))).toBe('2026年11月24日（火）');
  expect(writeMail('documents_reminder', facts).text).toContain('2027年1月23日（土）');
  expect(writeMail('resubmission_requested', facts).text).toContain('2026年12月24日（木）');
});

test('a letter that is posted again may have come back or have been lost by the post', () => {
  const { text } = writeMail('letter_returned', facts);
  expect(text).toContain('お受け取りを確認できませんでした');
  expect(text).not.toMatch(/戻りました|返送/);
});

test('whatever stands in a mail is escaped in its HTML', () => {
  const mail = {
    subject: '<b>&',
    happened: ['"<i>\''],
    toDo: [],
    link: { label: '<', url: 'https://x.example/?a=1&b="' },
  };
  const { html } = renderMail(mail, 'applicant');
  expect(html).toContain('&lt;b&gt;&amp;');
  expect(html).toContain('&quot;&lt;i&gt;&#39;');
  expect(html).toContain('href="https://x.example/?a=1&amp;b=&quot;"');
});
