import type { Application } from '../application.ts';
import type { Change, DecisionContext } from '../change.ts';
import type { DraftForm } from '../form.ts';
import { changeBy, type Decision, type Expectation, permitAction } from './decision.ts';

/** What of an earlier form a new draft begins with: consents are given anew, to the texts of their day. */
export const copiedForm = ({ consents: _, ...form }: DraftForm): DraftForm => form;

/** The draft that a customer begins with. */
export const openApplication = (
  applicationId: string,
  customerId: string,
  { actor, at }: DecisionContext,
  form: DraftForm = {},
): Change => ({
  application: {
    applicationId,
    customerId,
    status: 'draft',
    ...(form.applicantKind ? { applicantKind: form.applicantKind } : {}),
    version: 1,
    openedAt: at,
    updatedAt: at,
    reviewRound: 0,
    assessedRound: 0,
    resubmissionRound: 0,
    announcedRound: 0,
    openWaits: {},
    plannedWaits: {},
    risks: [],
    duplicate: false,
    corrections: 0,
    operatorActs: {},
    confirmations: [],
    papers: [],
    letters: [],
    reviews: [],
    acceptedPapers: [],
    deficiencies: [],
    executions: [],
  },
  at,
  audit: [{ action: 'application_opened', actor, details: {} }],
  waits: [],
  mails: [],
});

/** Decides whether a draft may be saved; the form itself is an item beside the application. */
export const decideSaveDraft = (
  application: Application,
  { form, ...expectation }: Expectation & { form: DraftForm },
  context: DecisionContext,
): Decision => {
  const permitted = permitAction(application, 'save_draft', expectation);
  if (!permitted.ok) return permitted;
  const patch = form.applicantKind ? { applicantKind: form.applicantKind } : {};
  return changeBy(application, permitted.value, patch, context, { audit: { action: 'draft_saved', details: {} } });
};
