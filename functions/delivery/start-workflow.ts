import { createObservability, errorNameOf } from '#functions/wiring/observability.ts';
import { createTaskHandler, type TaskCall } from '#functions/wiring/task-handler.ts';
import { prepareOnce } from '#functions/workflow/prepare-once.ts';
import { createItemReader } from '#shared/adapters/application/load.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { getWorkflowClient } from '#shared/adapters/clients/workflow-client.ts';
import { createStartOutbox, type StartOutbox } from '#shared/adapters/start-outbox.ts';
import { createWorkflowRuns, type WorkflowRuns } from '#shared/adapters/workflow-runs.ts';
import { type OutboxSignal, outboxSignalSchema } from '#shared/contracts/delivery.ts';
import { readEnvironment } from '#shared/contracts/environment.ts';
import type { Application } from '#shared/domain/application.ts';

interface StartParts {
  readonly outbox: StartOutbox;
  readonly runs: WorkflowRuns;
  /** The runs of an application, oldest first. */
  readonly loadRuns: (applicationId: string) => Promise<Application['executions']>;
}

/** Ends the runs before one. A run that cannot be stopped does no harm, since every decision has one winner. */
const stopEarlier = async (
  { runs }: StartParts,
  { applicationId, names }: { applicationId: string; names: readonly string[] },
  { observability }: TaskCall,
): Promise<void> => {
  for (const executionName of names) {
    try {
      await runs.stop(executionName, 'A new run takes over.');
    } catch (error) {
      observability.record('run_not_stopped', { applicationId, executionName, code: errorNameOf(error) });
    }
  }
};

/** Starts the runs that an application asked for, each once by its name; one that takes over ends those before it. */
export const startWorkflow =
  (parts: StartParts) =>
  async ({ applicationId }: OutboxSignal, call: TaskCall): Promise<void> => {
    const owed = await parts.outbox.listOwed(applicationId);
    if (owed.length === 0) return;
    const names = await parts.loadRuns(applicationId);
    const position = (executionName: string) => names.indexOf(executionName);
    for (const start of owed.toSorted((left, right) => position(left.executionName) - position(right.executionName))) {
      const earlier = names.slice(0, Math.max(0, position(start.executionName)));
      await stopEarlier(parts, { applicationId, names: earlier }, call);
      await parts.runs.start(start.executionName, start.input);
      await parts.outbox.markStarted(start, call.at);
    }
  };

export const handler = prepareOnce(() => {
  const environment = readEnvironment('start-workflow', process.env);
  const place = { documentClient: getDocumentClient(), table: environment.APPLICATIONS_TABLE };
  const reader = createItemReader(place.documentClient, place.table);
  return createTaskHandler({
    event: outboxSignalSchema,
    perform: startWorkflow({
      outbox: createStartOutbox(place),
      runs: createWorkflowRuns({ workflowClient: getWorkflowClient(), aliasArn: environment.WORKFLOW_ALIAS_ARN }),
      loadRuns: async (applicationId) => (await reader.load(applicationId))?.application.executions ?? [],
    }),
    observability: createObservability('start-workflow'),
  });
});
