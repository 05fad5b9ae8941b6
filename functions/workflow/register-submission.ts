import { announcedWait, decideRegistration } from '#shared/domain/decisions/advance-workflow.ts';
import { unlessEnded } from './workflow-errors.ts';
import { type TaskParts, takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/** Keeps the durations of the run, plans the wait for the papers and confirms the submission by mail. */
export const registerSubmission =
  (parts: TaskParts): WorkflowTask<'register-submission'> =>
  async ({ applicationId, deadlines }, { at }) => {
    const application = await takeStep(parts, {
      applicationId,
      at,
      decide: unlessEnded((current, context) => decideRegistration(current, { deadlines }, context)),
    });
    return { wait: announcedWait(application, 'documents') };
  };

export const handler = workflowHandler('register-submission', (environment, observability) =>
  registerSubmission(taskPartsFrom(environment, observability)),
);
