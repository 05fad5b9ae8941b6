import { WorkflowNews } from '#functions/wiring/task-errors.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { createWaitOpening, type WaitOpening } from '#shared/adapters/waits/wait-opening.ts';
import { decideOpenWait, whyNotOpened } from '#shared/domain/decisions/open-wait.ts';
import { ok } from '#shared/domain/result.ts';
import { waitKeyOf } from '#shared/domain/wait.ts';
import { type TaskParts, takeStep, taskPartsFrom, type WorkflowTask, workflowHandler } from './workflow-task.ts';

/**
 * Opens a planned wait with the token that completes it. A wait that is open already only gets the new token; one that
 * was decided meanwhile is delivered by it. The token goes nowhere else.
 */
export const openWait =
  (parts: TaskParts & { waitOpening: WaitOpening }): WorkflowTask<'open-wait'> =>
  async ({ applicationId, taskToken, dueAt: _, ...wait }, { at }) => {
    const step = { isOpened: false };
    await takeStep(parts, {
      applicationId,
      at,
      decide: (application, context) => {
        const why = whyNotOpened(application, wait);
        if (why) throw new WorkflowNews(why);
        const change = decideOpenWait(application, { ...wait, taskToken }, context);
        step.isOpened = change !== null;
        return ok(change);
      },
    });
    if (step.isOpened) return {};
    const waitKey = waitKeyOf(wait.kind, wait.letterId);
    const attached = await parts.waitOpening.attachToken({ applicationId, waitKey, round: wait.round, taskToken });
    if (attached === 'absent') throw new Error(`Round ${wait.round} of the wait was never planned.`);
    if (attached === 'decided') await parts.signals.resumeWorkflow(applicationId, waitKey);
    return {};
  };

export const handler = workflowHandler('open-wait', (environment, observability) =>
  openWait({
    ...taskPartsFrom(environment, observability),
    waitOpening: createWaitOpening({ documentClient: getDocumentClient(), table: environment.WAITS_TABLE }),
  }),
);
