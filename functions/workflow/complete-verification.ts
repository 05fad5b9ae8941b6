import { decideCompleteVerification } from '#shared/domain/decisions/advance-workflow.ts';
import { takeRecordedStep } from './take-recorded-step.ts';
import { type TaskParts, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/** Completes the verification record. From here on nobody withdraws. */
export const completeVerification =
  (parts: TaskParts): WorkflowTask<'complete-verification'> =>
  async ({ applicationId }, { at }) => {
    await takeRecordedStep(parts, { applicationId, at, decide: decideCompleteVerification, stage: 'completed' });
    return {};
  };

export const handler = workflowHandler('complete-verification', (environment, observability) =>
  completeVerification(taskPartsFrom(environment, observability)),
);
