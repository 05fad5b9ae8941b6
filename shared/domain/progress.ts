import * as z from 'zod/mini';
import type { Application } from './application.ts';
import { type CivilDate, civilDateOf, civilDateSchema } from './civil-date.ts';
import { deficiencyCodeSchema } from './deficiency.ts';
import { type Letter, letterSchema } from './letter.ts';
import { paperKindSchema } from './policy/paper-kind.ts';
import { isEnded } from './status.ts';
import { applicantActions } from './transitions.ts';

/**
 * Where an application stands in the customer's eyes. Several statuses share one word on purpose: a second pair of
 * eyes looks like the review, and no end tells why.
 */
export const progressStatuses = [
  'drafting',
  'received',
  'awaiting_documents',
  'checking_documents',
  'correction_requested',
  'preparing_letters',
  'confirming_receipt',
  'opening_service',
  'active',
  'withdrawn',
  'closed',
] as const;
export const progressStatusSchema = z.enum(progressStatuses);
export type ProgressStatus = z.infer<typeof progressStatusSchema>;

/** The steps that every application passes, in their order. */
export const progressSteps = ['submission', 'documents', 'review', 'letters', 'activation'] as const;
export const progressStepSchema = z.enum(progressSteps);
export type ProgressStep = z.infer<typeof progressStepSchema>;

/** All that a customer may see of an application. What is not listed here does not leave. */
export const progressSchema = z.strictObject({
  applicationId: z.string(),
  version: z.int(),
  statusCode: progressStatusSchema,
  steps: z.array(
    z.strictObject({
      step: progressStepSchema,
      state: z.enum(['done', 'current', 'upcoming']),
      on: z.optional(civilDateSchema),
    }),
  ),
  letters: z.array(
    z.strictObject({
      addressee: letterSchema.shape.addressee,
      status: letterSchema.shape.status,
      postedOn: z.optional(civilDateSchema),
      trackingNumber: z.optional(z.string()),
    }),
  ),
  deficiencies: z.array(
    z.strictObject({
      code: deficiencyCodeSchema,
      paperKind: z.optional(paperKindSchema),
      items: z.optional(z.array(z.string())),
    }),
  ),
  documentsEndOn: z.optional(civilDateSchema),
  promisedOn: z.optional(civilDateSchema),
  resubmissionEndsOn: z.optional(civilDateSchema),
  /** When to ask again; absent when nothing will change any more. */
  pollAfterSeconds: z.optional(z.int()),
  actions: z.array(z.enum(['save_draft', 'submit', 'withdraw'])),
});
export type Progress = z.infer<typeof progressSchema>;

const pollAfterSeconds: Partial<Record<ProgressStatus, number>> = {
  received: 10,
  awaiting_documents: 900,
  checking_documents: 300,
  correction_requested: 900,
  preparing_letters: 600,
  confirming_receipt: 900,
  opening_service: 30,
};

const stepOf: Partial<Record<ProgressStatus, ProgressStep>> = {
  drafting: 'submission',
  received: 'documents',
  awaiting_documents: 'documents',
  checking_documents: 'review',
  correction_requested: 'documents',
  preparing_letters: 'letters',
  confirming_receipt: 'letters',
  opening_service: 'activation',
};

/** The customer's word for where an application stands. */
export const progressStatusOf = (
  application: Pick<Application, 'status' | 'openWaits' | 'letters'>,
): ProgressStatus => {
  const { status, openWaits, letters } = application;
  switch (status) {
    case 'draft':
      return 'drafting';
    case 'awaiting_documents':
      return 'documents' in openWaits ? 'awaiting_documents' : 'received';
    case 'under_review':
    case 'awaiting_approval':
      return 'checking_documents';
    case 'awaiting_resubmission':
      return 'correction_requested';
    case 'confirming_addresses': {
      const allPosted = letters.length > 0 && letters.every((letter) => isPosted(letter));
      return allPosted ? 'confirming_receipt' : 'preparing_letters';
    }
    case 'activating':
      return 'opening_service';
    case 'active':
      return 'active';
    case 'withdrawn':
      return 'withdrawn';
    case 'declined':
    case 'expired':
      return 'closed';
  }
};

const isPosted = ({ status }: Letter): boolean => status === 'in_transit' || status === 'delivered';

const lastOf = (days: readonly CivilDate[]): CivilDate | undefined => days.toSorted().at(-1);

const dayOf = (application: Application, step: ProgressStep): CivilDate | undefined => {
  const { submittedAt, receivedOn, reviews, letters, activation, ended } = application;
  switch (step) {
    case 'submission':
      return submittedAt && civilDateOf(submittedAt);
    case 'documents':
      return receivedOn;
    case 'review': {
      const approval = reviews.findLast(({ outcome }) => outcome === 'approve');
      return approval && civilDateOf(approval.decidedAt);
    }
    case 'letters':
      return lastOf(letters.flatMap(({ postings }) => postings.flatMap(({ resultOn }) => resultOn ?? [])));
    case 'activation':
      return activation?.billingStartedOn ?? (ended && civilDateOf(ended.at));
  }
};

const stepsOf = (application: Application, statusCode: ProgressStatus): Progress['steps'] => {
  if (statusCode === 'withdrawn' || statusCode === 'closed') return [];
  const current = stepOf[statusCode];
  const position = current ? progressSteps.indexOf(current) : progressSteps.length;
  return progressSteps.map((step, index) => {
    if (index > position) return { step, state: 'upcoming' };
    if (index === position) return { step, state: 'current' };
    const on = dayOf(application, step);
    return { step, state: 'done', ...(on ? { on } : {}) };
  });
};

const lettersOf = (application: Application): Progress['letters'] =>
  application.letters.map(({ addressee, status, postings }) => {
    const posting = status === 'awaiting_dispatch' ? undefined : postings.at(-1);
    const posted = posting && { postedOn: posting.postedOn, trackingNumber: posting.trackingNumber };
    return { addressee, status, ...posted };
  });

const deficienciesOf = ({ deficiencies, papers }: Application): Progress['deficiencies'] =>
  deficiencies.map(({ code, paperId, items }) => {
    const paper = papers.find((candidate) => candidate.paperId === paperId);
    return { code, ...(paper ? { paperKind: paper.kind } : {}), ...(items ? { items } : {}) };
  });

const isCustomerAction = (action: string): action is Progress['actions'][number] =>
  action === 'save_draft' || action === 'submit' || action === 'withdraw';

/** Projects an application onto what its customer may see; the same application always gives the same answer. */
export const projectProgress = (application: Application): Progress => {
  const { applicationId, version, status, openWaits, promisedOn, resubmissionEndsAt } = application;
  const statusCode = progressStatusOf(application);
  const isOver = isEnded(status) && status !== 'active';
  const isCorrection = statusCode === 'correction_requested';
  const documents = openWaits['documents'];
  const poll = pollAfterSeconds[statusCode];
  return {
    applicationId,
    version,
    statusCode,
    steps: stepsOf(application, statusCode),
    letters: isOver ? [] : lettersOf(application),
    deficiencies: isCorrection ? deficienciesOf(application) : [],
    ...(documents ? { documentsEndOn: civilDateOf(documents.endsAt) } : {}),
    ...(promisedOn && !isEnded(status) ? { promisedOn } : {}),
    ...(isCorrection && resubmissionEndsAt ? { resubmissionEndsOn: civilDateOf(resubmissionEndsAt) } : {}),
    ...(poll ? { pollAfterSeconds: poll } : {}),
    actions: applicantActions(status).filter(isCustomerAction),
  };
};
