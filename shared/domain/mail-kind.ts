import * as z from 'zod/mini';

/** Every mail that the system sends. Each is sent at most once per application, kind and round. */
export const mailKinds = [
  'application_received',
  'documents_received',
  'documents_reminder',
  'resubmission_requested',
  'resubmission_reminder',
  'letter_dispatched',
  'letter_returned',
  'service_activated',
  'application_withdrawn',
  'application_declined',
  'application_expired',
  'staff_overdue',
  'activation_stuck',
] as const;
export const mailKindSchema = z.enum(mailKinds);
export type MailKind = z.infer<typeof mailKindSchema>;

/** To whom a mail goes: the applicant, or the operator's own operations address. */
export const recipientOfMail: Record<MailKind, 'applicant' | 'operations'> = {
  application_received: 'applicant',
  documents_received: 'applicant',
  documents_reminder: 'applicant',
  resubmission_requested: 'applicant',
  resubmission_reminder: 'applicant',
  letter_dispatched: 'applicant',
  letter_returned: 'applicant',
  service_activated: 'applicant',
  application_withdrawn: 'applicant',
  application_declined: 'applicant',
  application_expired: 'applicant',
  staff_overdue: 'operations',
  activation_stuck: 'operations',
};
