import type { CustomerState } from '#shared/contracts/http/customer-answers.ts';
import type { Application } from '#shared/domain/application.ts';
import type { Refusal } from '#shared/domain/result.ts';
import type { ApplicationStatus } from '#shared/domain/status.ts';
import type { DecisionResult } from '../wiring/decide-and-save.ts';
import type { Refused } from '../wiring/operation.ts';

type RefusedDecision = Extract<DecisionResult, { ok: false }>;

/** The status that a customer may know: a second pair of eyes looks like the review. */
export const shownStatusOf = (status: ApplicationStatus): ApplicationStatus =>
  status === 'awaiting_approval' ? 'under_review' : status;

/** Where an application stands, as its customer may know it: until it is submitted, they alone move its version. */
export const customerStateOf = ({
  applicationId,
  status,
  version,
}: Pick<Application, 'applicationId' | 'status' | 'version'>): CustomerState => ({
  applicationId,
  status: shownStatusOf(status),
  ...(status === 'draft' ? { draftVersion: version } : {}),
});

/** A refusal whose facts name the status tells it by `present` instead, where it is the customer's. */
const shownRefusalOf = <Code extends string>({ code, details }: Refusal<Code>): Refusal<Code> =>
  details === undefined || 'status' in details ? { code } : { code, details };

/** Answers a refused decision without what only staff may know. */
export const refuseCustomer = ({ refusal, present }: RefusedDecision): Refused => ({
  refusal: shownRefusalOf(refusal),
  ...(present ? { present: customerStateOf(present) } : {}),
});
