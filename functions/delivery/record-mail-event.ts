import * as z from 'zod/mini';
import { createObservability } from '#functions/wiring/observability.ts';
import { TemporarilyUnavailable } from '#functions/wiring/task-errors.ts';
import { createTaskHandler, type TaskCall } from '#functions/wiring/task-handler.ts';
import { prepareOnce } from '#functions/workflow/prepare-once.ts';
import { type AccountStore, createAccountStore } from '#shared/adapters/account-store.ts';
import { appendAudit } from '#shared/adapters/application/append-audit.ts';
import { createItemReader } from '#shared/adapters/application/load.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { createMailOutbox, type MailOutbox } from '#shared/adapters/mail-outbox.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import type { Application } from '#shared/domain/application.ts';
import type { AuditFact } from '#shared/domain/change.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { mailKindSchema, recipientOfMail } from '#shared/domain/mail-kind.ts';

const recipientsSchema = z.array(z.looseObject({ emailAddress: z.string() }));

/** An event of SES as EventBridge brings it; everything that is not read is let through. */
const mailEventSchema = z.looseObject({
  detail: z.looseObject({
    eventType: z.string(),
    mail: z.looseObject({ messageId: z.string(), tags: z.optional(z.record(z.string(), z.array(z.string()))) }),
    bounce: z.optional(z.looseObject({ bounceType: z.string(), bouncedRecipients: recipientsSchema })),
    complaint: z.optional(z.looseObject({ complainedRecipients: recipientsSchema })),
  }),
});
type MailEvent = z.infer<typeof mailEventSchema>;

interface MailEventParts {
  readonly outbox: Pick<MailOutbox, 'findByMessage' | 'markBounced'>;
  readonly accounts: Pick<AccountStore, 'loadAccountItem' | 'markMailBounced'>;
  readonly loadApplication: (applicationId: string) => Promise<Application | undefined>;
  readonly appendAudit: (applicationId: string, facts: readonly AuditFact[], at: Instant) => Promise<void>;
}

/** Why mails to an address are of no use any more, and which addresses that are; undefined for every other event. */
const troubleOf = ({ detail: { eventType, bounce, complaint } }: MailEvent) => {
  if (eventType === 'Bounce' && bounce?.bounceType === 'Permanent') {
    return { reason: 'bounce', recipients: bounce.bouncedRecipients };
  }
  return eventType === 'Complaint' && complaint
    ? { reason: 'complaint', recipients: complaint.complainedRecipients }
    : undefined;
};

const isAmong = (email: string, recipients: z.infer<typeof recipientsSchema>): boolean =>
  recipients.some(({ emailAddress }) => emailAddress.toLowerCase() === email.toLowerCase());

/**
 * Notes that mails to a customer come back for good, so that no more are sent and staff reach them another way. An
 * address that the customer has replaced meanwhile is not held against the new one.
 */
export const recordMailEvent =
  (parts: MailEventParts) =>
  async (event: MailEvent, { at, observability }: TaskCall): Promise<void> => {
    const trouble = troubleOf(event);
    const kind = mailKindSchema.safeParse(event.detail.mail.tags?.kind?.[0]);
    if (!trouble || !kind.success) return;
    observability.count('MailBounced');
    if (recipientOfMail[kind.data] === 'operations') return;
    const mail = await parts.outbox.findByMessage(event.detail.mail.messageId);
    // The event may be faster than the note that the mail was sent; then it comes again.
    if (!mail) throw new TemporarilyUnavailable('The mail that came back is not known yet.');
    const application = await parts.loadApplication(mail.applicationId);
    const account = application && (await parts.accounts.loadAccountItem(application.customerId));
    if (!account || account.mailBouncedAt || !isAmong(account.email, trouble.recipients)) return;
    const actor = { kind: 'system', id: 'mail' } as const;
    const details = { kind: kind.data, reason: trouble.reason };
    await parts.appendAudit(mail.applicationId, [{ action: 'mail_bounced', actor, details }], at);
    await parts.outbox.markBounced(mail, at);
    await parts.accounts.markMailBounced(account.accountId, at);
  };

export const handler = prepareOnce(() => {
  const environment = readEnvironment('record-mail-event', process.env);
  const documentClient = getDocumentClient();
  const applications = environment.APPLICATIONS_TABLE;
  const tables = { applications, auditTrail: environment.AUDIT_TRAIL_TABLE };
  const reader = createItemReader(documentClient, applications);
  return createTaskHandler({
    event: mailEventSchema,
    perform: recordMailEvent({
      outbox: createMailOutbox({ documentClient, table: applications }),
      accounts: createAccountStore({ documentClient, table: environment.ACCOUNTS_TABLE }),
      loadApplication: async (applicationId) => (await reader.load(applicationId))?.application,
      appendAudit: (applicationId, facts, at) => appendAudit(documentClient, tables, { applicationId, facts, at }),
    }),
    observability: createObservability('record-mail-event'),
  });
});
