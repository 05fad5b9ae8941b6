import * as z from 'zod/mini';
import { applicationSchema } from '#shared/domain/application.ts';
import { chainHeadSchema } from '#shared/domain/audit-chain.ts';
import { civilDateSchema, instantSchema } from '#shared/domain/civil-date.ts';
import { applicantKindSchema } from '#shared/domain/form.ts';
import { addresseeSchema } from '#shared/domain/letter.ts';
import { mailKindSchema } from '#shared/domain/mail-kind.ts';
import { progressSchema } from '#shared/domain/progress.ts';
import { receptionNumberSchema } from '#shared/domain/reception-number.ts';
import { staffNoteSchema } from '#shared/domain/staff-note.ts';
import { statusPinSchema } from '#shared/domain/status-pin.ts';
import { queueSchema, waitKindSchema } from '#shared/domain/wait.ts';

const key = { applicationId: z.string() };

/** `APPLICATION`: what decisions look at. Its `customerId` and `openedAt` put it into the index `ByCustomer`. */
export const applicationItemSchema = z.strictObject({
  itemKey: z.literal('APPLICATION'),
  /** Where its audit trail ends. */
  auditHead: chainHeadSchema,
  /** When to look whether it can be erased: only of one that ended without a contract. Puts it into `DueForErasure`. */
  dueForErasureOn: z.optional(civilDateSchema),
  ...applicationSchema.shape,
});

/** `FORM`: the personal data of the application, as JSON text, so that a draft keeps every value as it was typed. */
export const formItemSchema = z.strictObject({
  ...key,
  /** `FORM#<corrections>` keeps a form as it was before it was corrected. */
  itemKey: z.union([z.literal('FORM'), z.templateLiteral(['FORM#', z.int()])]),
  form: z.string(),
  savedAt: instantSchema,
});

/** Progress as it is stored: what was stored before it explained itself knew no holder, no reasons and no papers. */
export const storedProgressSchema = z.strictObject({
  ...progressSchema.shape,
  holder: z._default(progressSchema.shape.holder, 'operator'),
  laterIf: z._default(progressSchema.shape.laterIf, []),
  papers: z._default(progressSchema.shape.papers, []),
});

/** `PROGRESS`: all that the customer's progress page reads, and whose it is. */
export const progressItemSchema = z.strictObject({
  ...key,
  itemKey: z.literal('PROGRESS'),
  ownerId: z.string(),
  progress: storedProgressSchema,
  /** Names the content, so that a change that the customer does not see is no news. */
  etag: z.string(),
});
export type ProgressItem = z.infer<typeof progressItemSchema>;

/** `STATUS_PIN`: the secret with which the status page is opened without a sign-in; the customer reads it, nobody else. */
export const statusPinItemSchema = z.strictObject({
  ...key,
  itemKey: z.literal('STATUS_PIN'),
  pin: statusPinSchema,
  savedAt: instantSchema,
});

/** `RECORD`: the verification record (確認記録), as JSON text. */
export const recordItemSchema = z.strictObject({
  ...key,
  itemKey: z.literal('RECORD'),
  record: z.string(),
  savedAt: instantSchema,
});

/** `READING#<paperId>`: what was read off a paper, every version of it, as JSON text. */
export const readingItemSchema = z.strictObject({
  ...key,
  itemKey: z.templateLiteral(['READING#', z.string()]),
  readings: z.string(),
  savedAt: instantSchema,
});

/** `JUSTIFICATIONS`: why reviewers judged otherwise than the policy, or found a risk, as JSON text. */
export const justificationsItemSchema = z.strictObject({
  ...key,
  itemKey: z.literal('JUSTIFICATIONS'),
  justifications: z.string(),
  savedAt: instantSchema,
});

/** `NOTE#<writtenAt>#<noteId>`: what one of the staff noted about the case; never changed. */
export const noteItemSchema = z.strictObject({
  ...key,
  itemKey: z.templateLiteral(['NOTE#', z.string(), '#', z.string()]),
  ...staffNoteSchema.shape,
});
export type NoteItem = z.infer<typeof noteItemSchema>;

/** What a queue item of before these were kept says of itself: it waits since it was to be acted on, and never came back. */
const withWhatOlderLack = (item: unknown): unknown => {
  const read = z.looseObject({ actBy: instantSchema }).safeParse(item);
  if (!read.success) return item;
  const { actBy } = read.data;
  return { waitingSince: actBy, soonAt: actBy, timesReturned: 0, ...read.data };
};

/** `QUEUE#<waitKey>`: one for each open wait; `queue` and `actBy` put it into the index `StaffQueue`. */
export const queueItemSchema = z.pipe(
  z.transform(withWhatOlderLack),
  z.strictObject({
    ...key,
    itemKey: z.templateLiteral(['QUEUE#', z.string()]),
    queue: queueSchema,
    actBy: instantSchema,
    waitKey: z.string(),
    kind: waitKindSchema,
    round: z.int(),
    letterId: z.optional(z.string()),
    receptionNumber: z.optional(receptionNumberSchema),
    /** Whom the letter is for: never a name, because indexes hold no personal data. */
    addressee: z.optional(addresseeSchema),
    applicantKind: z.optional(applicantKindSchema),
    waitingSince: instantSchema,
    /** From when on the wait is nearly late, in business hours. */
    soonAt: instantSchema,
    dueAt: instantSchema,
    lockedBy: z.optional(z.string()),
    lockedUntil: z.optional(instantSchema),
    remindersSent: z.int(),
    timesReturned: z.int(),
  }),
);
export type QueueItem = z.infer<typeof queueItemSchema>;

/** How a line of a queue stands: read where many are looked at, for the whole line costs many times as much. */
export const queueStandingSchema = z.pipe(
  z.transform(withWhatOlderLack),
  z.looseObject({ kind: waitKindSchema, actBy: instantSchema, soonAt: instantSchema, waitingSince: instantSchema }),
);
export type QueueStanding = z.infer<typeof queueStandingSchema>;

const mailKeySchema = z.templateLiteral(['MAIL#', mailKindSchema, '#', z.string()]);

/** `MAIL#<kind>#<round>`: a mail that a change asked for. `pending` puts it into the index `Pending` until it is sent. */
export const mailItemSchema = z.strictObject({
  ...key,
  itemKey: mailKeySchema,
  kind: mailKindSchema,
  round: z.string(),
  state: z.enum(['PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN']),
  pending: z.optional(z.enum(['mail', 'mail_trouble', 'mail_bounced'])),
  pendingSince: z.optional(instantSchema),
  requestedAt: instantSchema,
  /** Times that the mail service asked to come again later. */
  attempts: z.int().check(z.minimum(0)),
  /** Until when one sender has it to itself; a SENDING mail older than that is never sent again. */
  leasedUntil: z.optional(instantSchema),
  sentAt: z.optional(instantSchema),
  messageId: z.optional(z.string()),
  trouble: z.optional(z.string()),
});
export type MailItem = z.infer<typeof mailItemSchema>;

/** `START#<executionName>`: a run of the workflow that must be started; `pending` goes away once it is. */
export const startItemSchema = z.strictObject({
  ...key,
  itemKey: z.templateLiteral(['START#', z.string()]),
  executionName: z.string(),
  input: z.string(),
  pending: z.optional(z.literal('start')),
  pendingSince: z.optional(instantSchema),
  startedAt: z.optional(instantSchema),
});
export type StartItem = z.infer<typeof startItemSchema>;

/** `PURGE#<scanId>`: a scan that must be destroyed; `pending` goes away once nothing can be left of it. */
export const purgeItemSchema = z.strictObject({
  ...key,
  itemKey: z.templateLiteral(['PURGE#', z.string()]),
  scanId: z.string(),
  objectKey: z.string(),
  requestedAt: instantSchema,
  pending: z.optional(z.literal('purge')),
  pendingSince: z.optional(instantSchema),
  destroyedAt: z.optional(instantSchema),
});
export type PurgeItem = z.infer<typeof purgeItemSchema>;
