import { decideAndSave } from '#functions/wiring/decide-and-save.ts';
import { signalChange } from '#functions/wiring/signal-change.ts';
import { getDocumentClient } from '#shared/adapters/clients/document-client.ts';
import { createWaitStates, type WaitStates } from '#shared/adapters/waits/wait-states.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { decideLapse, type LapsedWait } from '#shared/domain/decisions/lapse-wait.ts';
import { ok } from '#shared/domain/result.ts';
import { type WaitOutcome, waitKeyOf } from '#shared/domain/wait.ts';
import { type TaskParts, taskPartsFrom, type WorkflowTask, workflowActor, workflowHandler } from './workflow-task.ts';

type LapseParts = TaskParts & { readonly waitStates: WaitStates };

/** Saves what silence means and answers it; undefined when the wait is not open any more. */
const lapseByDecision = async (
  { store, signals }: LapseParts,
  applicationId: string,
  lapsed: LapsedWait,
  at: Instant,
): Promise<WaitOutcome | undefined> => {
  const step: { outcome?: WaitOutcome | undefined } = {};
  const result = await decideAndSave({
    store,
    applicationId,
    decide: (application) => {
      const lapse = decideLapse(application, lapsed, { actor: workflowActor, at });
      step.outcome = lapse?.outcome;
      return ok(lapse?.change ?? null);
    },
  });
  if (result.ok) {
    await signalChange(signals, result.change);
    return step.outcome;
  }
  if (result.refusal.code === 'round_closed') return undefined;
  throw new Error(`The lapse was refused: ${result.refusal.code}`);
};

/** The outcome that the wait has: a decision of the same moment, or the lapse that this task saved before it was repeated. */
const settledOutcome = async (
  { waitStates }: LapseParts,
  applicationId: string,
  { kind, letterId, round }: LapsedWait,
  at: Instant,
): Promise<WaitOutcome> => {
  const waitKey = waitKeyOf(kind, letterId);
  const settled = await waitStates.readState(applicationId, waitKey);
  if (settled?.round !== round || !settled.outcome) throw new Error('A wait ran out that is neither open nor settled.');
  if (settled.state === 'DECIDED') await waitStates.markTaken(applicationId, waitKey, round, at);
  return settled.outcome;
};

/** Decides what silence means. A decision that was committed in the same moment wins: the race has one winner. */
export const lapseWait =
  (parts: LapseParts): WorkflowTask<'lapse-wait'> =>
  async ({ applicationId, ...lapsed }, { at }) =>
    (await lapseByDecision(parts, applicationId, lapsed, at)) ?? settledOutcome(parts, applicationId, lapsed, at);

export const handler = workflowHandler('lapse-wait', (environment, observability) =>
  lapseWait({
    ...taskPartsFrom(environment, observability),
    waitStates: createWaitStates({ documentClient: getDocumentClient(), table: environment.WAITS_TABLE }),
  }),
);
