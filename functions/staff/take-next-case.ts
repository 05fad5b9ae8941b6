import type { RefusalCode } from '#shared/contracts/http/refusal-codes.ts';
import type { staffRoutes } from '#shared/contracts/http/staff-routes.ts';
import type { QueueItem } from '#shared/contracts/items.ts';
import type { Instant } from '#shared/domain/civil-date.ts';
import { decideNextCase, rolesOfQueue } from '#shared/domain/decisions/next-case.ts';
import { refuse } from '#shared/domain/result.ts';
import type { Queue } from '#shared/domain/wait.ts';
import type { Operation, StaffCall } from '../wiring/operation.ts';
import { decideCase } from './decide-case.ts';
import type { StaffParts } from './staff-parts.ts';

const pageSize = 25;
/** So many lines are looked at; behind more than that a queue counts as empty for the caller. */
const pagesAtMost = 8;

/** Why a line is passed over: somebody was faster, the case has moved on, or it is not the caller's to decide. */
const passedOver: readonly RefusalCode[] = [
  'application_ended',
  'application_unknown',
  'approver_is_reviewer',
  'case_locked',
  'not_possible_now',
  'round_closed',
];

type Parts = Pick<StaffParts, 'store' | 'signals'>;

/** What the index shows as locked is not loaded at all; it may be a moment behind, the decision is not. */
const isFree = ({ lockedUntil }: QueueItem, at: Instant): boolean => !lockedUntil || lockedUntil <= at;

const takeLine = (parts: Parts, { applicationId, waitKey, kind, round, letterId }: QueueItem, call: StaffCall) =>
  decideCase(parts, call, {
    status: 200,
    extra: { waitKey, kind, round, ...(letterId ? { letterId } : {}) },
    applicationId,
    decide: (application) => decideNextCase(application, { waitKey, round }, call),
  });

const takeFrom = async (parts: Parts, queue: Queue, call: StaffCall) => {
  let cursor: string | undefined;
  for (let pages = 0; pages < pagesAtMost; pages += 1) {
    const page = await parts.store.listQueue(queue, { cursor, limit: pageSize });
    if (!page.ok) return page;
    for (const line of page.value.entries.filter((entry) => isFree(entry, call.at))) {
      const taken = await takeLine(parts, line, call);
      if (!('refusal' in taken) || !passedOver.includes(taken.refusal.code)) return taken;
    }
    cursor = page.value.nextCursor;
    if (cursor === undefined) break;
  }
  return refuse('queue_empty');
};

/**
 * Locks the oldest case of a queue that nobody has open and that the caller may decide. Whoever is slower gets the case
 * behind it: each is taken by a conditional write, and decided anew when another one came first. For roles that do not clear
 * the queue it holds nothing.
 */
export const createTakeNextCase =
  (parts: Parts): Operation<typeof staffRoutes.takeNextCase> =>
  async ({ path: { queue } }, call) => {
    const roles = rolesOfQueue(queue);
    return call.staff.roles.some((role) => roles.has(role)) ? takeFrom(parts, queue, call) : refuse('queue_empty');
  };
