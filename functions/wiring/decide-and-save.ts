import type { Commit, LoadedApplication } from '#shared/adapters/application/commit-writes.ts';
import type { ApplicationStore } from '#shared/adapters/application-store.ts';
import { untilDone } from '#shared/adapters/attempts.ts';
import { type RequestClaim, requestClaimItem } from '#shared/adapters/claim-store.ts';
import type { StoredAnswer } from '#shared/contracts/claim-item.ts';
import type { RefusalCode } from '#shared/contracts/http/refusal-codes.ts';
import type { Application } from '#shared/domain/application.ts';
import type { Change } from '#shared/domain/change.ts';
import type { Decision } from '#shared/domain/decisions/decision.ts';
import { type Refusal, refuse } from '#shared/domain/result.ts';
import { TemporarilyUnavailable } from './task-errors.ts';

const patience = { attemptsAtMost: 6, pauseMs: 15 };

type Beside = Omit<Commit, 'before' | 'change'>;

/** How a decision is made and saved. */
export interface DecisionRequest {
  readonly store: Pick<ApplicationStore, 'load' | 'commit'>;
  readonly applicationId: string;
  /** The customer whose application it must be; anybody else's is as good as unknown. */
  readonly ownedBy?: string;
  /** What it reads beside the application, it reads in here: after the application, and anew in each attempt. */
  readonly decide: (application: Application) => Decision | Promise<Decision>;
  /** What is saved together with the change, read like that. */
  readonly beside?: (change: Change) => Beside | Promise<Beside>;
  /** The refusal when something that `beside` takes belongs to somebody else; or it is decided again, on other terms. */
  readonly whenTaken?: RefusalCode | 'decide_again';
  /** The request's idempotency claim, and the answer that its repetition gets. */
  readonly request?: {
    readonly claim: RequestClaim | undefined;
    readonly answer: (after: Application) => StoredAnswer;
  };
}

/** The application after the decision, and what was saved; no change when it was decided before. */
export type DecisionResult =
  | { readonly ok: true; readonly application: Application; readonly change: Change | null }
  | { readonly ok: false; readonly refusal: Refusal<RefusalCode>; readonly present?: Application };

const commitOf = async (request: DecisionRequest, before: LoadedApplication, change: Change): Promise<Commit> => {
  const beside = (await request.beside?.(change)) ?? {};
  const claim = request.request?.claim;
  if (!request.request || !claim) return { before, change, ...beside };
  const item = requestClaimItem(claim, request.request.answer(change.application), change.at);
  return { before, change, ...beside, claims: [...(beside.claims ?? []), { type: 'request', item }] };
};

/** Decides once; undefined when it is to be decided again: somebody else saved in between. */
const decideOnce = async (request: DecisionRequest): Promise<DecisionResult | undefined> => {
  const before = await request.store.load(request.applicationId);
  const isForeign = request.ownedBy !== undefined && before?.application.customerId !== request.ownedBy;
  if (!before || isForeign) return refuse('application_unknown');
  const present = before.application;
  const decision = await request.decide(present);
  if (!decision.ok) return { ...decision, present };
  const change = decision.value;
  if (!change) return { ok: true, application: present, change };
  const result = await request.store.commit(await commitOf(request, before, change));
  switch (result) {
    case 'saved':
      return { ok: true, application: change.application, change };
    case 'stale':
      return undefined;
    case 'wait_moved':
      return { ...refuse('round_closed'), present };
    case 'claimed':
      if (request.whenTaken === 'decide_again') return undefined;
      return { ...refuse(request.whenTaken ?? 'not_possible_now'), present };
    case 'request_repeated':
      return refuse('request_in_progress');
  }
};

/**
 * Loads, decides and saves. When somebody else saved in between, it decides again on what is there now: the decision
 * itself refuses if the caller had expected another version.
 */
export const decideAndSave = async (request: DecisionRequest): Promise<DecisionResult> => {
  const result = await untilDone(() => decideOnce(request), patience);
  if (!result) throw new TemporarilyUnavailable('The application is being changed by too many at once.');
  return result;
};
