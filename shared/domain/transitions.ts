import type { MailKind } from './mail-kind.ts';
import { caseWorkers, type StaffRole } from './people.ts';
import { ok, type Result, refuse } from './result.ts';
import { type ApplicationStatus, isEnded, openStatuses } from './status.ts';
import type { WaitKind } from './wait.ts';

/** Everything that can happen to an application, past tense left to the audit trail. */
export type ApplicationAction =
  | 'save_draft'
  | 'correct_form'
  | 'answer_by_correction'
  | 'submit'
  | 'withdraw'
  | 'take_case'
  | 'release_case'
  | 'register_envelope'
  | 'store_scan'
  | 'replace_purged_scan'
  | 'purge_scan'
  | 'add_note'
  | 'rotate_scan'
  | 'inspect_paper'
  | 'confirm_items'
  | 'record_risk'
  | 'record_operator_act'
  | 'approve_review'
  | 'escalate_review'
  | 'request_resubmission'
  | 'approve_escalation'
  | 'return_to_review'
  | 'decline'
  | 'record_dispatch'
  | 'follow_tracking'
  | 'record_delivery'
  | 'record_return_resend'
  | 'record_return_to_documents'
  | 'record_late_return'
  | 'record_late_return_to_documents'
  | 'retry_activation'
  | 'abandon_activation'
  | 'register_submission'
  | 'assess_documents'
  | 'announce_resubmission'
  | 'open_verification_record'
  | 'complete_verification'
  | 'activate'
  | 'expire'
  | 'close'
  | 'propose_record_amendment'
  | 'settle_record_amendment';

/** One row of the transition table. */
export interface Transition {
  readonly action: ApplicationAction;
  /** Who may do it: the applicant, staff with one of the roles, or the workflow itself. */
  readonly by: 'applicant' | 'workflow' | readonly StaffRole[];
  readonly from: readonly ApplicationStatus[];
  /** The status afterwards; a row without it leaves the status as it is. */
  readonly to?: ApplicationStatus;
  /** The waits of which one is open when the action is taken, and which the action decides. */
  readonly decides?: readonly WaitKind[];
  /** The mail that tells the applicant. */
  readonly mail?: MailKind;
}

/** Post arrives when it arrives: whatever a case waits for, an envelope is registered and scanned. */
const papersCanArrive = openStatuses;
const caseIsWorkedOn = [...openStatuses, 'activating'] as const;

/**
 * The one transition table. Buttons, refusals, mails and the documents are read from it; a test holds the state machine
 * against it. A row's order has no meaning; an action may have several rows with different `from`.
 */
export const transitions: readonly Transition[] = [
  { action: 'save_draft', by: 'applicant', from: ['draft'] },
  { action: 'correct_form', by: 'applicant', from: ['awaiting_documents', 'awaiting_resubmission'] },
  /** A correction that answers everything that was asked: no envelope is waited for any more. */
  {
    action: 'answer_by_correction',
    by: 'workflow',
    from: ['awaiting_resubmission'],
    to: 'under_review',
    decides: ['resubmission'],
  },
  { action: 'submit', by: 'applicant', from: ['draft'], to: 'awaiting_documents' },
  {
    action: 'withdraw',
    by: 'applicant',
    from: ['draft', ...openStatuses],
    to: 'withdrawn',
    mail: 'application_withdrawn',
  },
  { action: 'register_submission', by: 'workflow', from: ['awaiting_documents'], mail: 'application_received' },

  { action: 'take_case', by: caseWorkers, from: caseIsWorkedOn },
  { action: 'release_case', by: caseWorkers, from: caseIsWorkedOn },
  {
    action: 'register_envelope',
    by: ['clerk'],
    from: ['awaiting_documents', 'awaiting_resubmission'],
    to: 'under_review',
    decides: ['documents', 'resubmission'],
    mail: 'documents_received',
  },
  { action: 'register_envelope', by: ['clerk'], from: ['under_review', 'awaiting_approval', 'confirming_addresses'] },
  { action: 'store_scan', by: ['clerk'], from: papersCanArrive },
  /** 規則19条2項: the copy that belongs to the record is put back, masked, also when the verification is over. */
  { action: 'replace_purged_scan', by: ['clerk'], from: ['activating', 'active'] },
  /** 番号法20条: what may not be kept is destroyed wherever the case stands, also when it has ended. */
  {
    action: 'purge_scan',
    by: ['clerk', 'reviewer'],
    from: [...caseIsWorkedOn, 'active', 'declined', 'withdrawn', 'expired'],
  },
  /** How a scan is shown changes nothing of what it shows. */
  {
    action: 'rotate_scan',
    by: caseWorkers,
    from: [...caseIsWorkedOn, 'active', 'declined', 'withdrawn', 'expired'],
  },
  /** A note for colleagues belongs to the case, whatever it waits for and also when it has ended. */
  {
    action: 'add_note',
    by: caseWorkers,
    from: [...caseIsWorkedOn, 'active', 'declined', 'withdrawn', 'expired'],
  },
  { action: 'assess_documents', by: 'workflow', from: ['under_review'] },

  { action: 'inspect_paper', by: ['reviewer'], from: ['under_review'] },
  { action: 'confirm_items', by: ['reviewer'], from: ['under_review'] },
  { action: 'record_risk', by: ['reviewer', 'approver'], from: ['under_review', 'awaiting_approval'] },
  { action: 'record_operator_act', by: ['reviewer'], from: ['under_review'] },
  {
    action: 'approve_review',
    by: ['reviewer'],
    from: ['under_review'],
    to: 'confirming_addresses',
    decides: ['review'],
  },
  { action: 'escalate_review', by: ['reviewer'], from: ['under_review'], to: 'awaiting_approval', decides: ['review'] },
  {
    action: 'request_resubmission',
    by: ['reviewer'],
    from: ['under_review'],
    to: 'awaiting_resubmission',
    decides: ['review'],
  },
  { action: 'announce_resubmission', by: 'workflow', from: ['awaiting_resubmission'], mail: 'resubmission_requested' },
  {
    action: 'approve_escalation',
    by: ['approver'],
    from: ['awaiting_approval'],
    to: 'confirming_addresses',
    decides: ['approval'],
  },
  {
    action: 'return_to_review',
    by: ['approver'],
    from: ['awaiting_approval'],
    to: 'under_review',
    decides: ['approval'],
  },
  { action: 'decline', by: ['reviewer', 'approver'], from: openStatuses, to: 'declined', mail: 'application_declined' },

  { action: 'open_verification_record', by: 'workflow', from: ['confirming_addresses'] },
  {
    action: 'record_dispatch',
    by: ['clerk'],
    from: ['confirming_addresses'],
    decides: ['dispatch'],
    mail: 'letter_dispatched',
  },
  /** A letter that came back while the service is being opened goes out again; nothing waits for it but the repair. */
  { action: 'record_dispatch', by: ['clerk'], from: ['activating'], mail: 'letter_dispatched' },
  {
    action: 'follow_tracking',
    by: ['clerk'],
    from: ['confirming_addresses', 'awaiting_resubmission', 'under_review', 'awaiting_approval', 'activating'],
  },
  { action: 'record_delivery', by: ['clerk'], from: ['confirming_addresses'], decides: ['delivery'] },
  /** A letter that was under way when its sister went back to the papers: its result is kept, nothing waits for it. */
  {
    action: 'record_delivery',
    by: ['clerk'],
    from: ['awaiting_resubmission', 'under_review', 'awaiting_approval', 'activating'],
  },
  {
    action: 'record_return_resend',
    by: ['clerk'],
    from: ['confirming_addresses'],
    decides: ['delivery'],
    mail: 'letter_returned',
  },
  {
    action: 'record_return_resend',
    by: ['clerk'],
    from: ['awaiting_resubmission', 'under_review', 'awaiting_approval', 'activating'],
  },
  {
    action: 'record_return_to_documents',
    by: ['clerk'],
    from: ['confirming_addresses'],
    to: 'awaiting_resubmission',
    decides: ['delivery'],
  },
  /** A letter that was recorded as delivered and came back: no wait is open for it, a new run goes on with it. */
  { action: 'record_late_return', by: ['clerk'], from: ['confirming_addresses'], mail: 'letter_returned' },
  {
    action: 'record_late_return',
    by: ['clerk'],
    from: ['awaiting_resubmission', 'under_review', 'awaiting_approval', 'activating'],
  },
  {
    action: 'record_late_return_to_documents',
    by: ['clerk'],
    from: ['confirming_addresses'],
    to: 'awaiting_resubmission',
  },
  { action: 'complete_verification', by: 'workflow', from: ['confirming_addresses'], to: 'activating' },

  { action: 'activate', by: 'workflow', from: ['activating'], to: 'active', mail: 'service_activated' },
  { action: 'retry_activation', by: ['operations'], from: ['activating'], decides: ['repair'] },
  {
    action: 'abandon_activation',
    by: ['operations'],
    from: ['activating'],
    to: 'declined',
    decides: ['repair'],
    mail: 'application_declined',
  },

  { action: 'expire', by: 'workflow', from: caseIsWorkedOn, to: 'expired', mail: 'application_expired' },
  { action: 'close', by: 'workflow', from: ['declined', 'withdrawn', 'expired'] },

  /** 規則20条3項: the record of a service that has been opened is kept up to date as long as it is kept. */
  { action: 'propose_record_amendment', by: ['reviewer'], from: ['activating', 'active'] },
  { action: 'settle_record_amendment', by: ['approver'], from: ['activating', 'active'] },
];

/** Finds the row by which an action is possible now, or says why it is not. */
export const permitTransition = (
  status: ApplicationStatus,
  action: ApplicationAction,
): Result<Transition, 'application_ended' | 'not_possible_now'> => {
  const row = transitions.find((transition) => transition.action === action && transition.from.includes(status));
  if (row) return ok(row);
  return isEnded(status) ? refuse('application_ended') : refuse('not_possible_now', { status });
};

/** The actions that staff with these roles can take in a status: the buttons of the case page. */
export const staffActions = (status: ApplicationStatus, roles: readonly StaffRole[]): ApplicationAction[] => [
  ...new Set(
    transitions
      .filter(({ by, from }) => Array.isArray(by) && from.includes(status) && by.some((role) => roles.includes(role)))
      .map(({ action }) => action),
  ),
];

/** The actions that the applicant can take in a status. */
export const applicantActions = (status: ApplicationStatus): ApplicationAction[] =>
  transitions.filter(({ by, from }) => by === 'applicant' && from.includes(status)).map(({ action }) => action);
