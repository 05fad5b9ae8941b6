import { decideOpenVerificationRecord, lettersToConfirm } from '#shared/domain/decisions/advance-workflow.ts';
import { takeRecordedStep } from './take-recorded-step.ts';
import { type TaskParts, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/** Opens the verification record, or adds a version to it, and names the letters that are still to be confirmed. */
export const openVerificationRecord =
  (parts: TaskParts): WorkflowTask<'open-verification-record'> =>
  async ({ applicationId }, { at }) => {
    const step = { applicationId, at, decide: decideOpenVerificationRecord, stage: 'opened' } as const;
    const application = await takeRecordedStep(parts, step);
    return { letters: lettersToConfirm(application) };
  };

export const handler = workflowHandler('open-verification-record', (environment, observability) =>
  openVerificationRecord(taskPartsFrom(environment, observability)),
);
