import type { ApplicationState } from '#shared/contracts/http/answers.ts';
import type { Application } from '#shared/domain/application.ts';
import { refuse } from '#shared/domain/result.ts';
import { type DecisionRequest, type DecisionResult, decideAndSave } from '../wiring/decide-and-save.ts';
import type { Refused, StaffCall } from '../wiring/operation.ts';
import { signalChange } from '../wiring/signal-change.ts';
import type { StaffParts } from './staff-parts.ts';

/** Where an application stands. */
export const stateOf = ({ applicationId, status, version }: Application): ApplicationState => ({
  applicationId,
  status,
  version,
});

/** Answers a refused decision with the present state of the case. */
const refuseStaff = ({ refusal, present }: Extract<DecisionResult, { ok: false }>): Refused => ({
  refusal,
  ...(present?.submittedAt ? { present: stateOf(present) } : {}),
});

/** Keeps staff away from drafts: what was not submitted is the applicant's own affair. */
const aboutCase =
  (decide: DecisionRequest['decide']): DecisionRequest['decide'] =>
  (application) =>
    application.submittedAt ? decide(application) : refuse('application_unknown');

/** A decision of staff, with what its answer says beside the state. */
export type CaseDecision<Status extends number, Extra extends object> = Pick<
  DecisionRequest,
  'applicationId' | 'decide' | 'beside' | 'whenTaken'
> & { readonly status: Status } & ({ readonly extra: Extra } | { readonly extraOf: (after: Application) => Extra });

/** Decides about a case, saves, signals, and answers where it stands; a refusal shows the present state. */
export const decideCase = async <Status extends number, Extra extends object>(
  { store, signals }: Pick<StaffParts, 'store' | 'signals'>,
  { claim }: StaffCall,
  { status, ...decision }: CaseDecision<Status, Extra>,
): Promise<{ status: Status; body: ApplicationState & Extra } | Refused> => {
  const extraOf = 'extraOf' in decision ? decision.extraOf : () => decision.extra;
  const bodyOf = (application: Application) => ({ ...stateOf(application), ...extraOf(application) });
  const result = await decideAndSave({
    store,
    ...decision,
    decide: aboutCase(decision.decide),
    request: { claim, answer: (after) => ({ status, body: bodyOf(after) }) },
  });
  if (!result.ok) return refuseStaff(result);
  await signalChange(signals, result.change);
  return { status, body: bodyOf(result.application) };
};
