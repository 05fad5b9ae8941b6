import { describe, expect, it } from 'vitest';
import { corporationForm } from '#local/demo/sample-forms.ts';
import type { DecisionContext } from '#shared/domain/change.ts';
import { civilDate, civilDateOf, instant } from '#shared/domain/civil-date.ts';
import {
  decideActivation,
  decideBillingStarted,
  decideExtensionsCarriedOver,
  decideNumbersAssigned,
} from '#shared/domain/decisions/activate-service.ts';
import { lettersToConfirm } from '#shared/domain/decisions/advance-workflow.ts';
import { decideConfirmation } from '#shared/domain/decisions/confirm-items.ts';
import { decideApproval } from '#shared/domain/decisions/decide-approval.ts';
import { decideReview } from '#shared/domain/decisions/decide-review.ts';
import { decideDecline, decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { decideInspection } from '#shared/domain/decisions/examine-papers.ts';
import { decideLapse } from '#shared/domain/decisions/lapse-wait.ts';
import { decideTakeCase } from '#shared/domain/decisions/lock-case.ts';
import { whyNotOpened } from '#shared/domain/decisions/open-wait.ts';
import { decideEnvelope } from '#shared/domain/decisions/register-envelope.ts';
import { CaseWalk, corporatePapers, furtherPapers } from '#test/support/case-walk.ts';
import { activating, approve, delivered, dispatch, withLetters } from './case-steps.ts';

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
    walk
      .verified()
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

  const inspectedFirst = (walk: CaseWalk, by: DecisionContext): CaseWalk => {
    const found = { expectedVersion: walk.expectedVersion, paperId: 'p1', result: 'accepted' as const, findings: [] };
    return walk.take(decideInspection(walk.application, found, by));
  };
  const confirmedFirst = (walk: CaseWalk, by: DecisionContext): CaseWalk => {
    const items = [{ question: 'transaction_purpose', means: 'declaration' }] as const;
    return walk.take(decideConfirmation(walk.application, { items, expectedVersion: walk.expectedVersion }, by));
  };
  const approvedBy = (walk: CaseWalk, by: DecisionContext) => {
    const round = walk.application.reviewRound;
    const escalate = { outcome: 'escalate', round, expectedVersion: walk.expectedVersion } as const;
    walk.take(decideReview(walk.application, escalate, walk.as('reviewer'))).openWaits();
    const decision = { outcome: 'approve', round, expectedVersion: walk.expectedVersion } as const;
    return decideApproval(walk.application, decision, by);
  };

  it.each([
    ['looked at a paper', inspectedFirst],
    ['confirmed an item', confirmedFirst],
  ])('is not approved by whoever %s, whoever sent it on', (_, touched) => {
    const walk = new CaseWalk().submitted().received();
    const inTwoRoles = walk.as('approver');

    expect(approvedBy(touched(walk, inTwoRoles).inspected(), inTwoRoles)).toMatchObject({
      refusal: { code: 'approver_is_reviewer' },
    });
  });

  it('may be approved by whoever confirmed an item that somebody else has confirmed anew', () => {
    const walk = new CaseWalk().submitted().received();
    confirmedFirst(confirmedFirst(walk, walk.as('approver')), walk.as('reviewer')).inspected();

    expect(approvedBy(walk, walk.as('approver'))).toMatchObject({ ok: true });
  });

  it('goes to a second person when a foreign PEP is declared, whoever reviews it (法4条2項)', () => {
    const walk = new CaseWalk()
      .submitted({ ...corporationForm, foreignPep: true })
      .received([...corporatePapers, ...furtherPapers])
      .inspected();
    walk.take(approve(walk)).openWaits();

    expect(walk.application).toMatchObject({ status: 'awaiting_approval', openWaits: { approval: { round: 1 } } });
  });

  it('is free for the reviewer when the approver returns it', () => {
    const walk = new CaseWalk().submitted().received().inspected();
    const round = walk.application.reviewRound;
    const escalate = { outcome: 'escalate', round, expectedVersion: walk.expectedVersion } as const;
    walk.take(decideReview(walk.application, escalate, walk.as('reviewer'))).openWaits();
    walk.take(decideTakeCase(walk.application, walk.as('approver')));
    const back = { outcome: 'return_to_review', round, expectedVersion: walk.expectedVersion } as const;
    walk.take(decideApproval(walk.application, back, walk.as('approver')));

    expect(decideTakeCase(walk.application, walk.as('reviewer'))).toMatchObject({ ok: true });
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
      ['reminded', '2027-01-18'],
      ['expired', '2027-01-25'],
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

  it('goes back to a wait that was planned long ago and has yet to be opened', () => {
    const walk = new CaseWalk().submitted();
    const { expectedVersion } = walk;
    const envelope = { expectedVersion, envelopeId: 'e', receivedOn: civilDateOf(walk.at), papers: [] };
    walk.take(decideEnvelope(walk.application, envelope, walk.as('clerk')));
    walk.at = instant('2026-12-24T01:00:00.000Z');
    const planned = walk.application.plannedWaits.review;
    if (!planned) throw new Error('not planned');
    const { round, dueAt } = planned;

    expect(decideLapse(walk.application, { kind: 'review', round, dueAt }, walk.as('workflow'))).toEqual({
      outcome: { type: 'reminded', wait: { round, dueAt } },
      change: null,
    });
    expect(decideLapse(walk.application, { kind: 'review', round: 2, dueAt }, walk.as('workflow'))).toBeNull();
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

  it.each([
    ['the papers', () => new CaseWalk().submitted()],
    ['the review', () => new CaseWalk().submitted().received()],
    ['the letters', withLetters],
  ])('declines while %s is waited for', (_, walkTo) => {
    const walk = walkTo();
    const { expectedVersion } = walk;
    walk.take(decideDecline(walk.application, { expectedVersion }, walk.as('reviewer')));

    expect(walk.application).toMatchObject({ status: 'declined', openWaits: {}, plannedWaits: {} });
  });

  it('neither declines nor takes back once the service is being opened', () => {
    const walk = activating();
    const refused = { refusal: { code: 'not_possible_now' } };
    const { expectedVersion } = walk;

    expect(decideWithdrawal(walk.application, walk.as('customer'))).toMatchObject(refused);
    expect(decideDecline(walk.application, { expectedVersion }, walk.as('reviewer'))).toMatchObject(refused);
  });
});
