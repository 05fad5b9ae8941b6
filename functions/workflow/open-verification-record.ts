import { decideOpenVerificationRecord, lettersToConfirm } from '#shared/domain/decisions/advance-workflow.ts';
import { loadVerificationPapers, recordWith } from './verification-papers.ts';
import { assertGoesOn } from './workflow-errors.ts';
import {
  type TaskParts,
  takeStep,
  taskPartsFrom,
  type WorkflowTask,
  workflowActor,
  workflowHandler,
} from './workflow-task.ts';

/** Opens the verification record, or adds a version to it, and names the letters that are still to be confirmed. */
export const openVerificationRecord =
  (parts: TaskParts): WorkflowTask<'open-verification-record'> =>
  async ({ applicationId }, { at }) => {
    const papers = await loadVerificationPapers(parts.store, applicationId);
    const application = await takeStep(parts, {
      applicationId,
      at,
      decide: (current, context) => {
        assertGoesOn(current);
        return decideOpenVerificationRecord(current, context);
      },
      beside: (change) => ({
        record: recordWith(papers, change.application, 'opened', { actor: workflowActor, at }),
      }),
    });
    return { letters: lettersToConfirm(application) };
  };

export const handler = workflowHandler('open-verification-record', (environment, observability) =>
  openVerificationRecord(taskPartsFrom(environment, observability)),
);
