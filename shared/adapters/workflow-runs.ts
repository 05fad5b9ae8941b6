import {
  ExecutionAlreadyExists,
  ExecutionDoesNotExist,
  InvalidToken,
  SendTaskSuccessCommand,
  type SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
} from '@aws-sdk/client-sfn';
import type { WaitOutcome } from '#shared/domain/wait.ts';

/** `late` when the wait that the token belongs to is over. */
export type SignalResult = 'delivered' | 'late';

/** The executions of a machine lie beside it: `…:execution:<machine>:<name>`. */
const executionArn = (aliasArn: string, executionName: string): string => {
  const [arn, partition, service, region, account, , machine] = aliasArn.split(':');
  return [arn, partition, service, region, account, 'execution', machine, executionName].join(':');
};

/** Starts, signals and stops runs of the workflow. */
export const createWorkflowRuns = ({ workflowClient, aliasArn }: { workflowClient: SFNClient; aliasArn: string }) => ({
  /** Starts a run once: a run of this name that exists is the run. */
  start: async (executionName: string, input: string): Promise<'started' | 'already_started'> => {
    try {
      await workflowClient.send(new StartExecutionCommand({ stateMachineArn: aliasArn, name: executionName, input }));
      return 'started';
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'already_started';
      throw error;
    }
  },
  /** Ends a run that another one takes over from; one that is gone already is no concern. */
  stop: async (executionName: string, cause: string): Promise<void> => {
    try {
      await workflowClient.send(
        new StopExecutionCommand({ executionArn: executionArn(aliasArn, executionName), error: 'TakenOver', cause }),
      );
    } catch (error) {
      if (!(error instanceof ExecutionDoesNotExist)) throw error;
    }
  },
});

export type WorkflowRuns = ReturnType<typeof createWorkflowRuns>;

/** Completes the wait that a token belongs to. */
export const signalOutcome = async (
  workflowClient: SFNClient,
  taskToken: string,
  outcome: WaitOutcome,
): Promise<SignalResult> => {
  try {
    await workflowClient.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(outcome) }));
    return 'delivered';
  } catch (error) {
    const isDead = error instanceof TaskTimedOut || error instanceof TaskDoesNotExist || error instanceof InvalidToken;
    if (isDead) return 'late';
    throw error;
  }
};
