import { describe, expect, it } from 'vitest';
import { civilDate, civilDateOf, instant } from '#shared/domain/civil-date.ts';
import {
  decideActivation,
  decideActivationFailure,
  decideBillingStarted,
  decideExtensionsCarriedOver,
  decideNumbersAssigned,
} from '#shared/domain/decisions/activate-service.ts';
import { lettersToConfirm } from '#shared/domain/decisions/advance-workflow.ts';
import { decideApproval, decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideDecline, decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { decideLapse } from '#shared/domain/decisions/lapse-wait.ts';
import { decideTakeCase } from '#shared/domain/decisions/lock-case.ts';
import { whyNotOpened } from '#shared/domain/decisions/open-wait.ts';
import { decideDispatch, decideLetterResult } from '#shared/domain/decisions/post-letters.ts';
import { decideAnnouncement } from '#shared/domain/decisions/request-resubmission.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

const approve = (walk: CaseWalk) =>
  decideReview(
    walk.application,
    { outcome: 'approve', round: walk.application.reviewRound, expectedVersion: walk.expectedVersion },
    walk.as('reviewer'),
  );

const dispatch = (walk: CaseWalk, letterId: string, trackingNumber: string, round = 1) =>
  walk
    .take(
      decideDispatch(
        walk.application,
        { letterId, round, trackingNumber, postedOn: civilDateOf(walk.at), expectedVersion: walk.expectedVersion },
        walk.as('clerk'),
      ),
    )
    .openWaits();

const delivered = (walk: CaseWalk, letterId: string, round = 1) =>
  walk.take(
    decideLetterResult(
      walk.application,
      { letterId, round, result: 'delivered', resultOn: civilDateOf(walk.at), expectedVersion: walk.expectedVersion },
      walk.as('clerk'),
    ),
  );

const returned = (walk: CaseWalk, letterId: string, returnReason: 'retention_expired' | 'address_unknown', round = 1) =>
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

const withLetters = () => {
  const walk = new CaseWalk().submitted().received().inspected();
  return walk.take(approve(walk)).letters();
};

describe('a corporate case', () => {
  it('goes from the form to activation, with two letters, as the law wants for a corporation', () => {
    const walk = withLetters();

    expect(lettersToConfirm(walk.application).map(({ letterId, next }) => [letterId, next])).toEqual([
      ['corporation', 'dispatch'],
      ['person_in_charge', 'dispatch'],
    ]);
    dispatch(walk, 'corporation', '385-99-00001-6');
    dispatch(walk, 'person_in_charge', '385-99-00002-0');
    delivered(walk, 'corporation');
    delivered(walk, 'person_in_charge');
    walk.verified();
    walk
      .take(decideNumbersAssigned(walk.application, 1, walk.as('workflow')))
      .take(decideExtensionsCarriedOver(walk.application, 3, walk.as('workflow')))
      .take(decideBillingStarted(walk.application, walk.as('workflow')))
      .take(decideActivation(walk.application, walk.as('workflow')));

    expect(walk.application.status).toBe('active');
    expect(walk.application.openWaits).toEqual({});
    expect(walk.application.promisedOn).toBe(civilDate('2026-12-01'));
  });

  it('counts every change as one version, but for the bookkeeping of waits', () => {
    const { changes } = withLetters();
    const isBookkeeping = changes.map(({ audit }) => audit.every(({ action }) => action === 'wait_opened'));
    const steps = changes.map(
      ({ application }, index) => application.version - (changes[index - 1]?.application.version ?? 0),
    );

    expect(steps).toEqual(isBookkeeping.map((is) => (is ? 0 : 1)));
  });

  it('does not approve before every paper was looked at', () => {
    const walk = new CaseWalk().submitted().received();

    expect(approve(walk)).toMatchObject({
      ok: false,
      refusal: { code: 'papers_not_inspected', details: { count: 5 } },
    });
  });

  it('does not approve while a paper that the law wants is missing', () => {
    const walk = new CaseWalk()
      .submitted()
      .received([{ paperId: 'p1', kind: 'application_form', subject: 'application', form: 'original' }]);

    expect(approve(walk.inspected())).toMatchObject({ ok: false, refusal: { code: 'papers_missing' } });
  });

  it('lets a second person approve an escalated case, and never the reviewer', () => {
    const walk = new CaseWalk().submitted().received().inspected();
    const round = walk.application.reviewRound;
    const escalate = { outcome: 'escalate', round, expectedVersion: walk.expectedVersion } as const;
    walk.take(decideReview(walk.application, escalate, walk.as('reviewer'))).openWaits();
    const decision = { outcome: 'approve', round, expectedVersion: walk.expectedVersion } as const;

    expect(decideApproval(walk.application, decision, walk.as('reviewer'))).toMatchObject({
      refusal: { code: 'approver_is_reviewer' },
    });
    walk.take(decideApproval(walk.application, decision, walk.as('approver')));
    expect(walk.application.status).toBe('confirming_addresses');
  });
});

describe('a stuck activation', () => {
  it('leaves no wait behind when a run that took over opens the service', () => {
    const walk = withLetters();
    dispatch(walk, 'corporation', '385-99-00001-6');
    dispatch(walk, 'person_in_charge', '385-99-00002-0');
    delivered(walk, 'corporation');
    delivered(walk, 'person_in_charge');
    const failure = { step: 'assign_numbers', error: 'NumbersExhausted' };
    walk
      .verified()
      .take(decideActivationFailure(walk.application, failure, walk.as('workflow')))
      .openWaits();
    expect(walk.application.openWaits.repair).toMatchObject({ round: 1 });

    walk
      .take(decideNumbersAssigned(walk.application, 1, walk.as('workflow')))
      .take(decideExtensionsCarriedOver(walk.application, 3, walk.as('workflow')))
      .take(decideBillingStarted(walk.application, walk.as('workflow')))
      .take(decideActivation(walk.application, walk.as('workflow')));
    expect(walk.application).toMatchObject({ status: 'active', openWaits: {} });
  });
});

describe('decisions on what has moved on', () => {
  it.each([
    ['an older version', { expectedVersion: 1, round: 1 }, 'version_conflict'],
    ['a past round', { expectedVersion: 99, round: 9 }, 'round_closed'],
  ])('refuses a decision on %s', (_, stale, code) => {
    const walk = new CaseWalk().submitted().received().inspected();

    expect(decideReview(walk.application, { outcome: 'approve', ...stale }, walk.as('reviewer'))).toMatchObject({
      refusal: { code },
    });
  });

  it('refuses a decision while a colleague has the case open, until the lock runs out', () => {
    const walk = new CaseWalk().submitted().received().inspected();
    const lock = { lockedBy: 'somebody-else', lockedAt: walk.at, expiresAt: instant('2026-11-24T01:27:00.000Z') };
    walk.application = { ...walk.application, lock };

    expect(approve(walk)).toMatchObject({ refusal: { code: 'case_locked' } });
    walk.at = instant('2026-11-24T01:27:00.000Z');
    expect(approve(walk)).toMatchObject({ ok: true });
  });
});

describe('the lock of a case', () => {
  it('ends with the approval, so that the mail room can go on', () => {
    const walk = new CaseWalk().submitted().received().inspected();
    walk.take(decideTakeCase(walk.application, walk.as('reviewer')));
    walk.take(approve(walk)).letters();

    dispatch(walk, 'corporation', '385-99-00001-6');
    expect(walk.application.letters[0]?.status).toBe('in_transit');
  });
});

describe('a letter that comes back', () => {
  it('is posted again to the same address when it was not collected', () => {
    const walk = withLetters();
    dispatch(walk, 'person_in_charge', '385-99-00002-0');
    returned(walk, 'person_in_charge', 'retention_expired');

    expect(walk.application.status).toBe('confirming_addresses');
    expect(walk.application.plannedWaits['dispatch#person_in_charge']).toMatchObject({ round: 2 });
  });

  it('leads back to the papers when the address failed, and interrupts its sister without losing where she is', () => {
    const walk = withLetters();
    dispatch(walk, 'corporation', '385-99-00001-6');
    dispatch(walk, 'person_in_charge', '385-99-00002-0');
    returned(walk, 'person_in_charge', 'address_unknown');

    expect(walk.application).toMatchObject({
      status: 'awaiting_resubmission',
      deficiencies: [{ code: 'letter_addressee_moved' }],
      openWaits: {},
    });
    expect(walk.changes.at(-1)?.waits).toMatchObject([
      { waitKey: 'delivery#person_in_charge', outcome: { type: 'back_to_documents' } },
      { waitKey: 'delivery#corporation', outcome: { type: 'interrupted' } },
    ]);
    expect(whyNotOpened(walk.application, { kind: 'dispatch', round: 1, letterId: 'corporation' })).toBe('Interrupted');

    walk.take(decideAnnouncement(walk.application, walk.as('workflow'))).openWaits();
    walk.received([
      {
        paperId: 'p9',
        kind: 'drivers_license',
        subject: 'person_in_charge',
        form: 'copy',
        expiresOn: civilDate('2029-05-12'),
      },
    ]);
    walk.take(approve(walk.inspected())).letters();
    expect(lettersToConfirm(walk.application).map(({ letterId, next, wait }) => [letterId, next, wait.round])).toEqual([
      ['corporation', 'delivery', 1],
      ['person_in_charge', 'dispatch', 2],
    ]);
  });

  it('is not posted for ever: the last attempt leads back to the papers', () => {
    const walk = withLetters();
    const numbers = ['385-99-00001-6', '385-99-00002-0', '385-99-00011-2'];
    for (const [index, number] of numbers.entries()) {
      dispatch(walk, 'corporation', number, index + 1);
      returned(walk, 'corporation', 'retention_expired', index + 1).openWaits();
    }

    expect(walk.application.status).toBe('awaiting_resubmission');
  });
});

describe('silence', () => {
  const lapse = (walk: CaseWalk, kind: 'documents' | 'delivery' | 'review', letterId?: string) => {
    const wait = walk.application.openWaits[letterId ? `${kind}#${letterId}` : kind];
    if (!wait) throw new Error('not waiting');
    walk.at = wait.dueAt;
    const lapsed = decideLapse(walk.application, { ...wait }, walk.as('workflow'));
    if (lapsed?.change) walk.save(lapsed.change);
    return lapsed;
  };

  it('reminds the applicant on the days of the table and then ends the application', () => {
    const walk = new CaseWalk().submitted();
    const outcomes = [1, 2, 3, 4].map(() => [lapse(walk, 'documents')?.outcome.type, civilDateOf(walk.at)]);

    expect(outcomes).toEqual([
      ['reminded', '2026-12-08'],
      ['reminded', '2026-12-24'],
      ['reminded', '2027-01-16'],
      ['expired', '2027-01-23'],
    ]);
    expect(walk.application).toMatchObject({ status: 'expired', openWaits: {} });
  });

  it('answers the same reminder when the task runs twice', () => {
    const walk = new CaseWalk().submitted();
    const wait = walk.application.openWaits.documents;
    if (!wait) throw new Error('not waiting');
    const first = lapse(walk, 'documents');
    const second = decideLapse(walk.application, { ...wait }, walk.as('workflow'));

    expect(second).toEqual({ outcome: first?.outcome, change: null });
  });

  it('takes a letter without any result for lost and posts it again', () => {
    const walk = withLetters();
    dispatch(walk, 'corporation', '385-99-00001-6');
    const outcomes = [1, 2, 3].map(() => lapse(walk, 'delivery', 'corporation')?.outcome.type);

    expect(outcomes).toEqual(['reminded', 'reminded', 'resend']);
    expect(walk.application.letters[0]).toMatchObject({
      status: 'awaiting_dispatch',
      postings: [{ returnReason: 'lost' }],
    });
  });
});

describe('ends', () => {
  it('completes every open wait with a withdrawal, and nothing can be opened afterwards', () => {
    const walk = withLetters();
    walk.take(decideWithdrawal(walk.application, walk.as('customer')));

    expect(walk.changes.at(-1)?.waits.map((wait) => 'outcome' in wait && wait.outcome.type)).toEqual([
      'withdrawn',
      'withdrawn',
    ]);
    expect(whyNotOpened(walk.application, { kind: 'dispatch', round: 1, letterId: 'corporation' })).toBe('Withdrawn');
  });

  it('finds a second withdrawal done', () => {
    const walk = new CaseWalk().submitted();
    walk.take(decideWithdrawal(walk.application, walk.as('customer')));

    expect(decideWithdrawal(walk.application, walk.as('customer'))).toEqual({ ok: true, value: null });
  });

  it('declines from any wait, and refuses once the service is being opened', () => {
    const waiting = new CaseWalk().submitted();
    const expectation = { expectedVersion: waiting.expectedVersion };
    waiting.take(decideDecline(waiting.application, expectation, waiting.as('reviewer')));
    expect(waiting.application.status).toBe('declined');

    const activating = { ...waiting.application, status: 'activating' as const };
    expect(decideWithdrawal(activating, waiting.as('customer'))).toMatchObject({
      refusal: { code: 'not_possible_now' },
    });
  });
});

describe('the deadline of a resubmission', () => {
  const askAgain = (walk: CaseWalk) => {
    const { expectedVersion } = walk;
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
  const more = (paperId: string) => [
    { paperId, kind: 'drivers_license' as const, subject: 'person_in_charge' as const, form: 'copy' as const },
  ];

  it('is kept by a second notice, and extended by an event of its own when too little remains', () => {
    const walk = new CaseWalk().submitted().received().inspected();
    const first = askAgain(walk);
    walk.at = instant('2026-12-01T01:00:00.000Z');
    walk.received(more('p6'));
    const second = askAgain(walk);
    walk.at = instant('2026-12-22T01:00:00.000Z');
    walk.received(more('p7'));
    const third = askAgain(walk);

    expect(civilDateOf(first ?? walk.at)).toBe('2026-12-24');
    expect(second).toBe(first);
    expect(civilDateOf(third ?? walk.at)).toBe('2027-01-01');
    const extended = walk.changes.flatMap(({ audit }) => audit).filter(({ action }) => action === 'deadline_extended');
    expect(extended).toHaveLength(1);
  });
});
