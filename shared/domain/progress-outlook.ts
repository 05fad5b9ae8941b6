import type { Application } from './application.ts';
import { type DelayReason, delayReasonSchema, type Holder } from './progress.ts';
import type { ProgressStatus } from './progress-status.ts';

const holderByStatus: Record<ProgressStatus, Holder> = {
  drafting: 'customer',
  received: 'operator',
  awaiting_documents: 'customer',
  checking_documents: 'operator',
  correction_requested: 'customer',
  preparing_letters: 'operator',
  confirming_receipt: 'post',
  opening_service: 'operator',
  active: 'nobody',
  withdrawn: 'nobody',
  closed: 'nobody',
};

/** Who has to do something next; a letter that lies at the post office waits for the customer. */
export const holderOf = ({ letters }: Pick<Application, 'letters'>, statusCode: ProgressStatus): Holder => {
  if (statusCode !== 'confirming_receipt') return holderByStatus[statusCode];
  const underWay = letters.filter(({ status }) => status === 'in_transit');
  if (underWay.length === 0) return 'operator';
  return underWay.some(({ postings }) => postings.at(-1)?.absentOn) ? 'customer' : 'post';
};

const whilePapersAreAwaited = delayReasonSchema.options;
const whileLettersAreOut = ['letter_not_taken_in', 'office_closed_days'] as const;

/** What would make it later from here on. */
export const delaysByStatus: Record<ProgressStatus, readonly DelayReason[]> = {
  drafting: [],
  received: whilePapersAreAwaited,
  awaiting_documents: whilePapersAreAwaited,
  checking_documents: ['papers_need_correction', 'letter_not_taken_in'],
  correction_requested: whilePapersAreAwaited,
  preparing_letters: whileLettersAreOut,
  confirming_receipt: whileLettersAreOut,
  opening_service: [],
  active: [],
  withdrawn: [],
  closed: [],
};
