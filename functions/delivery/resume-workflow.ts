import { createObservability } from '#functions/wiring/observability.ts';
import { createTaskHandler, type TaskCall } from '#functions/wiring/task-handler.ts';
import { prepareOnce } from '#functions/workflow/prepare-once.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { getWorkflowClient } from '#shared/adapters/clients/workflow-client.ts';
import { createWaitSignals, type WaitSignals } from '#shared/adapters/waits/wait-signals.ts';
import { type SignalResult, signalOutcome } from '#shared/adapters/workflow-runs.ts';
import { type ResumeSignal, resumeSignalSchema } from '#shared/contracts/delivery.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import type { WaitOutcome } from '#shared/domain/wait.ts';

interface ResumeParts {
  readonly waitSignals: WaitSignals;
  /** Completes the wait that a token belongs to. */
  readonly signal: (taskToken: string, outcome: WaitOutcome) => Promise<SignalResult>;
}

/**
 * Tells the workflow what was decided: the one function that reads task tokens. A token that is dead is no failure: the
 * lapse, or the wait that was entered again, looks at the decision itself. Anything else is thrown and comes again.
 */
export const resumeWorkflow =
  ({ waitSignals, signal }: ResumeParts) =>
  async ({ applicationId, waitKey }: ResumeSignal, { at, observability }: TaskCall): Promise<void> => {
    const delivery = await waitSignals.readForDelivery(applicationId, waitKey);
    if (!delivery) return;
    const { taskToken, outcome } = delivery;
    if ((await signal(taskToken, outcome)) === 'delivered') {
      await waitSignals.markDelivered(applicationId, waitKey, taskToken, at);
      return;
    }
    observability.count('DecisionLate');
    observability.record('decision_late', { applicationId, waitKey });
    await waitSignals.markLate(applicationId, waitKey, taskToken, at);
  };

export const handler = prepareOnce(() => {
  const { WAITS_TABLE: table } = readEnvironment('resume-workflow', process.env);
  const waitSignals = createWaitSignals({ documentClient: getDocumentClient(), table });
  const signal = (taskToken: string, outcome: WaitOutcome) => signalOutcome(getWorkflowClient(), taskToken, outcome);
  return createTaskHandler({
    event: resumeSignalSchema,
    perform: resumeWorkflow({ waitSignals, signal }),
    observability: createObservability('resume-workflow'),
  });
});
