import { describe, expect, it } from 'vitest';
import { beneficialOwnersOf } from '#shared/domain/beneficial-owner/beneficial-owners.ts';
import type { CapitalMajorityOwnership, Ownership, Party } from '#shared/domain/beneficial-owner/ownership.ts';
import { capitalMajority, otherCorporation } from './ownership-of.ts';

const votes = capitalMajority(['P1 60 C0', 'C1 40 C0', 'P2 100 C1']);
const profit = otherCorporation(['P1 60', 'C1 40']);
const withApplicant = (kind: Party['kind']): CapitalMajorityOwnership => ({
  ...votes,
  parties: votes.parties.map((party) => (party.partyId === 'C0' ? { ...party, kind } : party)),
});
const withStakes = (lines: string[], dispersed?: Record<string, number>): Ownership =>
  capitalMajority(lines, dispersed === undefined ? {} : { dispersed });

describe('an ownership that contradicts itself', () => {
  it.each<[string, string, Ownership, string, string]>([
    [
      '規則11条2項',
      'a party twice',
      { ...votes, parties: [...votes.parties, { partyId: 'P1', kind: 'corporation' }] },
      'party_listed_twice',
      'P1',
    ],
    ['規則11条2項', 'an unknown applicant', { ...votes, applicant: 'C7' }, 'party_unknown', 'C7'],
    [
      '規則11条2項',
      'an unknown owner',
      { ...votes, votingStakes: [{ owner: 'P7', owned: 'C0', percent: 1 }] },
      'party_unknown',
      'P7',
    ],
    [
      '規則11条2項',
      'an unknown owned',
      { ...votes, votingStakes: [{ owner: 'P1', owned: 'C7', percent: 1 }] },
      'party_unknown',
      'C7',
    ],
    [
      '規則11条2項',
      'dispersed votes of an unknown',
      { ...votes, dispersedVotes: [{ owned: 'C7', percent: 1 }] },
      'party_unknown',
      'C7',
    ],
    ['規則11条2項', 'influence of an unknown', { ...votes, dominantInfluence: ['P7'] }, 'party_unknown', 'P7'],
    ['規則11条2項', 'an unknown representative', { ...votes, representatives: ['P7'] }, 'party_unknown', 'P7'],
    [
      '規則11条2項',
      'an unknown holder of profit',
      { ...profit, profitShares: [{ owner: 'P7', percent: 1 }] },
      'party_unknown',
      'P7',
    ],
    ['法4条5項', 'an applicant that is 国等', withApplicant('state_or_listed'), 'applicant_needs_no_owner', 'C0'],
    ['法4条1項4号', 'an applicant that is a person', withApplicant('natural_person'), 'applicant_needs_no_owner', 'C0'],
    ['会社法308条2項', 'own shares of the applicant', withStakes(['C0 1 C0']), 'owns_itself', 'C0'],
    ['会社法308条2項', 'own shares of a holder', withStakes(['C1 1 C1']), 'owns_itself', 'C1'],
    ['規則11条2項3号イ', 'a right of the applicant in itself', otherCorporation(['C0 1']), 'owns_itself', 'C0'],
    ['規則11条2項1号', 'votes in a person', withStakes(['P1 1 P2']), 'natural_person_owned', 'P2'],
    ['規則11条2項1号', 'dispersed votes in a person', withStakes(['P1 1 C0'], { P1: 1 }), 'natural_person_owned', 'P1'],
    [
      '規則11条2項1号',
      'one stake in two lines',
      withStakes(['P1 30 C0', 'P2 1 C0', 'P1 20 C0']),
      'stake_listed_twice',
      'P1',
    ],
    ['規則11条2項3号イ', 'one right in two lines', otherCorporation(['P1 30', 'P1 20']), 'stake_listed_twice', 'P1'],
    [
      '規則11条2項1号',
      'a hair more than all votes',
      withStakes(['P1 60 C0', 'P2 40.0001 C0']),
      'stakes_over_hundred',
      'C0',
    ],
    [
      '規則11条3項2号',
      'a hair more than all votes of a holder',
      withStakes(['C1 60 C0', 'P1 60 C1', 'P2 40.0001 C1']),
      'stakes_over_hundred',
      'C1',
    ],
    [
      '規則11条2項1号',
      'more than all votes with the dispersed',
      withStakes(['P1 60 C0'], { C0: 40.0001 }),
      'stakes_over_hundred',
      'C0',
    ],
    [
      '規則11条2項3号イ',
      'more than all profit',
      otherCorporation(['P1 60', 'P2 40.0001']),
      'stakes_over_hundred',
      'C0',
    ],
    [
      '規則11条2項3号イ',
      'more than all profit with the dispersed',
      otherCorporation(['P1 60'], { dispersed: { C0: 40.0001 } }),
      'stakes_over_hundred',
      'C0',
    ],
    [
      '規則11条2項2号',
      'influence of a corporation',
      { ...votes, dominantInfluence: ['C1'] },
      'role_needs_natural_person',
      'C1',
    ],
    [
      '規則11条2項4号',
      'a corporation as representative',
      { ...votes, representatives: ['C1'] },
      'role_needs_natural_person',
      'C1',
    ],
    [
      '規則11条2項3号ロ',
      'influence of a corporation',
      { ...profit, dominantInfluence: ['C1'] },
      'role_needs_natural_person',
      'C1',
    ],
    [
      '規則11条2項2号',
      'influence of the applicant on itself',
      { ...withApplicant('subsidiary_of_state_or_listed'), dominantInfluence: ['C0'] },
      'role_needs_natural_person',
      'C0',
    ],
    [
      '規則11条2項2号',
      'influence without the ability to control',
      capitalMajority(['P1 30 C0'], { influence: ['P1'], cannotControl: { P1: 'lasting_incapacity' } }),
      'influence_without_ability',
      'P1',
    ],
  ])('%s: %s', (_law, _case, ownership, code, partyId) => {
    expect(beneficialOwnersOf(ownership)).toEqual({ ok: false, refusal: { code, details: { partyId } } });
  });

  it.each<[string, string, Ownership]>([
    ['規則11条2項1号', 'exactly all votes', votes],
    ['規則11条2項1号', 'exactly all votes with the dispersed', withStakes(['P1 60 C0'], { C0: 40 })],
    ['規則11条2項3号イ', 'exactly all profit', profit],
    [
      '規則11条2項3号イ',
      'exactly all profit with the dispersed',
      otherCorporation(['P1 60'], { dispersed: { C0: 40 } }),
    ],
    ['規則11条2項1号', 'one holder in two corporations', withStakes(['P1 30 C0', 'P1 30 C1', 'C1 30 C0'])],
    ['規則11条3項', 'all votes of each of two corporations', withStakes(['C1 100 C0', 'P1 100 C1'])],
    [
      '規則11条2項4号',
      'a representative without the ability to control by votes',
      capitalMajority(['P1 30 C0'], { representatives: ['P1'], cannotControl: { P1: 'nominal_holder' } }),
    ],
    [
      '規則11条2項',
      'an applicant that is a subsidiary of a listed company',
      withApplicant('subsidiary_of_state_or_listed'),
    ],
    [
      '規則11条2項2号',
      'the influence of a subsidiary of a listed company',
      capitalMajority(['P1 20 C0'], { influence: ['S1'] }),
    ],
  ])('%s: is no contradiction: %s', (_law, _case, ownership) => {
    expect(beneficialOwnersOf(ownership).ok).toBe(true);
  });

  it('tells the parties first, then the applicant, the stakes and the roles', () => {
    const all: CapitalMajorityOwnership = {
      ...withApplicant('state_or_listed'),
      votingStakes: [{ owner: 'C1', owned: 'C1', percent: 1 }],
      dominantInfluence: ['C1'],
    };
    const code = (ownership: Ownership) => {
      const result = beneficialOwnersOf(ownership);
      return result.ok ? undefined : result.refusal.code;
    };
    expect(code({ ...all, representatives: ['P7'] })).toBe('party_unknown');
    expect(code(all)).toBe('applicant_needs_no_owner');
    expect(code({ ...all, parties: votes.parties })).toBe('owns_itself');
    expect(code({ ...all, parties: votes.parties, votingStakes: [] })).toBe('role_needs_natural_person');
  });
});
