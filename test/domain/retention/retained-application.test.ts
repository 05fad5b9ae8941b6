import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Application } from '#shared/domain/application.ts';
import { addDays, civilDate, instant } from '#shared/domain/civil-date.ts';
import {
  decideActivation,
  decideActivationFailure,
  decideBillingStarted,
  decideExtensionsCarriedOver,
  decideNumbersAssigned,
  decideRepair,
} from '#shared/domain/decisions/activate-service.ts';
import { decideDecline, decideWithdrawal } from '#shared/domain/decisions/end-application.ts';
import { contractsEndedBy, dueForErasureOn, retentionFactsOf } from '#shared/domain/retention/retained-application.ts';
import { deletableFrom, retentionOf } from '#shared/domain/retention/retention.ts';
import { corporateCase, deliveredWalk, mobileCase, type RecordCase } from '#test/domain/record/record-walk.ts';
import { CaseWalk } from '#test/support/case-walk.ts';

/** 23:30 of 24 November in Japan is still the 24th, though UTC and the next day's office are near. */
const lateEvening = instant('2026-11-24T14:30:00.000Z');

const withdrawnFrom = (walk: CaseWalk, at = lateEvening): Application => {
  walk.at = at;
  return walk.take(decideWithdrawal(walk.application, walk.as('customer'))).application;
};

const activated = (given: RecordCase): Application => {
  const walk = deliveredWalk(given).verified();
  walk.take(decideNumbersAssigned(walk.application, 1, walk.as('workflow')));
  walk.take(decideExtensionsCarriedOver(walk.application, 1, walk.as('workflow')));
  walk.take(decideBillingStarted(walk.application, walk.as('workflow')));
  return walk.take(decideActivation(walk.application, walk.as('workflow'))).application;
};

const givenUp = (): Application => {
  const walk = deliveredWalk(corporateCase).verified();
  const failure = { step: 'assign-numbers', error: 'NumbersExhausted' };
  walk.take(decideActivationFailure(walk.application, failure, walk.as('workflow'))).openWaits();
  walk.at = lateEvening;
  const repair = { outcome: 'abandon', round: 1, expectedVersion: walk.expectedVersion } as const;
  return walk.take(decideRepair(walk.application, repair, walk.as('operations'))).application;
};

const declined = (): Application => {
  const walk = new CaseWalk().submitted().received();
  walk.at = lateEvening;
  const { expectedVersion } = walk;
  return walk.take(decideDecline(walk.application, { expectedVersion }, walk.as('reviewer'))).application;
};

describe('when an application is looked at', () => {
  it.each([
    ['当社規定: a draft, withdrawn', () => withdrawnFrom(new CaseWalk()), '2027-02-23'],
    ['当社規定: submitted, withdrawn', () => withdrawnFrom(new CaseWalk().submitted()), '2027-02-23'],
    ['当社規定: declined in review', declined, '2027-02-23'],
    ['当社規定: letters delivered, but not verified', () => withdrawnFrom(deliveredWalk(corporateCase)), '2027-02-23'],
    ['当社規定: verified, activation given up', givenUp, '2033-11-25'],
    ['規則21条: active, whatever its contract', () => activated(corporateCase), undefined],
    ['the application is open', () => new CaseWalk().submitted().received().application, undefined],
    ['the application is a draft', () => new CaseWalk().application, undefined],
  ])('%s', (_, ended, day) => {
    expect(dueForErasureOn(ended())).toBe(day);
  });

  it('counts from its end in Japan, and not from its beginning', () => {
    const soon = withdrawnFrom(new CaseWalk('2026-11-20T00:00:00.000Z').submitted());
    const afterLong = withdrawnFrom(new CaseWalk('2026-11-04T00:00:00.000Z').submitted());
    expect(dueForErasureOn(soon)).toBe(dueForErasureOn(afterLong));
    const midnight = withdrawnFrom(new CaseWalk(), instant('2026-11-24T15:00:00.000Z'));
    expect(dueForErasureOn(midnight)).toBe('2027-02-24');
  });
});

describe('what is known elsewhere', () => {
  const rulesOf = (application: Application, circumstances: Partial<Parameters<typeof retentionFactsOf>[1]>) => {
    const retention = retentionOf(retentionFactsOf(application, { isHeld: false, ...circumstances }));
    return retention.state === 'running'
      ? retention.basis.map(({ rule, until }) => `${rule} ${until}`)
      : retention.state;
  };
  const contractEndsOn = civilDate('2027-02-28');

  it.each([
    ['規則21条: no end of the contract', corporateCase, {}, 'not_yet_running'],
    ['規則21条: its end', corporateCase, { contractEndsOn }, ['verification_record 2034-02-28']],
    [
      '携帯法規則10条: its end, with a 050 number',
      mobileCase,
      { contractEndsOn },
      ['verification_record 2034-02-28', 'mobile_record 2030-02-28'],
    ],
    [
      '法8条: considered after its end',
      corporateCase,
      { contractEndsOn, consideredOn: civilDate('2027-03-10') },
      ['verification_record 2034-02-28', 'verified_or_considered 2034-03-10'],
    ],
  ])('%s', (_, given, circumstances, rules) => {
    expect(rulesOf(activated(given), circumstances)).toEqual(rules);
  });

  it('gives an application without a contract none, and its legal hold counts', () => {
    const application = withdrawnFrom(new CaseWalk().submitted());
    expect(rulesOf(application, { contractEndsOn })).toEqual(['ended_without_contract 2027-02-22']);
    expect(deletableFrom(retentionOf(retentionFactsOf(application, { isHeld: true })))).toBeUndefined();
  });
});

it('規則21条: the report reaches every contract that has fallen due, and few others', () => {
  const days = fc.integer({ min: 0, max: 365 * 30 }).map((passed) => addDays(civilDate('2027-01-01'), passed));
  fc.assert(
    fc.property(days, fc.integer({ min: -3, max: 3 }), (endsOn, off) => {
      const end = { kind: 'contract', endsOn } as const;
      const due = deletableFrom(retentionOf({ regime: 'criminal_proceeds', end, isHeld: false }));
      if (!due) throw new Error('It has an end.');
      const until = addDays(due, off);
      const isReached = endsOn <= contractsEndedBy(until);
      if (due <= until) expect(isReached).toBe(true);
      if (off < -2) expect(isReached).toBe(false);
    }),
  );
});
