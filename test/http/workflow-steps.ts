import { decideAndSave } from '#functions/wiring/decide-and-save.ts';
import type { Application } from '#shared/domain/application.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { instantOf } from '#shared/domain/civil-date.ts';
import { decideActivationFailure } from '#shared/domain/decisions/activate-service.ts';
import {
  decideAssessment,
  decideCompleteVerification,
  decideOpenVerificationRecord,
  decideRegistration,
} from '#shared/domain/decisions/advance-workflow.ts';
import type { Decision } from '#shared/domain/decisions/decision.ts';
import { decideOpenWait } from '#shared/domain/decisions/open-wait.ts';
import { ok } from '#shared/domain/result.ts';
import type { ApiSystem } from './api-system.ts';

const context = (): DecisionContext => ({ actor: { kind: 'system', id: 'workflow' }, at: instantOf(Date.now()) });

const save = async ({ store }: ApiSystem, applicationId: string, decide: (application: Application) => Decision) => {
  const result = await decideAndSave({ store, applicationId, decide });
  if (!result.ok) throw new Error(`The workflow was refused: ${result.refusal.code}`);
  return result.application;
};

const stepOf = (application: Application): Decision => {
  switch (application.status) {
    case 'awaiting_documents':
      if (!application.deadlines) throw new Error('A submitted application has deadlines.');
      return decideRegistration(application, { deadlines: application.deadlines }, context());
    case 'under_review':
      return decideAssessment(application, context());
    case 'confirming_addresses':
      return application.letters.length > 0 && application.letters.every(({ status }) => status === 'delivered')
        ? decideCompleteVerification(application, context())
        : decideOpenVerificationRecord(application, context());
    case 'activating':
      return decideActivationFailure(application, { step: 'assign-numbers', error: 'NumbersExhausted' }, context());
    default:
      return ok(null);
  }
};

/** Does what the workflow does where an application stands, and opens the waits that are planned. */
export const advanceWorkflow = async (system: ApiSystem, applicationId: string): Promise<Application> => {
  let application = await save(system, applicationId, stepOf);
  for (const { kind, round, letterId } of Object.values(application.plannedWaits)) {
    const wait = { kind, round, letterId, taskToken: `token-of-${kind}` };
    application = await save(system, applicationId, (present) => ok(decideOpenWait(present, wait, context())));
  }
  return application;
};
