import { announcedWait } from '#shared/domain/decisions/advance-workflow.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import { ok } from '#shared/domain/result.ts';
import { assertGoesOn } from './workflow-errors.ts';
import { type TaskParts, takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/** Tells the applicant what to send again, once a round, and names the wait for it. */
export const requestResubmission =
  (parts: TaskParts): WorkflowTask<'request-resubmission'> =>
  async ({ applicationId }, { at }) => {
    const collection = await parts.store.loadCollection(applicationId);
    const announced = (collection?.mails ?? []).filter(({ kind }) => kind === 'resubmission_requested');
    const application = await takeStep(parts, {
      applicationId,
      at,
      decide: (current, context) => {
        assertGoesOn(current);
        const isRepeated = announced.some(({ round }) => round === String(current.resubmissionRound));
        return isRepeated ? ok(null) : decideAnnouncement(current, context);
      },
    });
    return { wait: announcedWait(application, 'resubmission') };
  };

export const handler = workflowHandler('request-resubmission', (environment, observability) =>
  requestResubmission(taskPartsFrom(environment, observability)),
);
