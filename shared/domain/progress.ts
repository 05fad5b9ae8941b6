import * as z from 'zod/mini';
import type { Application } from './application.ts';
import { type CivilDate, civilDateOf, civilDateSchema } from './civil-date.ts';
import { deficiencyCodeSchema, wantedSchema } from './deficiency.ts';
import { applicantKindSchema } from './form.ts';
import { paperKindSchema, paperSubjectSchema } from './policy/paper-kind.ts';
import { letterViewSchema, letterViewsOf } from './progress-letters.ts';
import { delayReasonSchema, delaysByStatus, holderOf, holderSchema } from './progress-outlook.ts';
import { paperViewSchema, paperViewsOf } from './progress-papers.ts';
import { pollAfterSeconds, progressStatusOf, progressStatusSchema } from './progress-status.ts';
import { stepsOf, stepViewSchema } from './progress-steps.ts';
import { receptionNumberSchema } from './reception-number.ts';
import { isEnded } from './status.ts';
import { applicantActions } from './transitions.ts';

/** All that a customer may see of an application. What is not listed here does not leave. */
export const progressSchema = z.strictObject({
  applicationId: z.string(),
  /** 受付番号; none before the submission. */
  receptionNumber: z.optional(receptionNumberSchema),
  /** In whose words the notice is written. */
  applicantKind: z.optional(applicantKindSchema),
  statusCode: progressStatusSchema,
  /** Who has to do something next. What was stored before there was a holder says `operator`. */
  holder: z._default(holderSchema, 'operator'),
  steps: z.array(stepViewSchema),
  /** What would make the expected days later. */
  laterIf: z._default(z.array(delayReasonSchema), []),
  papers: z._default(z.array(paperViewSchema), []),
  letters: z.array(letterViewSchema),
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

const daysOf = (application: Application, isCorrection: boolean) => {
  const { status, promisedOn, resubmissionEndsAt } = application;
  const documents = application.openWaits.documents ?? application.plannedWaits.documents;
  return {
    ...(documents ? { documentsEndOn: civilDateOf(documents.endsAt) } : {}),
    ...(promisedOn && !isEnded(status) && !isCorrection ? { promisedOn } : {}),
    ...(isCorrection && resubmissionEndsAt ? { resubmissionEndsOn: civilDateOf(resubmissionEndsAt) } : {}),
  };
};

/**
 * Projects an application, as it is saved on a JST day, onto what its customer may see; the same application on the same
 * day always gives the same answer.
 */
export const projectProgress = (application: Application, today: CivilDate): Progress => {
  const { applicationId, receptionNumber, applicantKind, status } = application;
  const statusCode = progressStatusOf(application);
  const isOver = isEnded(status) && status !== 'active';
  const isCorrection = statusCode === 'correction_requested';
  const poll = pollAfterSeconds[statusCode];
  return {
    applicationId,
    ...(receptionNumber ? { receptionNumber } : {}),
    ...(applicantKind ? { applicantKind } : {}),
    statusCode,
    holder: holderOf(application, statusCode),
    steps: stepsOf(application, { statusCode, today }),
    laterIf: [...delaysByStatus[statusCode]],
    papers: isOver ? [] : paperViewsOf(application, isCorrection),
    letters: isOver ? [] : letterViewsOf(application),
    deficiencies: isCorrection ? deficienciesOf(application) : [],
    ...daysOf(application, isCorrection),
    ...(poll ? { pollAfterSeconds: poll } : {}),
    actions: applicantActions(status).filter(isCustomerAction),
  };
};
