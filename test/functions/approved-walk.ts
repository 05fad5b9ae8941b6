import { civilDateOf } from '#shared/domain/civil-date.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideDispatch, decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import type { ReturnReason } from '#shared/domain/return-reason.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

/** A case that a reviewer has approved; the verification record is not opened yet. */
export const approvedWalk = (): CaseWalk => {
  const walk = new CaseWalk().submitted().received().inspected();
  const { expectedVersion } = walk;
  return walk.take(
    decideReview(walk.application, { outcome: 'approve', round: 1, expectedVersion }, walk.as('reviewer')),
  );
};

/** A case in which the reviewer found papers missing. */
export const deficientWalk = (): CaseWalk => {
  const walk = new CaseWalk().submitted().received().inspected();
  const decision = {
    outcome: 'request_resubmission',
    round: 1,
    expectedVersion: walk.expectedVersion,
    deficiencies: [{ code: 'paper_unreadable' }],
  } as const;
  return walk.take(decideReview(walk.application, decision, walk.as('reviewer')));
};

/** Posts a letter, without opening the wait for its delivery. */
export const post = (walk: CaseWalk, letterId: string, trackingNumber: string, round = 1): CaseWalk => {
  const posting = { letterId, round, trackingNumber, postedOn: civilDateOf(walk.at) };
  const { expectedVersion } = walk;
  return walk.take(decideDispatch(walk.application, { ...posting, expectedVersion }, walk.as('clerk')));
};

/** Enters what became of a posted letter. */
export const settleLetter = (walk: CaseWalk, letterId: string, returnReason?: ReturnReason, round = 1): CaseWalk => {
  const base = { letterId, round, resultOn: civilDateOf(walk.at), expectedVersion: walk.expectedVersion };
  const reported = returnReason
    ? ({ ...base, result: 'returned', returnReason } as const)
    : ({ ...base, result: 'delivered' } as const);
  return walk.take(decideLetterResult(walk.application, reported, walk.as('clerk')));
};

/** A case whose letters have both arrived. */
export const deliveredWalk = (): CaseWalk => {
  const walk = approvedWalk().letters();
  post(walk, 'corporation', '385-99-00001-6').openWaits();
  post(walk, 'person_in_charge', '385-99-00002-0').openWaits();
  settleLetter(walk, 'corporation');
  return settleLetter(walk, 'person_in_charge');
};

/** A case whose service is being opened. */
export const activatingWalk = (): CaseWalk => deliveredWalk().verified();
