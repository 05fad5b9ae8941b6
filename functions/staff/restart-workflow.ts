import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideRestart } from '#shared/domain/decisions/restart-workflow.ts';
import { decideAndSave } from '../wiring/decide-and-save.ts';
import { errorNameOf } from '../wiring/observability.ts';
import type { Operation } from '../wiring/operation.ts';
import { signalChange } from '../wiring/signal-change.ts';
import { aboutCase, refuseStaff, stateOf } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

type Parts = Pick<StaffParts, 'store' | 'signals' | 'runs' | 'observability'>;

/** Ends the runs that the new one takes over from. One that cannot be stopped does no harm: decisions have one winner. */
const stopRuns = async ({ runs, observability }: Parts, applicationId: string, names: readonly string[]) => {
  const stops = names.map(async (executionName) => {
    try {
      await runs.stop(executionName, 'A new run takes over.');
    } catch (error) {
      observability.record('run_not_stopped', { applicationId, executionName, code: errorNameOf(error) });
    }
  });
  await Promise.all(stops);
};

/** Starts a new run of the workflow where the application stands, and ends the runs before it. */
export const createRestartWorkflow =
  (parts: Parts): Operation<typeof staffRoutes.restartWorkflow> =>
  async ({ path: { applicationId }, body }, call) => {
    const { store, signals } = parts;
    const result = await decideAndSave({
      store,
      applicationId,
      decide: aboutCase((application) => decideRestart(application, body, call)),
      request: { claim: call.claim, answer: (after) => ({ status: 202, body: stateOf(after) }) },
    });
    if (!result.ok) return refuseStaff(result);
    await stopRuns(parts, applicationId, result.application.executions.slice(0, -1));
    await signalChange(signals, result.change);
    return { status: 202, body: stateOf(result.application) };
  };
