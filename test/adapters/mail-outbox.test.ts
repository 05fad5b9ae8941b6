import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ApplicationStore, createApplicationStore } from '#shared/adapters/application-store.ts';
import { createMailOutbox, type MailOutbox } from '#shared/adapters/mail-outbox.ts';
import type { MailItem } from '#shared/contracts/items.ts';
import { type LocalTables, startLocalTables } from '#test/support/local-aws.ts';
import { at, changing, later } from './cases.ts';
import { openedApplication, saved } from './opened-applications.ts';

let local: LocalTables;
let store: ApplicationStore;
let outbox: MailOutbox;

beforeAll(async () => {
  local = await startLocalTables();
  store = createApplicationStore(local);
  outbox = createMailOutbox({ documentClient: local.documentClient, table: local.tables.applications });
});
afterAll(() => local.stop());

const owedMail = async (): Promise<MailItem> => {
  const before = await openedApplication(store);
  const mails = [{ kind: 'documents_received', round: '1' }] as const;
  const { application } = await saved(store, before, changing(before.application, {}, { mails }));
  const [mail] = await outbox.listOwed(application.applicationId);
  if (!mail) throw new Error('No mail is owed.');
  return mail;
};
const owedOf = ({ applicationId }: MailItem) => outbox.listOwed(applicationId);
const pendingKeys = async (kind: 'mail' | 'mail_trouble') =>
  (await store.listPending(kind, 100)).map(({ applicationId }) => applicationId);

describe('a mail', () => {
  test('is taken by one of many senders', async () => {
    const mail = await owedMail();
    const taken = await Promise.all(Array.from({ length: 8 }, () => outbox.take(mail, at)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  test('that was sent is owed no more, and is found by the name that the mail service gave it', async () => {
    const mail = await owedMail();
    await outbox.take(mail, at);
    expect(await outbox.markSent(mail, `message-${mail.applicationId}`, later)).toBe(true);
    expect(await owedOf(mail)).toEqual([]);
    expect(await outbox.take(mail, later)).toBe(false);
    const { applicationId, itemKey } = mail;
    expect(await outbox.findByMessage(`message-${applicationId}`)).toEqual({ applicationId, itemKey });
  });

  test('whose sender was lost is never sent again, but left to a person', async () => {
    const mail = await owedMail();
    await outbox.take(mail, at);
    expect(await outbox.settleLost(mail, at)).toBe(false);
    expect(await outbox.settleLost(mail, later)).toBe(true);
    expect(await outbox.take(mail, later)).toBe(false);
    expect(await owedOf(mail)).toEqual([]);
    expect(await pendingKeys('mail_trouble')).toContain(mail.applicationId);
    expect(await pendingKeys('mail')).not.toContain(mail.applicationId);
  });

  test('that the service asked to send later is given up after several times', async () => {
    const first = await owedMail();
    const results: string[] = [];
    for (let [mail] = [first] as (MailItem | undefined)[]; mail; [mail] = await owedOf(first)) {
      await outbox.take(mail, at);
      results.push(await outbox.postpone(mail, 'Throttling'));
    }
    expect(results).toEqual([...Array(5).fill('postponed'), 'given_up']);
    expect(await pendingKeys('mail_trouble')).toContain(first.applicationId);
  });
});
