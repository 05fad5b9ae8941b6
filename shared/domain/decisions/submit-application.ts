import type { Application } from '../application.ts';
import type { DecisionContext } from '../change.ts';
import { civilDateOf } from '../civil-date.ts';
import { parseCorporateNumber } from '../corporate-number.ts';
import { deadlinesOn } from '../deadlines.ts';
import { type ApplicationForm, applicationFormSchema, type DraftForm } from '../form.ts';
import { declaredFactsOf } from '../policy/declared-facts.ts';
import type { ReceptionNumber } from '../reception-number.ts';
import type { DomainRefusalCode } from '../refusal-code.ts';
import { ok, type Result, refuse } from '../result.ts';
import { changeBy, type Decision, type Expectation, permitAction } from './decision.ts';
import { permitForm } from './permit-form.ts';

/** Reads a draft as the complete form that a submission needs; the refusal says how many fields are not right yet. */
export const completeForm = (draft: DraftForm): Result<ApplicationForm, DomainRefusalCode> => {
  const parsed = applicationFormSchema.safeParse(draft);
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join('.')))];
    return refuse('application_incomplete', { fields: fields.join(' '), count: fields.length });
  }
  const form = parsed.data;
  if (form.applicantKind === 'corporation' && !parseCorporateNumber(form.corporation.corporateNumber).ok) {
    return refuse('corporate_number_invalid');
  }
  return ok(form);
};

/** A complete form, and what is known of other applications for the same corporate number. */
export interface Submission extends Expectation {
  form: ApplicationForm;
  /** The number that the application gets; that nobody else has it is seen to by its claim, when this is saved. */
  receptionNumber: ReceptionNumber;
  /** Another application for the corporate number is open, or its service is. */
  duplicate?: boolean;
  /** The claim that this application takes on the corporate number. */
  corporateNumberClaim?: string;
}

/** Decides a submission. The form must be complete and the order one that today's policy covers. */
export const decideSubmission = (
  application: Application,
  { form, expectedVersion, receptionNumber, duplicate = false, corporateNumberClaim }: Submission,
  context: DecisionContext,
): Decision => {
  if (application.submittedAt) return ok(null);
  const permitted = permitAction(application, 'submit', { expectedVersion });
  if (!permitted.ok) return permitted;
  const today = civilDateOf(context.at);
  const { applicantKind, order } = form;
  const declared = declaredFactsOf(form);
  const covered = permitForm(form, declared, { today });
  if (!covered.ok) return covered;
  const deadlines = deadlinesOn(today);
  const { applicationId } = application;
  const authority = form.personInCharge ? { authorityBasis: form.personInCharge.authorityBasis } : {};
  const claimed = corporateNumberClaim === undefined ? {} : { corporateNumberClaim };
  return changeBy(
    application,
    permitted.value,
    {
      submittedAt: context.at,
      receptionNumber,
      applicantKind,
      order,
      ...authority,
      declared,
      duplicate,
      ...claimed,
      deadlines,
      executions: [applicationId],
    },
    context,
    {
      audit: { action: 'application_submitted', details: { applicantKind, deadlines: deadlines.edition } },
      start: {
        executionName: applicationId,
        input: JSON.stringify({ applicationId, checkpoint: 'submitted', deadlines }),
      },
    },
  );
};
