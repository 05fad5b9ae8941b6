import * as z from 'zod/mini';

/** Every status of an application, in the order in which a case usually passes them; the last four are its ends. */
export const applicationStatuses = [
  'draft',
  'awaiting_documents',
  'under_review',
  'awaiting_approval',
  'awaiting_resubmission',
  'confirming_addresses',
  'activating',
  'active',
  'declined',
  'withdrawn',
  'expired',
] as const;
export const applicationStatusSchema = z.enum(applicationStatuses);
export type ApplicationStatus = z.infer<typeof applicationStatusSchema>;

/** The four ways in which an application ends; a workflow execution succeeds with one of them. */
const applicationOutcomes = ['active', 'declined', 'withdrawn', 'expired'] as const;
export const applicationOutcomeSchema = z.enum(applicationOutcomes);
export type ApplicationOutcome = z.infer<typeof applicationOutcomeSchema>;

/** True when nothing can happen to the application any more. */
export const isEnded = (status: ApplicationStatus): status is ApplicationOutcome =>
  (applicationOutcomes as readonly ApplicationStatus[]).includes(status);

/** True when the application has ended, and no service came of it. */
export const endedInVain = (status: ApplicationStatus): boolean => isEnded(status) && status !== 'active';

/** The statuses between submission and activation in which someone is waited for. */
export const openStatuses = [
  'awaiting_documents',
  'under_review',
  'awaiting_approval',
  'awaiting_resubmission',
  'confirming_addresses',
] as const satisfies readonly ApplicationStatus[];
