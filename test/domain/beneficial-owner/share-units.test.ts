import { describe, expect, it, test } from 'vitest';
import { ownershipSchema } from '#shared/domain/beneficial-owner/ownership.ts';
import { ownershipReadingsSchema, recommendedReadings } from '#shared/domain/beneficial-owner/ownership-readings.ts';
import {
  HALF,
  percentOf,
  percentSchema,
  QUARTER,
  sumOf,
  unitsOf,
  WHOLE,
} from '#shared/domain/beneficial-owner/share-units.ts';
import { capitalMajority, otherCorporation } from './ownership-of.ts';

describe('shares as integers', () => {
  it.each([
    [0, 0],
    [0.0001, 1],
    [0.29, 2_900],
    [24.9999, 249_999],
    [25, QUARTER],
    [25.0001, 250_001],
    [33.3333, 333_333],
    [50, HALF],
    [50.0001, 500_001],
    [57.1234, 571_234],
    [99.99, 999_900],
    [100, WHOLE],
  ])('%d %% is %d ten-thousandths of a percent, and back', (percent, units) => {
    expect(percentSchema.safeParse(percent).success).toBe(true);
    expect(unitsOf(percent)).toBe(units);
    expect(percentOf(units)).toBe(percent);
  });

  it.each([-0.0001, -1, 100.0001, 101, 25.00001, 0.00001, 1e-7, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d',
    (percent) => {
      expect(percentSchema.safeParse(percent).success).toBe(false);
    },
  );

  it.each([25.00001, 1e-7, -1, Number.NaN])('throws when %d was let through', (percent) => {
    expect(() => unitsOf(percent)).toThrow(new RangeError('A percentage has at most four decimals'));
  });

  it('adds without an error of rounding', () => {
    expect(sumOf([0.1, 0.2, 33.3333].map(unitsOf))).toBe(336_333);
    expect(sumOf([])).toBe(0);
  });
});

describe('the schema of an ownership', () => {
  const votes = capitalMajority(['P1 60 C0'], { dispersed: { C0: 40 }, cannotControl: { P1: 'recorded_reason' } });
  const profit = otherCorporation(['P1 60'], { dispersed: { C0: 40 } });
  const many = (count: number) => Array.from({ length: count }, (_, at) => `P${at}`);
  const parties = (count: number) => many(count).map((partyId) => ({ partyId, kind: 'natural_person' }));
  const stakes = (count: number) => many(count).map((owner) => ({ owner, owned: 'C0', percent: 0 }));
  const shares = (count: number) => many(count).map((owner) => ({ owner, percent: 0 }));
  const dispersed = (count: number) => many(count).map((owned) => ({ owned, percent: 0 }));
  const id = (length: number) => 'x'.repeat(length);

  test.each<[string, unknown]>([
    ['votes', votes],
    ['profit', profit],
    ['the longest id', { ...votes, applicant: id(64) }],
    ['200 parties', { ...votes, parties: parties(200) }],
    ['400 stakes', { ...votes, votingStakes: stakes(400) }],
    ['200 dispersed holdings', { ...votes, dispersedVotes: dispersed(200) }],
    ['200 rights to profit', { ...profit, profitShares: shares(200) }],
    ['20 of influence', { ...votes, dominantInfluence: many(20) }],
    ['20 representatives', { ...votes, representatives: many(20) }],
  ])('accepts %s', (_case, ownership) => {
    expect(ownershipSchema.safeParse(ownership).success).toBe(true);
  });

  test.each<[string, unknown]>([
    ['rights to profit in a 資本多数決法人', { ...votes, profitShares: [] }],
    ['votes in an その他の法人', { ...profit, votingStakes: [] }],
    ['an unknown form', { ...votes, corporateForm: 'partnership' }],
    ['a name beside the id', { ...votes, parties: [{ partyId: 'P1', kind: 'natural_person', name: '山田' }] }],
    ['an unknown kind', { ...votes, parties: [{ partyId: 'P1', kind: 'person' }] }],
    ['an unknown reason', { ...votes, parties: [{ partyId: 'P1', kind: 'natural_person', cannotControl: 'ill' }] }],
    ['more about a stake', { ...votes, votingStakes: [{ owner: 'P1', owned: 'C0', percent: 1, since: '2020' }] }],
    ['more about a right', { ...profit, profitShares: [{ owner: 'P1', percent: 1, since: '2020' }] }],
    ['more about a dispersed holding', { ...votes, dispersedVotes: [{ owned: 'C0', percent: 1, count: 3 }] }],
    ['an empty id', { ...votes, applicant: '' }],
    ['an id that is too long', { ...votes, applicant: id(65) }],
    ['no parties', { ...votes, parties: [] }],
    ['201 parties', { ...votes, parties: parties(201) }],
    ['401 stakes', { ...votes, votingStakes: stakes(401) }],
    ['201 dispersed holdings', { ...votes, dispersedVotes: dispersed(201) }],
    ['201 rights to profit', { ...profit, profitShares: shares(201) }],
    ['21 of influence', { ...votes, dominantInfluence: many(21) }],
    ['21 representatives', { ...votes, representatives: many(21) }],
    ['silence about influence', { ...votes, dominantInfluence: undefined }],
    ['too many decimals in a stake', { ...votes, votingStakes: [{ owner: 'P1', owned: 'C0', percent: 25.00001 }] }],
    ['too many decimals in a right', { ...profit, profitShares: [{ owner: 'P1', percent: 25.00001 }] }],
    ['more than all dispersed', { ...profit, dispersedProfit: 100.0001 }],
  ])('refuses %s', (_case, ownership) => {
    expect(ownershipSchema.safeParse(ownership).success).toBe(false);
  });

  it('knows two readings of two questions', () => {
    expect(ownershipReadingsSchema.safeParse(recommendedReadings).success).toBe(true);
    expect(
      ownershipReadingsSchema.safeParse({
        majorityHolderWithoutControl: 'excludes_others',
        behindDeemedPerson: 'its_own_group',
      }).success,
    ).toBe(true);
    expect(ownershipReadingsSchema.safeParse({ ...recommendedReadings, behindDeemedPerson: '' }).success).toBe(false);
    expect(ownershipReadingsSchema.safeParse({ ...recommendedReadings, other: 1 }).success).toBe(false);
  });
});
