import * as z from 'zod/mini';

/** Every expected "no" of a decision. The Japanese sentence for each stands in `shared/copy/ja/problems.ts`. */
export const domainRefusalCodes = [
  'application_already_open',
  'application_ended',
  'application_incomplete',
  'application_unknown',
  'approver_is_reviewer',
  'case_locked',
  'corporate_number_invalid',
  'filed_on_invalid',
  'finding_not_allowed',
  'finding_required',
  'letter_unknown',
  'not_possible_now',
  'notice_unknown',
  'order_not_covered',
  'paper_not_scanned',
  'paper_unknown',
  'papers_missing',
  'papers_not_inspected',
  'posted_on_invalid',
  'question_not_asked',
  'question_unanswered',
  'questions_not_confirmed',
  'received_on_invalid',
  'result_on_invalid',
  'round_closed',
  'service_already_open',
  'tracking_number_invalid',
  'tracking_number_used',
  'version_conflict',
] as const;
export const domainRefusalCodeSchema = z.enum(domainRefusalCodes);
export type DomainRefusalCode = z.infer<typeof domainRefusalCodeSchema>;
