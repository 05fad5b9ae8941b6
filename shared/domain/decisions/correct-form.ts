import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { civilDateOf } from '../civil-date.ts';
import { deficiencyKindOf } from '../deficiency.ts';
import type { ApplicationForm } from '../form.ts';
import { type DeclaredFacts, declaredFactsOf, formPartSchema, revisionOf } from '../policy/declared-facts.ts';
import { refuse } from '../result.ts';
import { changeBy, type Decision, permitAction } from './decision.ts';
import { permitForm } from './permit-form.ts';
import { planWait, settleWait, withPlanned } from './waits.ts';

/** A form that takes the place of the one that was submitted. */
export interface Correction {
  readonly form: ApplicationForm;
  /** The form as it stands; what it said is kept. */
  readonly before: ApplicationForm;
  /** How many corrections the applicant has seen: a correction from an older screen is refused. */
  readonly corrections: number;
}

const changedParts = (before: DeclaredFacts, after: DeclaredFacts): string[] =>
  formPartSchema.options.filter((part) => revisionOf(before, part) !== revisionOf(after, part));

/** Whether everything that the notice asks can be put right on the screen: then no envelope is waited for any more. */
const isAnswered = ({ deficiencies }: Application): boolean =>
  deficiencies.length > 0 && deficiencies.every(({ code }) => deficiencyKindOf(code).fixes.includes('correct_online'));

const correctedBy = ({ form }: Correction, declared: DeclaredFacts): Partial<Application> => ({
  order: form.order,
  declared,
  authorityBasis: form.personInCharge?.authorityBasis,
});

/**
 * Decides a correction of the submitted form. What was confirmed of a part that reads differently now is open again,
 * because its revision has moved; everything else stays confirmed.
 */
export const decideCorrection = (
  application: Application,
  correction: Correction,
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'correct_form');
  if (!permitted.ok) return permitted;
  const { form, before } = correction;
  if (!application.declared || correction.corrections !== application.corrections) return refuse('corrected_elsewhere');
  if (form.applicantKind !== application.applicantKind) return refuse('applicant_kind_fixed');
  const declared = declaredFactsOf(form, { form: before, declared: application.declared });
  const { receivedOn } = application;
  const covered = permitForm(form, declared, { today: civilDateOf(context.at), receivedOn });
  if (!covered.ok) return covered;

  const patch = { ...correctedBy(correction, declared), corrections: application.corrections + 1 };
  const audit = {
    action: 'form_corrected',
    details: { corrections: patch.corrections, parts: changedParts(application.declared, declared) },
  } as const;
  const wait = application.openWaits.resubmission;
  const answering = wait && isAnswered(application) ? permitAction(application, 'answer_by_correction') : undefined;
  if (!wait || !answering?.ok) return changeBy(application, permitted.value, patch, context, { audit });

  const round = application.reviewRound + 1;
  const review = planWait(application, { kind: 'review', round }, context.at);
  const settled = settleWait(application, wait, { type: 'documents_received' });
  return changeBy(
    application,
    answering.value,
    {
      ...patch,
      reviewRound: round,
      openWaits: settled.openWaits,
      plannedWaits: withPlanned(application, review),
    },
    context,
    { audit, waits: [settled.change] },
  );
};
