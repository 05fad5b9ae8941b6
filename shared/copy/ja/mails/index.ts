import { type MailKind, recipientOfMail } from '#shared/domain/mail-kind.ts';
import { activationStuck } from './activation-stuck.ts';
import { applicationDeclined } from './application-declined.ts';
import { applicationExpired } from './application-expired.ts';
import { applicationReceived } from './application-received.ts';
import { applicationWithdrawn } from './application-withdrawn.ts';
import { documentsReceived } from './documents-received.ts';
import { documentsReminder } from './documents-reminder.ts';
import { type RenderedMail, renderMail } from './layout.ts';
import { letterDispatched } from './letter-dispatched.ts';
import { letterReturned } from './letter-returned.ts';
import type { MailFacts, MailText } from './mail-text.ts';
import { resubmissionReminder } from './resubmission-reminder.ts';
import { resubmissionRequested } from './resubmission-requested.ts';
import { serviceActivated } from './service-activated.ts';
import { staffOverdue } from './staff-overdue.ts';

export const mailWriters = {
  application_received: applicationReceived,
  documents_received: documentsReceived,
  documents_reminder: documentsReminder,
  resubmission_requested: resubmissionRequested,
  resubmission_reminder: resubmissionReminder,
  letter_dispatched: letterDispatched,
  letter_returned: letterReturned,
  service_activated: serviceActivated,
  application_withdrawn: applicationWithdrawn,
  application_declined: applicationDeclined,
  application_expired: applicationExpired,
  staff_overdue: staffOverdue,
  activation_stuck: activationStuck,
} satisfies Record<MailKind, (facts: MailFacts) => MailText>;

/** Writes a mail of a kind, ready to be sent. */
export const writeMail = (kind: MailKind, facts: MailFacts): RenderedMail =>
  renderMail(mailWriters[kind](facts), recipientOfMail[kind]);
