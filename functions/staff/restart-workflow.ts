import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import { decideRestart } from '#shared/domain/decisions/restart-workflow.ts';
import { decideAndSave } from '../wiring/decide-and-save.ts';
import type { Operation } from '../wiring/operation.ts';
import { signalChange } from '../wiring/signal-change.ts';
import { aboutCase, refuseStaff, stateOf } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

/** Asks for a new run of the workflow where the application stands; starting it ends the runs before it. */
export const createRestartWorkflow =
  ({ store, signals }: Pick<StaffParts, 'store' | 'signals'>): Operation<typeof staffRoutes.restartWorkflow> =>
  async ({ path: { applicationId }, body }, call) => {
    const result = await decideAndSave({
      store,
      applicationId,
      decide: aboutCase((application) => decideRestart(application, body, call)),
      request: { claim: call.claim, answer: (after) => ({ status: 202, body: stateOf(after) }) },
    });
    if (!result.ok) return refuseStaff(result);
    await signalChange(signals, result.change);
    return { status: 202, body: stateOf(result.application) };
  };
