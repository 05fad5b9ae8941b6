import { decideCompleteVerification } from '#shared/domain/decisions/advance-workflow.ts';
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

/** Completes the verification record. From here on nobody withdraws: an end before it is told by its name. */
export const completeVerification =
  (parts: TaskParts): WorkflowTask<'complete-verification'> =>
  async ({ applicationId }, { at }) => {
    const papers = await loadVerificationPapers(parts.store, applicationId);
    await takeStep(parts, {
      applicationId,
      at,
      decide: (current, context) => {
        assertGoesOn(current);
        return decideCompleteVerification(current, context);
      },
      beside: (change) => ({
        record: recordWith(papers, change.application, 'completed', { actor: workflowActor, at }),
      }),
    });
    return {};
  };

export const handler = workflowHandler('complete-verification', (environment, observability) =>
  completeVerification(taskPartsFrom(environment, observability)),
);
