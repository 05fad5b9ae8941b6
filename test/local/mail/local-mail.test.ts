import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SESClient, SendEmailCommand, SendRawEmailCommand, SendTemplatedEmailCommand } from '@aws-sdk/client-ses';
import { expect, onTestFinished, test } from 'vitest';
import * as z from 'zod/mini';
import { VirtualClock } from '#local/clock/virtual-clock.ts';
import { LocalMail } from '#local/mail/local-mail.ts';
import { listen } from '#test/support/listen.ts';

const eventSchema = z.looseObject({ 'detail-type': z.string(), time: z.string(), detail: z.looseObject({}) });

async function startMail() {
  const directory = await mkdtemp(join(tmpdir(), 'mail-'));
  const clock = new VirtualClock();
  const events: z.infer<typeof eventSchema>[] = [];
  let failures = 0;
  const open = () =>
    LocalMail.open({
      directory,
      clock,
      verifiedIdentities: ['example.jp', 'Desk@example.com'],
      configurationSets: ['onboarding'],
      publishEvent: async (event) => {
        if (failures > 0) {
          failures -= 1;
          throw new Error('not now');
        }
        events.push(eventSchema.parse(event));
      },
    });
  let mail = open();
  const { endpoint: origin, stop } = await listen(async (request, response) => {
    const body = await buffer(request);
    if (request.method === 'POST') await mail.handleAws(request, body, response);
    else if (!(await mail.handlePage(request, response))) response.writeHead(404).end();
  });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SESClient({ endpoint: origin, region: 'ap-northeast-1', credentials });
  onTestFinished(async () => {
    client.destroy();
    clock.stop();
    await mail.close();
    await stop();
    await rm(directory, { recursive: true });
  });
  return {
    client,
    clock,
    events,
    origin,
    mail: () => mail,
    failNext: () => {
      failures = 1;
    },
    restart: async () => {
      mail = open();
      await mail.publishPending();
    },
  };
}

const message = (to: string, body = {}) =>
  new SendEmailCommand({
    Source: '=?UTF-8?B?5Y+X5LuY?= <desk@example.jp>',
    Destination: { ToAddresses: [to] },
    Message: { Subject: { Data: '受付のお知らせ' }, Body: { Text: { Data: '本文です & <b>' }, ...body } },
    ConfigurationSetName: 'onboarding',
    Tags: [{ Name: 'mailId', Value: 'm-1' }],
  });

test('a mail sent with the SDK is kept with its tags, at the time of the virtual clock', async () => {
  const { client, clock, mail } = await startMail();
  await clock.advanceTo(Date.parse('2035-01-01T00:00:00Z'));
  const { MessageId } = await client.send(message('person@example.com'));
  expect(mail().list()).toMatchObject([
    {
      id: MessageId,
      from: '受付 <desk@example.jp>',
      to: ['person@example.com'],
      subject: '受付のお知らせ',
      text: '本文です & <b>',
      html: null,
      tags: { mailId: 'm-1' },
      configurationSet: 'onboarding',
      sentAt: expect.stringMatching(/^2035-01-01T/),
    },
  ]);
});

test('sending and delivery are told as events, with tags and configuration set', async () => {
  const { client, clock, events } = await startMail();
  const { MessageId } = await client.send(message('person@example.com'));
  await clock.idle();
  expect(events.map((event) => event['detail-type'])).toEqual(['Email Sent', 'Email Delivered']);
  const tags = { mailId: ['m-1'], 'ses:configuration-set': ['onboarding'] };
  expect(events[1]?.detail).toMatchObject({
    eventType: 'Delivery',
    mail: { messageId: MessageId, destination: ['person@example.com'], tags },
  });
});

test('a mail to bounce@ bounces for good, one to complaint@ is delivered and complained about', async () => {
  const { client, clock, events } = await startMail();
  await client.send(message('bounce+1@example.com'));
  await client.send(message('complaint@example.com'));
  await clock.idle();
  expect(events.map(({ detail }) => detail.eventType)).toEqual(['Send', 'Bounce', 'Send', 'Delivery', 'Complaint']);
  expect(events[1]?.detail.bounce).toMatchObject({
    bounceType: 'Permanent',
    bouncedRecipients: [{ emailAddress: 'bounce+1@example.com' }],
  });
});

test('an event that could not be published comes again after a restart', async () => {
  const { client, clock, events, failNext, restart, mail } = await startMail();
  failNext();
  await client.send(message('person@example.com'));
  await clock.idle();
  expect(events).toEqual([]);
  await restart();
  expect(events.map(({ detail }) => detail.eventType)).toEqual(['Send', 'Delivery']);
  expect(mail().list()).toHaveLength(1);
});

test('a raw message is decoded: names, both bodies and attachments', async () => {
  const { client, mail } = await startMail();
  const encode = (text: string) => Buffer.from(text).toString('base64');
  const raw = [
    'From: desk@example.jp',
    'To: "Yamada, Taro" <taro@example.com>, hanako@example.com',
    `Subject: =?UTF-8?B?${encode('書類の')}?=`,
    ` =?UTF-8?B?${encode('ご案内')}?=`,
    'X-SES-CONFIGURATION-SET: onboarding',
    'Content-Type: multipart/mixed; boundary="outer"',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary=inner',
    '',
    '--inner',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    encode('こんにちは'),
    '--inner',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<p>=E3=81=93=E3=',
    '=82=93</p>',
    '--inner--',
    '--outer',
    'Content-Type: application/pdf',
    'Content-Disposition: attachment; filename="form.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '--outer--',
    '',
  ].join('\r\n');
  await client.send(new SendRawEmailCommand({ RawMessage: { Data: Buffer.from(raw) } }));
  const [kept] = mail().list();
  expect(kept).toMatchObject({
    subject: '書類のご案内',
    to: ['"Yamada, Taro" <taro@example.com>', 'hanako@example.com'],
    attachments: ['form.pdf'],
    configurationSet: 'onboarding',
  });
  expect(kept?.text.trim()).toBe('こんにちは');
  expect(kept?.html?.trim()).toBe('<p>こん</p>');
});

test('what SES refuses is refused with its code, and nothing is kept', async () => {
  const { client, mail } = await startMail();
  const { input } = message('person@example.com');
  const send = (changes: Partial<typeof input>) => client.send(new SendEmailCommand({ ...input, ...changes }));
  await expect(send({ Source: 'x@elsewhere.example' })).rejects.toThrow('Email address is not verified');
  await expect(send({ Source: 'x@elsewhere.example' })).rejects.toHaveProperty('name', 'MessageRejected');
  await expect(send({ Source: '受付 <受付@example.jp>' })).rejects.toHaveProperty('name', 'InvalidParameterValue');
  await expect(send({ ConfigurationSetName: 'other' })).rejects.toHaveProperty(
    'name',
    'ConfigurationSetDoesNotExistException',
  );
  await expect(send({ ReturnPath: 'x@example.jp' })).rejects.toThrow('ReturnPath');
  const Tags = [{ Name: 'a b', Value: 'c' }];
  await expect(send({ Tags })).rejects.toHaveProperty('name', 'InvalidParameterValue');
  const template = { Source: 'desk@example.jp', Destination: {}, Template: 't', TemplateData: '{}' };
  await expect(client.send(new SendTemplatedEmailCommand(template))).rejects.toHaveProperty('name', 'InvalidAction');
  expect(mail().list()).toEqual([]);
});

test('the mailbox shows the newest mail first and escapes what is in it', async () => {
  const { client, origin, mail } = await startMail();
  await mail().deliver({ to: 'code@example.com', subject: '<script>x</script>', text: '1', html: '<pre>1</pre>' });
  await client.send(message('person@example.com', { Html: { Data: '<script>alert("1")</script>' } }));
  const list = await (await fetch(`${origin}/mailbox`)).text();
  expect(list.indexOf('受付のお知らせ')).toBeLessThan(list.indexOf('&lt;script&gt;x'));
  expect(list).not.toContain('<script');
  const response = await fetch(`${origin}/mailbox/${mail().list()[0]?.id}`);
  const page = await response.text();
  expect(page).not.toContain('<script');
  expect(page).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
  expect(page).toContain('srcdoc="&lt;base target=&quot;_blank&quot;&gt;&lt;script&gt;');
  expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect((await fetch(`${origin}/mailbox/nothing`)).status).toBe(404);
  expect((await fetch(`${origin}/mailbox/../elsewhere`)).status).toBe(404);
});

test('the mails to one address are told as JSON', async () => {
  const { client, origin } = await startMail();
  await client.send(message('one@example.com'));
  await client.send(message('two@example.com'));
  const mails: unknown = await (await fetch(`${origin}/mailbox.json?to=One@example.com`)).json();
  expect(mails).toMatchObject([{ to: ['one@example.com'], subject: '受付のお知らせ' }]);
});
