import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type CivilDate, civilDate } from '#shared/domain/civil-date.ts';
import { operatorSettings } from '#shared/domain/policy/operator-settings.ts';
import {
  deletableFrom,
  type Retention,
  type RetentionFacts,
  type RetentionSettings,
  retentionOf,
} from '#shared/domain/retention/retention.ts';
import { countedDays, countedYears } from './naive-count.ts';

const settings: RetentionSettings = { daysKeptWithoutContract: 90, yearsKeptWhenVerifiedOrConsidered: 7 };
const day = civilDate;
const contract = (endsOn?: string, more: Partial<RetentionFacts> = {}): RetentionFacts => ({
  regime: 'criminal_proceeds',
  end: { kind: 'contract', ...(endsOn ? { endsOn: day(endsOn) } : {}) },
  isHeld: false,
  ...more,
});
const application = (endedOn?: string, isVerified = false, more: Partial<RetentionFacts> = {}): RetentionFacts => ({
  regime: 'criminal_proceeds',
  end: { kind: 'application', isVerified, ...(endedOn ? { endedOn: day(endedOn) } : {}) },
  isHeld: false,
  ...more,
});
const withIp050 = { regime: 'criminal_proceeds_and_mobile_misuse' } as const;

const basisOf = (retention: Retention) => (retention.state === 'running' ? retention.basis : []);
const keptUntil = (facts: RetentionFacts, by = settings): CivilDate => {
  const retention = retentionOf(facts, by);
  if (retention.state !== 'running') throw new Error('Nothing runs.');
  return retention.keepUntil;
};

describe('how long a case is kept', () => {
  it.each([
    ['犯収法6条2項, 規則21条 (S12: contract end 2027-02-28)', contract('2027-02-28'), '2034-02-28', '2034-03-01'],
    ['規則21条, 民法140条: the day of the end does not count', contract('2027-03-01'), '2034-03-01', '2034-03-02'],
    ['民法143条2項: from 29 February on, no such day in 2035', contract('2028-02-28'), '2035-02-28', '2035-03-01'],
    ['民法143条2項: ended on 29 February', contract('2028-02-29'), '2035-02-28', '2035-03-01'],
    ['民法143条: into a leap year', contract('2025-02-28'), '2032-02-29', '2032-03-01'],
    ['民法143条: over the end of a year', contract('2026-12-31'), '2033-12-31', '2034-01-01'],
    [
      '規則21条: a later 確認済みの取引 ends after the contract',
      contract('2027-02-28', { confirmedTransactionsEndOn: [day('2027-06-30'), day('2027-04-01')] }),
      '2034-06-30',
      '2034-07-01',
    ],
    [
      '規則21条: an earlier 確認済みの取引 takes nothing away',
      contract('2027-02-28', { confirmedTransactionsEndOn: [day('2026-12-31')] }),
      '2034-02-28',
      '2034-03-01',
    ],
    [
      '携帯法4条, 携帯法規則10条: three years do not shorten seven',
      contract('2027-02-28', withIp050),
      '2034-02-28',
      '2034-03-01',
    ],
    [
      '規則16条: a note, seven years from its own day',
      contract('2027-02-28', { notedTransactionsOn: [day('2026-01-10'), day('2027-05-05'), day('2027-01-01')] }),
      '2034-05-05',
      '2034-05-06',
    ],
    [
      '法8条: considered after the end',
      contract('2027-02-28', { consideredOn: day('2027-03-20') }),
      '2034-03-20',
      '2034-03-21',
    ],
    [
      '法8条: considered long before',
      contract('2027-02-28', { consideredOn: day('2026-11-30') }),
      '2034-02-28',
      '2034-03-01',
    ],
    ['当社規定: no contract, not verified', application('2026-11-24'), '2027-02-22', '2027-02-23'],
    ['当社規定: verified, but no contract', application('2026-11-24', true), '2033-11-24', '2033-11-25'],
    [
      '当社規定: a suspicion considered while it was open',
      application('2026-11-24', false, { consideredOn: day('2026-11-01') }),
      '2033-11-24',
      '2033-11-25',
    ],
    [
      '当社規定: a suspicion considered after it had ended',
      application('2026-11-24', false, { consideredOn: day('2026-12-10') }),
      '2033-12-10',
      '2033-12-11',
    ],
    [
      '規則16条: a note outlasts the short term',
      application('2026-11-24', false, { notedTransactionsOn: [day('2026-10-01')] }),
      '2033-10-01',
      '2033-10-02',
    ],
  ])('%s', (_, facts, until, from) => {
    expect([keptUntil(facts), deletableFrom(retentionOf(facts, settings))]).toEqual([until, from]);
  });

  it.each([
    ['犯収法6条2項: the contract runs, for ten years or more', contract()],
    ['規則21条: it runs, whatever else was noted', contract(undefined, { notedTransactionsOn: [day('2000-01-01')] })],
    ['the application is open', application()],
    ['the application is open and suspected', application(undefined, true, { consideredOn: day('2000-01-01') })],
  ])('does not run yet: %s', (_, facts) => {
    const retention = retentionOf(facts, settings);
    expect(retention).toEqual({ state: 'not_yet_running', isHeld: false });
    expect(deletableFrom(retention)).toBeUndefined();
  });

  it.each([
    ['規則21条', contract('2027-02-28'), ['verification_record criminal_proceeds_rules 21条 2027-02-28 2034-02-28']],
    [
      '規則21条, 携帯法規則10条: the other record from the end of the contract alone',
      contract('2027-02-28', { ...withIp050, confirmedTransactionsEndOn: [day('2027-06-30')] }),
      [
        'verification_record criminal_proceeds_rules 21条 2027-06-30 2034-06-30',
        'mobile_record mobile_misuse_rules 10条 2027-02-28 2030-02-28',
      ],
    ],
    [
      '規則16条, 当社規定',
      contract('2027-02-28', { notedTransactionsOn: [day('2027-01-01')], consideredOn: day('2026-12-01') }),
      [
        'verification_record criminal_proceeds_rules 21条 2027-02-28 2034-02-28',
        'note_of_known_customer criminal_proceeds_rules 16条 2027-01-01 2034-01-01',
        'verified_or_considered operator_rules 保存期間 2027-02-28 2034-02-28',
      ],
    ],
    [
      '当社規定: an order with a 050 number that came to no contract has no record under 携帯法',
      application('2026-11-24', true, withIp050),
      [
        'verified_or_considered operator_rules 保存期間 2026-11-24 2033-11-24',
        'ended_without_contract operator_rules 保存期間 2026-11-24 2027-02-22',
      ],
    ],
  ])('names every rule with its article and both days: %s', (_, facts, expected) => {
    const lines = basisOf(retentionOf(facts, settings)).map(
      ({ rule, why: { law, article }, from, until }) => `${rule} ${law} ${article} ${from} ${until}`,
    );
    expect(lines).toEqual(expected);
  });

  it('is by the recommended settings when nothing else is decided', () => {
    expect(operatorSettings).toMatchObject(settings);
    expect(retentionOf(application('2026-11-24'))).toEqual(retentionOf(application('2026-11-24'), settings));
    const longer = { daysKeptWithoutContract: 180, yearsKeptWhenVerifiedOrConsidered: 10 };
    expect(keptUntil(application('2026-11-24'), longer)).toBe('2027-05-23');
    expect(keptUntil(application('2026-11-24', true), longer)).toBe('2036-11-24');
  });
});

describe('a legal hold', () => {
  it('outlasts every rule until it is lifted, and changes none', () => {
    const free = retentionOf(contract('2027-02-28'), settings);
    const held = retentionOf(contract('2027-02-28', { isHeld: true }), settings);
    expect(held).toEqual({ ...free, isHeld: true });
    expect(deletableFrom(held)).toBeUndefined();
    expect(retentionOf(contract(undefined, { isHeld: true }), settings)).toEqual({
      state: 'not_yet_running',
      isHeld: true,
    });
  });
});

const days = fc.integer({ min: 0, max: 365 * 40 }).map((passed) => addDays(day('2020-01-01'), passed));
const optional = { nil: undefined };
const facts: fc.Arbitrary<RetentionFacts> = fc.record({
  regime: fc.constantFrom('criminal_proceeds', 'criminal_proceeds_and_mobile_misuse'),
  end: fc.oneof(
    fc.record({ kind: fc.constant('contract' as const), endsOn: days }),
    fc.record({ kind: fc.constant('application' as const), endedOn: days, isVerified: fc.boolean() }),
  ),
  confirmedTransactionsEndOn: fc.array(days, { maxLength: 3 }),
  notedTransactionsOn: fc.array(days, { maxLength: 3 }),
  consideredOn: fc.option(days, optional),
  isHeld: fc.boolean(),
});
const endOf = ({ end }: RetentionFacts) => (end.kind === 'contract' ? end.endsOn : end.endedOn);
const movedBy = (one: RetentionFacts, later: number): RetentionFacts => {
  const { end } = one;
  const move = (from: CivilDate | undefined) => from && addDays(from, later);
  return {
    ...one,
    end: end.kind === 'contract' ? { ...end, endsOn: move(end.endsOn) } : { ...end, endedOn: move(end.endedOn) },
  };
};

describe('laws of keeping', () => {
  it('規則21条, 民法140条・143条: agree with a count that turns the leaves of a calendar', () => {
    fc.assert(
      fc.property(days, fc.boolean(), (ended, isVerified) => {
        expect(keptUntil(contract(ended))).toBe(countedYears(ended, 7));
        const mobile = basisOf(retentionOf(contract(ended, withIp050), settings)).find(
          ({ rule }) => rule === 'mobile_record',
        );
        expect(mobile?.until).toBe(countedYears(ended, 3));
        const own = isVerified ? countedYears(ended, 7) : countedDays(ended, 90);
        expect(keptUntil(application(ended, isVerified))).toBe(own);
      }),
      { numRuns: 40 },
    );
  });

  it('規則21条: a later end is never a shorter keeping', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 1, max: 800 }), (one, later) => {
        expect(keptUntil(movedBy(one, later)) >= keptUntil(one)).toBe(true);
      }),
    );
  });

  it('the rule that lasts longest decides, and none ends before the day from which it counts', () => {
    fc.assert(
      fc.property(facts, (one) => {
        const basis = basisOf(retentionOf(one, settings));
        expect(
          basis
            .map(({ until }) => until)
            .toSorted()
            .at(-1),
        ).toBe(keptUntil(one));
        expect(basis.every(({ from, until }) => from < until)).toBe(true);
        expect(keptUntil(one) > (endOf(one) ?? '')).toBe(true);
      }),
    );
  });

  it('whatever more is known, the keeping becomes no shorter', () => {
    fc.assert(
      fc.property(facts, days, (one, more) => {
        const before = keptUntil(one);
        const confirmed = [...(one.confirmedTransactionsEndOn ?? []), more];
        const noted = [...(one.notedTransactionsOn ?? []), more];
        expect(keptUntil({ ...one, confirmedTransactionsEndOn: confirmed }) >= before).toBe(true);
        expect(keptUntil({ ...one, notedTransactionsOn: noted }) >= before).toBe(true);
        expect(keptUntil({ ...one, ...withIp050 }) >= before).toBe(true);
        if (!one.consideredOn) expect(keptUntil({ ...one, consideredOn: more }) >= before).toBe(true);
      }),
    );
  });
});
