import { describe, expect, it } from 'vitest';
import { beneficialOwnersOf } from '#shared/domain/beneficial-owner/beneficial-owners.ts';
import type { Ownership } from '#shared/domain/beneficial-owner/ownership.ts';
import { type OwnershipReadings, recommendedReadings } from '#shared/domain/beneficial-owner/ownership-readings.ts';
import { capitalMajority, type Facts } from './ownership-of.ts';

const judge = (ownership: Ownership, readings?: OwnershipReadings) => {
  const result = beneficialOwnersOf(ownership, readings);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};

/** Each owner with its total, as `P1 45`; those that are owners by no votes by their id alone. */
const inShort = (ownership: Ownership, readings?: OwnershipReadings) => {
  const { step, owners } = judge(ownership, readings);
  const texts = owners.map(({ partyId, grounds }) =>
    [partyId, ...grounds.map((ground) => (ground.relation === 'voting_rights' ? ground.votes.total : []))]
      .flat()
      .join(' '),
  );
  return [step, ...texts];
};

describe('beneficial owners of a 資本多数決法人', () => {
  const quarters = ['P1 25 C0', 'P2 25 C0', 'P3 25 C0', 'P4 25 C0'];

  it.each<[string, string, string[], Facts, string[]]>([
    ['規則11条2項1号', '25 % is not more than a quarter', ['P1 25 C0', 'P2 75 C0'], {}, ['voting_rights', 'P2 75']],
    [
      '規則11条2項1号',
      'a hair more than a quarter',
      ['P1 25.0001 C0', 'P2 25 C0', 'P3 25 C0', 'P4 24.9999 C0'],
      {},
      ['voting_rights', 'P1 25.0001'],
    ],
    ['規則11条2項1号', 'both of 50/50', ['P1 50 C0', 'P2 50 C0'], {}, ['voting_rights', 'P1 50', 'P2 50']],
    [
      '規則11条2項1号',
      'only the one above a half',
      ['P1 50.0001 C0', 'P2 49.9999 C0'],
      {},
      ['voting_rights', 'P1 50.0001'],
    ],
    ['規則11条2項1号', 'the sole shareholder', ['P1 100 C0'], {}, ['voting_rights', 'P1 100']],
    [
      '規則11条2項1号',
      'three above a quarter',
      ['P1 33.3333 C0', 'P2 33.3333 C0', 'P3 33.3333 C0'],
      {},
      ['voting_rights', 'P1 33.3333', 'P2 33.3333', 'P3 33.3333'],
    ],
    [
      '規則11条2項1号',
      'the greatest first',
      ['P2 30 C0', 'P1 26 C0', 'P3 44 C0'],
      {},
      ['voting_rights', 'P3 44', 'P2 30', 'P1 26'],
    ],
    [
      '規則11条2項2号',
      'four quarters, and one of influence',
      quarters,
      { influence: ['P5'] },
      ['dominant_influence', 'P5'],
    ],
    [
      '規則11条2項2号',
      'several of influence, each once',
      quarters,
      { influence: ['P6', 'P5', 'P6'] },
      ['dominant_influence', 'P5', 'P6'],
    ],
    ['規則11条2項2号', 'a listed company of influence', quarters, { influence: ['L1'] }, ['dominant_influence', 'L1']],
    [
      '規則11条2項2号',
      'influence beside votes is not asked',
      ['P1 60 C0'],
      { influence: ['P5'] },
      ['voting_rights', 'P1 60'],
    ],
    ['規則11条2項4号', 'four quarters, and nobody of influence', quarters, {}, ['representative', 'P9']],
    [
      '規則11条2項4号',
      'several representatives, each once',
      quarters,
      { representatives: ['P8', 'P7', 'P8'] },
      ['representative', 'P7', 'P8'],
    ],
    ['規則11条2項4号', 'nothing told of the votes', [], {}, ['representative', 'P9']],
    [
      '規則11条3項',
      '15 % and 30 % by the own company',
      ['P1 15 C0', 'C1 30 C0', 'P1 51 C1', 'P2 55 C0'],
      {},
      ['voting_rights', 'P2 55'],
    ],
    [
      '規則11条3項',
      '15 % and 30 % by the own company',
      ['P1 15 C0', 'C1 30 C0', 'P1 51 C1', 'P2 45 C0'],
      {},
      ['voting_rights', 'P1 45', 'P2 45'],
    ],
    [
      '規則11条3項2号',
      'half of a company controls nothing',
      ['C1 60 C0', 'P1 50 C1', 'P2 50 C1', 'P3 40 C0'],
      {},
      ['voting_rights', 'P3 40'],
    ],
    [
      '規則11条3項2号',
      'a hair more than half controls all of it',
      ['C1 60 C0', 'P1 50.0001 C1', 'P3 40 C0'],
      {},
      ['voting_rights', 'P1 60'],
    ],
    [
      '規則11条3項2号',
      'a chain of three, without multiplying',
      ['P1 51 C3', 'C3 51 C2', 'C2 51 C1', 'C1 26 C0', 'P2 24 C0'],
      {},
      ['voting_rights', 'P1 26'],
    ],
    [
      '規則11条3項2号',
      'a chain of three, broken at its top',
      ['P1 50 C3', 'C3 51 C2', 'C2 51 C1', 'C1 26 C0'],
      {},
      ['representative', 'P9'],
    ],
    [
      '規則11条3項2号',
      'a chain of three, broken in its middle',
      ['P1 51 C3', 'C3 50 C2', 'C2 51 C1', 'C1 26 C0'],
      {},
      ['representative', 'P9'],
    ],
    [
      '規則11条3項2号',
      'with the own company, more than half of another',
      ['P1 60 C1', 'C1 30 C2', 'P1 21 C2', 'C2 30 C0'],
      {},
      ['voting_rights', 'P1 30'],
    ],
    [
      '規則11条3項2号',
      'with the own company, half of another',
      ['P1 60 C1', 'C1 30 C2', 'P1 20 C2', 'C2 30 C0'],
      {},
      ['representative', 'P9'],
    ],
    [
      '規則11条3項2号',
      'two own companies jointly',
      ['P1 60 C1', 'P1 60 C2', 'C1 30 C3', 'C2 21 C3', 'C3 40 C0'],
      {},
      ['voting_rights', 'P1 40'],
    ],
    [
      '規則11条3項2号',
      'two own companies jointly, half',
      ['P1 60 C1', 'P1 60 C2', 'C1 29 C3', 'C2 21 C3', 'C3 40 C0'],
      {},
      ['representative', 'P9'],
    ],
    [
      '規則11条3項1号',
      'direct and through two companies',
      ['P1 5 C0', 'P1 60 C1', 'P1 60 C2', 'C1 10 C0', 'C2 10.0001 C0'],
      {},
      ['voting_rights', 'P1 25.0001'],
    ],
    [
      '規則11条3項1号',
      'direct and through two companies, a quarter',
      ['P1 5 C0', 'P1 60 C1', 'P1 60 C2', 'C1 10 C0', 'C2 10 C0'],
      {},
      ['representative', 'P9'],
    ],
    [
      '規則11条3項2号',
      'companies that hold each other belong to nobody',
      ['C1 60 C2', 'C2 60 C1', 'P1 40 C1', 'C1 100 C0'],
      {},
      ['representative', 'P9'],
    ],
    [
      '規則11条3項2号',
      'a circle with a person at its head',
      ['P1 51 C1', 'C1 51 C2', 'C2 49 C1', 'C2 60 C0'],
      {},
      ['voting_rights', 'P1 60'],
    ],
    [
      '会社法308条1項',
      'votes that the applicant holds in its holder count',
      ['P1 51 C0', 'C0 30 C1', 'P1 21 C1', 'C1 40 C0'],
      {},
      ['voting_rights', 'P1 91'],
    ],
    [
      '会社法308条1項',
      'the applicant controls nothing for those who do not control it',
      ['P1 40 C0', 'C0 60 C1', 'C1 20 C0'],
      {},
      ['voting_rights', 'P1 40'],
    ],
    [
      '規則11条4項',
      'a listed parent above a quarter',
      ['L1 25.0001 C0', 'P1 20 C0'],
      {},
      ['voting_rights', 'L1 25.0001'],
    ],
    ['規則11条4項', 'a listed parent at a quarter', ['L1 25 C0', 'P1 20 C0'], {}, ['representative', 'P9']],
    ['規則11条4項', 'a listed parent excludes others', ['L1 60 C0', 'P1 40 C0'], {}, ['voting_rights', 'L1 60']],
    [
      '規則11条4項',
      'a listed company through its unlisted company that is told as such',
      ['L1 60 C1', 'C1 30 C0'],
      {},
      ['voting_rights', 'L1 30'],
    ],
    [
      '規則11条4項',
      'a subsidiary of a listed company, nobody behind it',
      ['L1 100 S1', 'S1 70 C0', 'P1 30 C0'],
      {},
      ['voting_rights', 'S1 70'],
    ],
    ['規則11条4項', 'nobody behind a listed company', ['P1 60 L1', 'L1 30 C0'], {}, ['voting_rights', 'L1 30']],
    [
      '規則11条4項',
      'a subsidiary through its own company',
      ['S1 60 C1', 'C1 30 C0', 'S1 1 C0'],
      {},
      ['voting_rights', 'S1 31'],
    ],
    [
      '規則11条2項1号',
      'an unlisted company is no owner and excludes nobody',
      ['C1 60 C0', 'P1 40 C0'],
      {},
      ['voting_rights', 'P1 40'],
    ],
    [
      '規則11条2項1号',
      'who cannot control is left out',
      ['P1 30 C0', 'P2 30 C0'],
      { cannotControl: { P1: 'lasting_incapacity' } },
      ['voting_rights', 'P2 30'],
    ],
    [
      '規則11条2項1号',
      'all who cannot control are left out',
      ['P1 30 C0'],
      { cannotControl: { P1: 'nominal_holder' } },
      ['representative', 'P9'],
    ],
    [
      '規則11条2項1号',
      'who cannot control passes its votes to nobody',
      ['P1 60 C0', 'P2 40 C0'],
      { cannotControl: { P1: 'trust_account' } },
      ['voting_rights', 'P2 40'],
    ],
    [
      '規則11条2項1号',
      'being unable matters to nobody else',
      ['P1 60 C0', 'P2 40 C0'],
      { cannotControl: { P2: 'trust_account' } },
      ['voting_rights', 'P1 60'],
    ],
  ])('%s: %s', (_law, _case, lines, facts, expected) => {
    expect(inShort(capitalMajority(lines, facts))).toEqual(expected);
  });

  const majorityUnable = capitalMajority(['P1 60 C0', 'P2 40 C0'], { cannotControl: { P1: 'nominal_holder' } });
  const halfUnable = capitalMajority(['P1 50 C0', 'P2 50 C0'], { cannotControl: { P1: 'nominal_holder' } });
  const group = capitalMajority(['L1 60 S1', 'S1 20 C0', 'L1 20 C0', 'P1 60 L1', 'C1 20 C0', 'S1 60 C1']);
  const bothMajorities = capitalMajority(['L1 60 S1', 'S1 60 C0', 'P1 40 C0']);
  const person = capitalMajority(['P1 60 S1', 'S1 26 C0']);

  it.each<[string, string, Ownership, Partial<OwnershipReadings>, string[]]>([
    [
      '規則11条2項1号',
      'passed over',
      majorityUnable,
      { majorityHolderWithoutControl: 'is_passed_over' },
      ['voting_rights', 'P2 40'],
    ],
    [
      '規則11条2項1号',
      'excludes others',
      majorityUnable,
      { majorityHolderWithoutControl: 'excludes_others' },
      ['representative', 'P9'],
    ],
    [
      '規則11条2項1号',
      'half excludes nobody',
      halfUnable,
      { majorityHolderWithoutControl: 'excludes_others' },
      ['voting_rights', 'P2 50'],
    ],
    ['規則11条4項', 'nobody behind', group, { behindDeemedPerson: 'nobody' }, ['voting_rights', 'S1 40']],
    ['規則11条4項', 'its own group', group, { behindDeemedPerson: 'its_own_group' }, ['voting_rights', 'L1 60']],
    [
      '規則11条4項',
      'nobody behind a majority',
      bothMajorities,
      { behindDeemedPerson: 'nobody' },
      ['voting_rights', 'S1 60'],
    ],
    [
      '規則11条4項',
      'a group with a majority',
      bothMajorities,
      { behindDeemedPerson: 'its_own_group' },
      ['voting_rights', 'L1 60', 'S1 60'],
    ],
    ['規則11条4項', 'never a human being', person, { behindDeemedPerson: 'its_own_group' }, ['voting_rights', 'S1 26']],
  ])('%s read so that %s', (_law, _reading, ownership, reading, expected) => {
    expect(inShort(ownership, { ...recommendedReadings, ...reading })).toEqual(expected);
  });

  it('takes the recommended readings unless told otherwise', () => {
    expect(recommendedReadings).toEqual({
      majorityHolderWithoutControl: 'is_passed_over',
      behindDeemedPerson: 'nobody',
    });
    expect(inShort(group)).toEqual(inShort(group, recommendedReadings));
  });

  it('会社法2条3号, 規則11条4項: looks behind an applicant that is itself a subsidiary of a listed company', () => {
    const parties = [
      { partyId: 'S0', kind: 'subsidiary_of_state_or_listed' as const },
      { partyId: 'L1', kind: 'state_or_listed' as const },
      { partyId: 'C1', kind: 'corporation' as const },
    ];
    const votingStakes = [
      { owner: 'L1', owned: 'S0', percent: 60 },
      { owner: 'S0', owned: 'C1', percent: 60 },
      { owner: 'C1', owned: 'S0', percent: 30 },
    ];
    const rest = { dominantInfluence: [], representatives: [], votingStakes };
    expect(inShort({ corporateForm: 'capital_majority', applicant: 'S0', parties, ...rest })).toEqual([
      'voting_rights',
      'L1 90',
    ]);
  });
});
