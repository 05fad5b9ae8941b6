import { announcedWait } from '#shared/domain/decisions/advance-workflow.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import { unlessEnded } from './workflow-errors.ts';
import { type TaskParts, takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/** Tells the applicant what to send again, once a round, and names the wait for it. */
export const requestResubmission =
  (parts: TaskParts): WorkflowTask<'request-resubmission'> =>
  async ({ applicationId }, { at }) => {
    const application = await takeStep(parts, {
      applicationId,
      at,
      decide: unlessEnded(decideAnnouncement),
    });
    return { wait: announcedWait(application, 'resubmission') };
  };

export const handler = workflowHandler('request-resubmission', (environment, observability) =>
  requestResubmission(taskPartsFrom(environment, observability)),
);
