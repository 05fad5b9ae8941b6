import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailFactsOf } from '#functions/delivery/mail-facts.ts';
import { recordMailEvent } from '#functions/delivery/record-mail-event.ts';
import { sendMail } from '#functions/delivery/send-mail.ts';
import { createMailer, type Mailer } from '#shared/adapters/mailer.ts';
import { epochMsOf, instantOf } from '#shared/domain/civil-date.ts';
import { CaseWalk, sampleReceptionNumber } from '#test/support/case-walk.ts';
import { loadCollection } from '#test/support/load-collection.ts';
import { callAt, noon, openWorkbench, type Workbench } from '../workbench.ts';
import { openMailService } from './local-services.ts';

let bench: Workbench;
let service: Awaited<ReturnType<typeof openMailService>>;
beforeAll(async () => {
  bench = await openWorkbench();
  service = await openMailService();
});
afterAll(async () => {
  await service.stop();
  await bench.stop();
});

const mailer = () =>
  createMailer({
    mailClient: service.client,
    sender: { address: 'no-reply@clocall.example', name: 'clocall お申し込み窓口' },
    configurationSet: 'mails',
  });

const partsWith = (send: Mailer = mailer()) => ({
  outbox: bench.mailOutbox,
  mailer: send,
  loadApplication: async (applicationId: string) => (await bench.store.load(applicationId))?.application,
  accounts: bench.accounts,
  siteOrigin: 'https://onboarding.example',
  operationsMail: 'operations@clocall.example',
});

const eventParts = () => ({
  outbox: bench.mailOutbox,
  accounts: bench.accounts,
  loadApplication: partsWith().loadApplication,
  appendAudit: bench.store.appendAudit,
});

const seeded = async (email: string) => {
  const applicationId = await bench.seed(new CaseWalk().submitted());
  const { customerId } = await bench.load(applicationId);
  await bench.accounts.ensureAccount({ id: customerId, email }, noon);
  return { applicationId, customerId };
};

const mailOf = async (applicationId: string) => {
  const { mails } = await loadCollection(bench, applicationId);
  const [mail] = mails;
  if (!mail) throw new Error('no mail');
  return mail;
};

const sentTo = (address: string) => service.list().filter(({ to }) => to.includes(address));

test('a mail is sent once, to the account’s address, however often and however many at once are told', async () => {
  const { applicationId } = await seeded('once@example.com');
  await Promise.all([1, 2, 3].map(() => sendMail(partsWith())({ applicationId }, callAt())));
  await sendMail(partsWith())({ applicationId }, callAt());
  const [mail, ...others] = sentTo('once@example.com');
  expect(others).toEqual([]);
  expect(mail).toMatchObject({ tags: { kind: 'application_received' }, configurationSet: 'mails' });
  expect(mail?.text).toContain('https://onboarding.example/');
  expect(mail?.text).toContain('2027年1月25日');
  expect(JSON.stringify(mail?.tags)).not.toContain('@');
  const stored = await mailOf(applicationId);
  expect(stored).toMatchObject({ state: 'SENT', messageId: mail?.id });
  expect(stored.pending).toBeUndefined();
});

test.each([
  ['postponed', { state: 'PENDING', pending: 'mail', attempts: 1 }],
  ['refused', { state: 'FAILED', pending: 'mail_trouble', trouble: 'Code' }],
  ['unknown', { state: 'UNKNOWN', pending: 'mail_trouble', trouble: 'Code' }],
] as const)('a mail that the service %s is kept as such', async (result, kept) => {
  const { applicationId } = await seeded('trouble@example.com');
  await sendMail(partsWith(async () => ({ result, code: 'Code' })))({ applicationId }, callAt());
  expect(await mailOf(applicationId)).toMatchObject(kept);
});

test('a mail whose sender was lost is never sent again: a person looks at it', async () => {
  const { applicationId } = await seeded('lost@example.com');
  const lost = sendMail(partsWith(() => Promise.reject(new Error('crashed'))))({ applicationId }, callAt());
  await expect(lost).rejects.toThrow('crashed');
  await sendMail(partsWith())({ applicationId }, callAt());
  expect(await mailOf(applicationId)).toMatchObject({ state: 'SENDING' });
  const later = callAt(instantOf(epochMsOf(noon) + 6 * 60_000));
  await sendMail(partsWith())({ applicationId }, later);
  expect(await mailOf(applicationId)).toMatchObject({ state: 'UNKNOWN', pending: 'mail_trouble' });
  expect(sentTo('lost@example.com')).toEqual([]);
  expect(later.lines).toContainEqual(expect.objectContaining({ event: 'mail_unknown' }));
});

test('a mail that comes back for good marks the contact once, and no further mail goes there', async () => {
  const { applicationId, customerId } = await seeded('bounce-forever@example.com');
  await sendMail(partsWith())({ applicationId }, callAt());
  const { messageId } = await mailOf(applicationId);
  const about = (await service.events()).filter((event) => JSON.stringify(event).includes(messageId ?? '-'));
  expect(about).toHaveLength(2);
  const call = callAt();
  for (const event of [...about, ...about]) await recordMailEvent(eventParts())(readEvent(event), call);
  const bounced = (await bench.store.listBounced(10)).filter((line) => line.applicationId === applicationId);
  expect(bounced).toMatchObject([{ itemKey: expect.stringContaining('MAIL#'), pendingSince: call.at }]);
  expect((await bench.accounts.loadAccountItem(customerId))?.mailBouncedAt).toBe(noon);
  expect((await bench.trail(applicationId)).filter((action) => action === 'mail_bounced')).toHaveLength(1);
  expect(JSON.stringify(call.lines)).not.toContain('@');

  const walk = new CaseWalk().submitted();
  const saved = walk.changes.length;
  await bench.seed(walk.received(), applicationId, saved);
  await sendMail(partsWith())({ applicationId }, callAt());
  const { mails } = await loadCollection(bench, applicationId);
  expect(mails.find(({ kind }) => kind === 'documents_received')).toMatchObject({
    state: 'FAILED',
    trouble: 'contact_bounced',
  });
  expect(sentTo('bounce-forever@example.com')).toHaveLength(1);
});

const readEvent = (event: unknown) => {
  const { detail } = Object(event);
  return { detail };
};

test('an address that the customer has replaced is not held against the new one', async () => {
  const { applicationId, customerId } = await seeded('complaint-old@example.com');
  await sendMail(partsWith())({ applicationId }, callAt());
  await bench.accounts.ensureAccount({ id: customerId, email: 'new@example.com' }, noon);
  const { messageId } = await mailOf(applicationId);
  const about = (await service.events()).filter((event) => JSON.stringify(event).includes(messageId ?? '-'));
  for (const event of about) await recordMailEvent(eventParts())(readEvent(event), callAt());
  expect((await bench.accounts.loadAccountItem(customerId))?.mailBouncedAt).toBeUndefined();
});

test('an event about a mail that is not noted yet comes again, and one about another kind of mail is let go', async () => {
  const bounce = { bounceType: 'Permanent', bouncedRecipients: [{ emailAddress: 'x@example.com' }] };
  const about = (tags: Record<string, string[]>, bounceType = 'Permanent') => ({
    detail: { eventType: 'Bounce', mail: { messageId: 'unknown', tags }, bounce: { ...bounce, bounceType } },
  });
  const known = recordMailEvent(eventParts())(about({ kind: ['documents_received'] }), callAt());
  await expect(known).rejects.toMatchObject({ name: 'TemporarilyUnavailable' });
  const call = callAt();
  await recordMailEvent(eventParts())(about({}), call);
  await recordMailEvent(eventParts())(about({ kind: ['documents_received'] }, 'Transient'), call);
  expect(call.lines).toEqual([]);
  await recordMailEvent(eventParts())(about({ kind: ['staff_overdue'] }), call);
  expect(call.lines).toEqual([{ metric: 'MailBounced' }]);
});

test('a mail tells only the days that still count', async () => {
  const walk = new CaseWalk().submitted();
  const mail = {
    applicationId: 'a',
    itemKey: 'MAIL#documents_reminder#1',
    kind: 'documents_reminder',
    round: '1',
  } as const;
  const item = { ...mail, state: 'PENDING', requestedAt: noon, attempts: 0 } as const;
  expect(mailFactsOf(walk.application, item, 'https://x.example')).toMatchObject({ documentsEndOn: '2027-01-25' });
  expect(mailFactsOf(walk.received().application, item, 'https://x.example')).toEqual({
    siteOrigin: 'https://x.example',
    applicationId: 'application-1',
    receptionNumber: sampleReceptionNumber,
    promisedOn: '2026-12-01',
  });
  const overdue = {
    ...item,
    itemKey: 'MAIL#staff_overdue#1',
    kind: 'staff_overdue',
    round: 'dispatch#corporation-1-2',
  } as const;
  expect(mailFactsOf(walk.application, overdue, 'https://x.example')).toMatchObject({ lateWait: 'dispatch' });
});
