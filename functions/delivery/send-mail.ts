import { createObservability } from '#functions/wiring/observability.ts';
import { createTaskHandler, type TaskCall } from '#functions/wiring/task-handler.ts';
import { prepareOnce } from '#functions/workflow/prepare-once.ts';
import { type AccountStore, createAccountStore } from '#shared/adapters/account-store.ts';
import { createItemReader } from '#shared/adapters/application/load.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { getMailClient } from '#shared/adapters/clients/mail-client.ts';
import { createMailOutbox, type MailOutbox } from '#shared/adapters/mail-outbox.ts';
import { createMailer, type Mailer } from '#shared/adapters/mailer.ts';
import { type OutboxSignal, outboxSignalSchema } from '#shared/contracts/delivery.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import type { MailItem } from '#shared/contracts/items.ts';
import { writeMail } from '#shared/copy/ja/mails/index.ts';
import { senderName } from '#shared/copy/ja/mails/layout.ts';
import type { Application } from '#shared/domain/application.ts';
import { recipientOfMail } from '#shared/domain/mail-kind.ts';
import { ok, type Result, refuse } from '#shared/domain/result.ts';
import { mailFactsOf } from './mail-facts.ts';

interface MailParts {
  readonly outbox: MailOutbox;
  readonly mailer: Mailer;
  readonly loadApplication: (applicationId: string) => Promise<Application | undefined>;
  readonly accounts: Pick<AccountStore, 'loadAccountItem'>;
  readonly siteOrigin: string;
  readonly operationsMail: string;
}

const addressFor = async (
  { accounts, operationsMail }: MailParts,
  { customerId }: Application,
  { kind }: MailItem,
): Promise<Result<string, 'contact_bounced' | 'contact_unknown'>> => {
  if (recipientOfMail[kind] === 'operations') return ok(operationsMail);
  const account = await accounts.loadAccountItem(customerId);
  if (!account) return refuse('contact_unknown');
  return account.mailBouncedAt ? refuse('contact_bounced') : ok(account.email);
};

/** Sends one mail that nobody has sent yet; whoever takes it first is the only one. */
const sendOne = async (parts: MailParts, application: Application, mail: MailItem, call: TaskCall): Promise<void> => {
  const { outbox } = parts;
  const { applicationId, itemKey } = mail;
  const address = await addressFor(parts, application, mail);
  const written = writeMail(mail.kind, mailFactsOf(application, mail, parts.siteOrigin));
  if (!(await outbox.take(mail, call.at))) return;
  if (!address.ok) {
    await outbox.markFailed(mail, address.refusal.code);
    call.observability.record('mail_failed', { applicationId, itemKey, code: address.refusal.code });
    return;
  }
  const sent = await parts.mailer({ kind: mail.kind, to: address.value, ...written });
  if (sent.result === 'sent') {
    await outbox.markSent(mail, sent.messageId, call.at);
    return;
  }
  call.observability.record(`mail_${sent.result}`, { applicationId, itemKey, code: sent.code });
  if (sent.result === 'postponed') await outbox.postpone(mail, sent.code);
  else if (sent.result === 'refused') await outbox.markFailed(mail, sent.code);
  else await outbox.markUnknown(mail, sent.code);
};

/**
 * Sends the mails that an application owes, each at most once. A mail whose sender was lost is left to a person: nobody
 * knows whether it went out, and a second one cannot be taken back.
 */
export const sendMail =
  (parts: MailParts) =>
  async ({ applicationId }: OutboxSignal, call: TaskCall): Promise<void> => {
    const owed = await parts.outbox.listOwed(applicationId);
    if (owed.length === 0) return;
    const application = await parts.loadApplication(applicationId);
    if (!application) throw new Error('A mail is owed for an application that does not exist.');
    for (const mail of owed) {
      if (mail.state === 'PENDING') await sendOne(parts, application, mail, call);
      else if (await parts.outbox.settleLost(mail, call.at))
        call.observability.record('mail_unknown', { applicationId, itemKey: mail.itemKey, code: 'sender_lost' });
    }
  };

export const handler = prepareOnce(() => {
  const environment = readEnvironment('send-mail', process.env);
  const documentClient = getDocumentClient();
  const reader = createItemReader(documentClient, environment.APPLICATIONS_TABLE);
  return createTaskHandler({
    event: outboxSignalSchema,
    perform: sendMail({
      outbox: createMailOutbox({ documentClient, table: environment.APPLICATIONS_TABLE }),
      mailer: createMailer({
        mailClient: getMailClient(),
        sender: { address: environment.MAIL_SENDER, name: senderName },
        configurationSet: environment.MAIL_CONFIGURATION_SET,
      }),
      loadApplication: async (applicationId) => (await reader.load(applicationId))?.application,
      accounts: createAccountStore({ documentClient, table: environment.ACCOUNTS_TABLE }),
      siteOrigin: environment.SITE_ORIGIN,
      operationsMail: environment.OPERATIONS_MAIL,
    }),
    observability: createObservability('send-mail'),
  });
});
