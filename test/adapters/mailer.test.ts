import { SESClient } from '@aws-sdk/client-ses';
import { expect, test } from 'vitest';
import { createMailer } from '#shared/adapters/mailer.ts';
import { type StubAnswer, startStub } from './stub-service.ts';

const xml = (status: number, body: string): StubAnswer => ({ status, body, type: 'text/xml' });
const accepted = xml(
  200,
  '<SendEmailResponse><SendEmailResult><MessageId>m-1</MessageId></SendEmailResult></SendEmailResponse>',
);
const fault = (status: number, code: string) =>
  xml(status, `<ErrorResponse><Error><Type>Sender</Type><Code>${code}</Code></Error></ErrorResponse>`);

const mail = {
  kind: 'documents_received',
  to: 'customer@example.jp',
  subject: '書類が届きました',
  text: '本文',
} as const;

const sendWith = async (answer: StubAnswer, to: string = mail.to) => {
  const { asked, settings } = await startStub([answer]);
  const sender = { address: 'desk@example.jp', name: 'clocall窓口' };
  const mailer = createMailer({ mailClient: new SESClient(settings), sender, configurationSet: 'onboarding' });
  return { asked, result: await mailer({ ...mail, to }) };
};

test('a mail goes out in UTF-8 with an encoded sender, and tells the service nothing but its kind', async () => {
  const { asked, result } = await sendWith(accepted);
  expect(result).toEqual({ result: 'sent', messageId: 'm-1' });
  const sent = Object.fromEntries(new URLSearchParams(asked[0]?.body));
  expect(sent).toMatchObject({
    Source: '=?UTF-8?B?Y2xvY2FsbOeqk+WPow==?= <desk@example.jp>',
    'Message.Subject.Charset': 'UTF-8',
    'Message.Subject.Data': '書類が届きました',
    ConfigurationSetName: 'onboarding',
    'Tags.member.1.Name': 'kind',
    'Tags.member.1.Value': 'documents_received',
  });
  expect(sent).not.toHaveProperty('Tags.member.2.Name');
});

test.each([
  ['a busy service', fault(400, 'Throttling'), 'postponed'],
  ['a mail that is refused', fault(400, 'MessageRejected'), 'refused'],
  ['a fault of the service', fault(500, 'InternalFailure'), 'unknown'],
  ['an answer that never comes', 'broken', 'unknown'],
] as const)('%s is told apart, and nothing is repeated', async (_, answer, expected) => {
  const { asked, result } = await sendWith(answer);
  expect(result.result).toBe(expected);
  expect(asked).toHaveLength(1);
});

test('an address that is none is refused before anything is sent', async () => {
  const { asked, result } = await sendWith(accepted, 'a@example.jp\r\nBcc: b@example.jp');
  expect([result.result, asked.length]).toEqual(['refused', 0]);
});
