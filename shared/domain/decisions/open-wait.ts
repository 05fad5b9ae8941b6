import type { Application } from '../application.ts';
import { type Change, changeOf, type DecisionContext } from '../change.ts';
import { type WaitKind, waitKeyOf } from '../wait.ts';

/** Which wait a workflow state opens. */
export interface WaitToOpen {
  kind: WaitKind;
  round: number;
  letterId?: string | undefined;
}

/** Why a wait is not opened any more: the application ended, or a sister letter went back to the papers. */
export type WaitNotOpened = 'Withdrawn' | 'Declined' | 'Expired' | 'Interrupted';

/** The name by which the workflow hears of each early end. */
export const nameOfEnd = { withdrawn: 'Withdrawn', declined: 'Declined', expired: 'Expired' } as const;

/** Says by name when nothing may be waited for any more; the workflow catches that name. */
export const whyNotOpened = (application: Application, { letterId }: WaitToOpen): WaitNotOpened | undefined => {
  const outcome = application.ended?.outcome;
  if (outcome && outcome !== 'active') return nameOfEnd[outcome];
  return letterId && application.status !== 'confirming_addresses' ? 'Interrupted' : undefined;
};

/** Opens a planned wait. `null` when this round of it is not planned: it was opened before, or never decided on. */
export const decideOpenWait = (
  application: Application,
  wait: WaitToOpen & { taskToken: string },
  context: DecisionContext,
): Change | null => {
  const waitKey = waitKeyOf(wait.kind, wait.letterId);
  const { [waitKey]: planned, ...plannedWaits } = application.plannedWaits;
  if (planned?.round !== wait.round) return null;
  const openWaits = {
    ...application.openWaits,
    [waitKey]: { ...planned, openedAt: context.at, remindersSent: 0 },
  };
  const { kind, round, dueAt } = planned;
  return changeOf(application, { openWaits, plannedWaits }, context, {
    audit: { action: 'wait_opened', details: { wait: waitKey, round } },
    keepsVersion: true,
    waits: [{ type: 'open', waitKey, kind, round, dueAt, taskToken: wait.taskToken }],
  });
};
