import { announcedWait, decideAssessment } from '#shared/domain/decisions/advance-workflow.ts';
import { unlessEnded } from './workflow-errors.ts';
import { type TaskParts, takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/** Holds the papers against the policy of their day of receipt and names the round of review. */
export const assessDocuments =
  (parts: TaskParts): WorkflowTask<'assess-documents'> =>
  async ({ applicationId }, { at }) => {
    const application = await takeStep(parts, {
      applicationId,
      at,
      decide: unlessEnded(decideAssessment),
    });
    return { wait: announcedWait(application, 'review') };
  };

export const handler = workflowHandler('assess-documents', (environment, observability) =>
  assessDocuments(taskPartsFrom(environment, observability)),
);
