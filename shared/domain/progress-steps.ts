import type { Application } from './application.ts';
import { type CivilDate, civilDateOf } from './civil-date.ts';
import { expectedDaysOf } from './expected-days.ts';
import type { StepView } from './progress.ts';
import type { ProgressStatus } from './progress-status.ts';
import { type ProgressStep, progressSteps } from './progress-step.ts';

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

/** The timeline of an application on a day; empty for one that ended without a service. */
export const stepsOf = (
  application: Application,
  { statusCode, today }: { statusCode: ProgressStatus; today: CivilDate },
): StepView[] => {
  if (statusCode === 'withdrawn' || statusCode === 'closed') return [];
  const current = stepOf[statusCode];
  const position = current ? progressSteps.indexOf(current) : progressSteps.length;
  const expected = expectedDaysOf(application, { statusCode, today });
  return progressSteps.map((step, index) => {
    if (index < position) {
      const on = dayOf(application, step);
      return { step, state: 'done', ...(on ? { on } : {}) };
    }
    const expectedOn = expected[step];
    return { step, state: index === position ? 'current' : 'upcoming', ...(expectedOn ? { expectedOn } : {}) };
  });
};
