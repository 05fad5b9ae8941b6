import { civilDateOf } from '#shared/domain/civil-date.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideDispatch, decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import type { ReturnReason } from '#shared/domain/return-reason.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

/** Approves the present round as its reviewer. */
export const approve = (walk: CaseWalk) =>
  decideReview(
    walk.application,
    { outcome: 'approve', round: walk.application.reviewRound, expectedVersion: walk.expectedVersion },
    walk.as('reviewer'),
  );

/** Posts a letter and lets the workflow wait for it. */
export const dispatch = (walk: CaseWalk, letterId: string, trackingNumber: string, round = 1) =>
  walk
    .take(
      decideDispatch(
        walk.application,
        { letterId, round, trackingNumber, postedOn: civilDateOf(walk.at), expectedVersion: walk.expectedVersion },
        walk.as('clerk'),
      ),
    )
    .openWaits();

/** Records that a letter arrived. */
export const delivered = (walk: CaseWalk, letterId: string, round = 1) =>
  walk.take(
    decideLetterResult(
      walk.application,
      { letterId, round, result: 'delivered', resultOn: civilDateOf(walk.at), expectedVersion: walk.expectedVersion },
      walk.as('clerk'),
    ),
  );

/** Records that a letter came back. */
export const returned = (walk: CaseWalk, letterId: string, returnReason: ReturnReason, round = 1) =>
  walk.take(
    decideLetterResult(
      walk.application,
      {
        letterId,
        round,
        result: 'returned',
        returnReason,
        resultOn: civilDateOf(walk.at),
        expectedVersion: walk.expectedVersion,
      },
      walk.as('clerk'),
    ),
  );

/** A case whose two letters are to be posted. */
export const withLetters = () => {
  const walk = new CaseWalk().submitted().received().inspected();
  return walk.take(approve(walk)).letters();
};

/** A case whose letters have arrived and whose service is being opened. */
export const activating = () => {
  const walk = withLetters();
  dispatch(walk, 'corporation', '385-99-00001-6');
  dispatch(walk, 'person_in_charge', '385-99-00002-0');
  delivered(walk, 'corporation');
  return delivered(walk, 'person_in_charge').verified();
};

/** Asks for a paper again, tells the applicant, and answers until when it is waited for. */
export const askAgain = (walk: CaseWalk) => {
  const { expectedVersion } = walk.inspected();
  const round = walk.application.reviewRound;
  const deficiencies = [{ code: 'paper_unreadable' as const, paperId: 'p4' }];
  walk.take(
    decideReview(
      walk.application,
      { outcome: 'request_resubmission', round, expectedVersion, deficiencies },
      walk.as('reviewer'),
    ),
  );
  walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
  return walk.application.openWaits.resubmission?.endsAt;
};
