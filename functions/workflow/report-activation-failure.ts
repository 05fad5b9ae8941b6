import { decideActivationFailure } from '#shared/domain/decisions/activate-service.ts';
import { announcedWait } from '#shared/domain/decisions/advance-workflow.ts';
import { unlessEnded } from './workflow-errors.ts';
import { type TaskParts, takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/** Makes a stuck activation visible: a wait in the queue of operations, a mail, and a count for the alarm. */
export const reportActivationFailure =
  (parts: TaskParts): WorkflowTask<'report-activation-failure'> =>
  async ({ applicationId, failure }, { at, observability }) => {
    observability.count('ActivationStuck');
    observability.record('activation_stuck', { applicationId, operation: failure.step, code: failure.error });
    const application = await takeStep(parts, {
      applicationId,
      at,
      decide: unlessEnded((current, context) => decideActivationFailure(current, failure, context)),
    });
    return { wait: announcedWait(application, 'repair') };
  };

export const handler = workflowHandler('report-activation-failure', (environment, observability) =>
  reportActivationFailure(taskPartsFrom(environment, observability)),
);
