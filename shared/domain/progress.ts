import * as z from 'zod/mini';
import type { Application } from './application.ts';
import { type CivilDate, civilDateOf, civilDateSchema } from './civil-date.ts';
import { deficiencyCodeSchema, wantedSchema } from './deficiency.ts';
import { applicantKindSchema } from './form.ts';
import { letterSchema } from './letter.ts';
import { paperKindSchema, paperSubjectSchema } from './policy/paper-kind.ts';
import { type ProgressStatus, pollAfterSeconds, progressStatusOf, progressStatusSchema } from './progress-status.ts';
import { receptionNumberSchema } from './reception-number.ts';
import { isEnded } from './status.ts';
import { applicantActions } from './transitions.ts';

/** The steps that every application passes, in their order. */
export const progressSteps = ['submission', 'documents', 'review', 'letters', 'activation'] as const;
export const progressStepSchema = z.enum(progressSteps);
export type ProgressStep = z.infer<typeof progressStepSchema>;

/** All that a customer may see of an application. What is not listed here does not leave. */
export const progressSchema = z.strictObject({
  applicationId: z.string(),
  /** 受付番号; none before the submission. */
  receptionNumber: z.optional(receptionNumberSchema),
  /** In whose words the notice is written. */
  applicantKind: z.optional(applicantKindSchema),
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
      subject: z.optional(paperSubjectSchema),
      paperKind: z.optional(paperKindSchema),
      originalsOnly: z.optional(z.literal(true)),
      wanted: z.optional(wantedSchema),
      items: z.optional(z.array(z.string())),
    }),
  ),
  documentsEndOn: z.optional(civilDateSchema),
  promisedOn: z.optional(civilDateSchema),
  resubmissionEndsOn: z.optional(civilDateSchema),
  /** When to ask again; absent when nothing will change any more. */
  pollAfterSeconds: z.optional(z.int()),
  actions: z.array(z.enum(['save_draft', 'submit', 'correct_form', 'withdraw'])),
});
export type Progress = z.infer<typeof progressSchema>;

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
      return lastOf(
        letters.flatMap(({ postings }) =>
          postings.flatMap(({ result, resultOn }) => (result === 'delivered' && resultOn ? [resultOn] : [])),
        ),
      );
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
  deficiencies.map(({ code, paperId, subject, originalsOnly, wanted, items }) => {
    const paper = papers.find((candidate) => candidate.paperId === paperId);
    return {
      code,
      ...(subject ? { subject } : {}),
      ...(paper ? { subject: paper.subject, paperKind: paper.kind } : {}),
      ...(originalsOnly ? { originalsOnly } : {}),
      ...(wanted ? { wanted } : {}),
      ...(items ? { items } : {}),
    };
  });

const isCustomerAction = (action: string): action is Progress['actions'][number] =>
  action === 'save_draft' || action === 'submit' || action === 'correct_form' || action === 'withdraw';

/** Projects an application onto what its customer may see; the same application always gives the same answer. */
export const projectProgress = (application: Application): Progress => {
  const { applicationId, receptionNumber, applicantKind, status, promisedOn, resubmissionEndsAt } = application;
  const statusCode = progressStatusOf(application);
  const isOver = isEnded(status) && status !== 'active';
  const isCorrection = statusCode === 'correction_requested';
  const documents = application.openWaits.documents ?? application.plannedWaits.documents;
  const poll = pollAfterSeconds[statusCode];
  return {
    applicationId,
    ...(receptionNumber ? { receptionNumber } : {}),
    ...(applicantKind ? { applicantKind } : {}),
    statusCode,
    steps: stepsOf(application, statusCode),
    letters: isOver ? [] : lettersOf(application),
    deficiencies: isCorrection ? deficienciesOf(application) : [],
    ...(documents ? { documentsEndOn: civilDateOf(documents.endsAt) } : {}),
    ...(promisedOn && !isEnded(status) && !isCorrection ? { promisedOn } : {}),
    ...(isCorrection && resubmissionEndsAt ? { resubmissionEndsOn: civilDateOf(resubmissionEndsAt) } : {}),
    ...(poll ? { pollAfterSeconds: poll } : {}),
    actions: applicantActions(status).filter(isCustomerAction),
  };
};
