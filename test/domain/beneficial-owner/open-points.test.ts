import { describe, expect, it } from 'vitest';
import { beneficialOwnersOf } from '#shared/domain/beneficial-owner/beneficial-owners.ts';
import type { Ownership } from '#shared/domain/beneficial-owner/ownership.ts';
import { recommendedReadings } from '#shared/domain/beneficial-owner/ownership-readings.ts';
import { capitalMajority, otherCorporation } from './ownership-of.ts';

const openPoints = (ownership: Ownership, readings = recommendedReadings) => {
  const result = beneficialOwnersOf(ownership, readings);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value.openPoints.map((point) =>
    [point.code, 'partyId' in point ? point.partyId : [], 'percent' in point ? point.percent : []].flat().join(' '),
  );
};
const hidden = (...places: string[]) => places.map((place) => `unexplained_votes_could_hide_owner ${place}`);

describe('what must still be asked', () => {
  const quarters = ['P1 25 C0', 'P2 25 C0', 'P3 25 C0', 'P4 25 C0'];

  it.each<[string, string, Ownership, string[]]>([
    ['規則11条2項1号', 'nothing when all is told', capitalMajority(quarters), []],
    ['規則11条2項1号', 'a quarter untold hides nobody', capitalMajority(['P1 40 C0', 'P2 35 C0']), []],
    [
      '規則11条2項1号',
      'a hair more than a quarter untold',
      capitalMajority(['P1 40 C0', 'P2 34.9999 C0']),
      hidden('C0 25.0001'),
    ],
    ['規則11条2項1号', 'nothing told at all', capitalMajority([]), hidden('C0 100')],
    ['規則11条2項1号', 'a holder of more than half settles it', capitalMajority(['P1 50.0001 C0']), []],
    ['規則11条2項1号', 'a holder of half does not', capitalMajority(['P1 50 C0']), hidden('C0 50')],
    [
      '規則11条2項1号',
      'a holder of more than half who cannot control does not',
      capitalMajority(['P1 60 C0'], { cannotControl: { P1: 'nominal_holder' } }),
      hidden('C0 40'),
    ],
    [
      '規則11条2項1号',
      'who cannot control never will',
      capitalMajority(['P1 20 C0', 'P2 35 C0', 'P3 35 C0'], { cannotControl: { P1: 'nominal_holder' } }),
      [],
    ],
    [
      '規則11条2項1号',
      'a little untold may be the rest of a known holder',
      capitalMajority(['P1 20 C0', 'P2 35 C0', 'P3 35 C0']),
      hidden('C0 10'),
    ],
    [
      '規則11条2項1号',
      'a little untold may lift a holder of exactly a quarter',
      capitalMajority(['P1 25 C0', 'P2 35 C0', 'P3 35 C0']),
      hidden('C0 5'),
    ],
    [
      '規則11条3項2号',
      'what is untold in a corporation that a known holder controls gives nobody else anything',
      capitalMajority(['P1 60 C1', 'C1 20 C0', 'P2 35 C0', 'P3 35 C0']),
      hidden('C0 10'),
    ],
    [
      '規則11条3項2号',
      'as much untold in one corporation as in another, by id',
      capitalMajority(['C1 50 C0', 'P1 50 C1']),
      hidden('C0 50', 'C1 50'),
    ],
    [
      '規則11条2項1号',
      'a little untold that lifts a known holder to a quarter only',
      capitalMajority(['P1 15 C0', 'P2 35 C0', 'P3 40 C0']),
      [],
    ],
    [
      '規則11条2項1号',
      'dispersed holders are told',
      capitalMajority(['P1 40 C0', 'P2 24 C0'], { dispersed: { C0: 36 } }),
      [],
    ],
    [
      '規則11条2項1号',
      'dispersed holders of another corporation',
      capitalMajority(['P1 40 C0', 'P2 24 C0', 'C1 36 C0'], { dispersed: { C1: 50 } }),
      [],
    ],
    [
      '規則11条3項2号',
      'a corporation of which too little is dispersed',
      capitalMajority(['P1 40 C0', 'P2 24 C0', 'C1 36 C0'], { dispersed: { C1: 49.9999 } }),
      hidden('C1 50.0001'),
    ],
    [
      '規則11条3項2号',
      'an unlisted company above a quarter, untold',
      capitalMajority(['P1 40 C0', 'P2 34 C0', 'C1 26 C0']),
      hidden('C1 100'),
    ],
    [
      '規則11条3項2号',
      'an unlisted company at a quarter, untold',
      capitalMajority(['P1 40 C0', 'P2 35 C0', 'C1 25 C0']),
      [],
    ],
    [
      '規則11条3項2号',
      'an unlisted company that would lift a known holder',
      capitalMajority(['P1 40 C0', 'P2 40 C0', 'P3 10 C0', 'C1 10 C0']),
      [],
    ],
    [
      '規則11条3項2号',
      'an unlisted company that would lift a known holder above',
      capitalMajority(['P1 37 C0', 'P2 37 C0', 'P3 16 C0', 'C1 10 C0']),
      hidden('C1 100'),
    ],
    [
      '規則11条3項2号',
      'an unlisted company that a known holder controls',
      capitalMajority(['P1 40 C0', 'P2 24 C0', 'C1 36 C0', 'P2 51 C1']),
      [],
    ],
    [
      '規則11条3項2号',
      'an unlisted company in which half is told',
      capitalMajority(['P1 40 C0', 'P2 24 C0', 'C1 36 C0', 'P3 50 C1']),
      hidden('C1 50'),
    ],
    [
      '規則11条3項2号',
      'untold far behind',
      capitalMajority(['P1 40 C0', 'P2 24 C0', 'C1 36 C0', 'C2 60 C1', 'P3 40 C1']),
      hidden('C2 100'),
    ],
    ['規則11条3項2号', 'untold that leads elsewhere', capitalMajority([...quarters, 'P1 10 C1']), []],
    [
      '規則11条3項2号',
      'the greatest remainder first, then by id',
      capitalMajority(['C2 30 C0', 'C1 30 C0', 'C3 30 C0', 'P1 20 C1', 'P2 20 C2']),
      hidden('C3 100', 'C1 80', 'C2 80', 'C0 10'),
    ],
    [
      '規則11条4項',
      'nobody asks who holds a listed company',
      capitalMajority(['L1 40 C0', 'P1 40 C0', 'S1 20 C0']),
      [],
    ],
    [
      '規則11条2項4号',
      'no representative where one is needed',
      capitalMajority(quarters, { representatives: [] }),
      ['representative_missing'],
    ],
    [
      '規則11条2項4号',
      'no representative, and untold votes',
      capitalMajority([], { representatives: [] }),
      [...hidden('C0 100'), 'representative_missing'],
    ],
    [
      '規則11条2項4号',
      'no representative where none is needed',
      capitalMajority(['P1 60 C0'], { representatives: [] }),
      [],
    ],
    [
      '規則11条2項2号',
      'influence leaves untold votes open',
      capitalMajority([], { influence: ['P1'], representatives: [] }),
      hidden('C0 100'),
    ],
    ['規則11条2項3号イ', 'a quarter of profit untold', otherCorporation(['P1 40', 'P2 35']), []],
    [
      '規則11条2項3号イ',
      'a hair more than a quarter of profit untold',
      otherCorporation(['P1 40', 'P2 34.9999']),
      ['unexplained_profit_could_hide_owner 25.0001'],
    ],
    ['規則11条2項3号イ', 'a little profit untold adds to nobody', otherCorporation(['P1 40', 'P2 20', 'P3 20']), []],
    ['規則11条2項3号イ', 'dispersed rights are told', otherCorporation(['P1 40'], { dispersed: { C0: 35 } }), []],
    [
      '規則11条2項3号イ',
      'too few dispersed rights',
      otherCorporation(['P1 40'], { dispersed: { C0: 34.9999 } }),
      ['unexplained_profit_could_hide_owner 25.0001'],
    ],
    ['規則11条2項3号イ', 'a majority settles it', otherCorporation(['P1 50.0001']), []],
    ['規則11条2項3号イ', 'a half does not', otherCorporation(['P1 50']), ['unexplained_profit_could_hide_owner 50']],
    [
      '規則11条2項3号ロ',
      'a corporation above a quarter',
      otherCorporation(['C1 25.0001', 'C2 25', 'P1 49']),
      ['profit_over_quarter_held_by_corporation C1 25.0001'],
    ],
    ['規則11条2項3号ロ', 'a corporation beside a majority', otherCorporation(['C1 40', 'P1 60']), []],
    ['規則11条4項', 'a listed company above a quarter', otherCorporation(['L1 40', 'P1 40', 'P2 20']), []],
    [
      '規則11条2項4号',
      'no representative of an association',
      otherCorporation([], { representatives: [], dispersed: { C0: 100 } }),
      ['representative_missing'],
    ],
    [
      '規則11条2項4号',
      'no representative beside influence',
      otherCorporation([], { influence: ['P1'], representatives: [], dispersed: { C0: 100 } }),
      [],
    ],
  ])('%s: %s', (_law, _case, ownership, expected) => {
    expect(openPoints(ownership)).toEqual(expected);
  });

  it('規則11条2項1号 read so that a majority without control excludes others leaves nothing to ask', () => {
    const ownership = capitalMajority(['P1 60 C0'], { cannotControl: { P1: 'nominal_holder' } });
    expect(openPoints(ownership, { ...recommendedReadings, majorityHolderWithoutControl: 'excludes_others' })).toEqual(
      [],
    );
  });

  it('規則11条4項 read so that a group counts together lifts the listed parent by what is untold', () => {
    const ownership = capitalMajority(['L1 60 S1', 'S1 20 C0', 'P1 38 C0', 'P2 36 C0']);
    expect(openPoints(ownership)).toEqual(hidden('C0 6'));
    const told = capitalMajority(['L1 60 S1', 'S1 18 C0', 'L1 1 C0', 'P1 38 C0', 'P2 36 C0']);
    expect(openPoints(told)).toEqual([]);
    expect(openPoints(told, { ...recommendedReadings, behindDeemedPerson: 'its_own_group' })).toEqual(hidden('C0 7'));
  });

  it('規則11条2項1号: asks for untold votes of an applicant that is a subsidiary of a listed company', () => {
    const ownership = capitalMajority(['P1 30 C0', 'P2 30 C0']);
    const parties = ownership.parties.map((party) =>
      party.partyId === 'C0' ? { ...party, kind: 'subsidiary_of_state_or_listed' as const } : party,
    );
    expect(openPoints({ ...ownership, parties })).toEqual(hidden('C0 40'));
  });
});
