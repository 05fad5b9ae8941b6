import { describe, expect, it } from 'vitest';
import { beneficialOwnersOf } from '#shared/domain/beneficial-owner/beneficial-owners.ts';
import { recommendedReadings } from '#shared/domain/beneficial-owner/ownership-readings.ts';
import { type Facts, otherCorporation } from './ownership-of.ts';

const inShort = (lines: string[], facts: Facts, readings = recommendedReadings) => {
  const result = beneficialOwnersOf(otherCorporation(lines, facts), readings);
  if (!result.ok) throw new Error(result.refusal.code);
  const { step, owners } = result.value;
  const texts = owners.map(({ partyId, grounds }) =>
    [
      partyId,
      ...grounds.map((ground) => (ground.relation === 'profit_share' ? String(ground.percent) : ground.relation)),
    ].join(' '),
  );
  return [step, ...texts];
};

describe('beneficial owners of an その他の法人', () => {
  it.each<[string, string, string[], Facts, string[]]>([
    [
      '規則11条2項3号イ',
      'a quarter of the profit is not more than a quarter',
      ['P1 25', 'P2 25', 'P3 25', 'P4 25'],
      {},
      ['representative', 'P9 representative'],
    ],
    [
      '規則11条2項3号イ',
      'a hair more than a quarter',
      ['P1 25.0001', 'P2 25'],
      {},
      ['profit_share_or_influence', 'P1 25.0001'],
    ],
    ['規則11条2項3号イ', 'both of 50/50', ['P2 50', 'P1 50'], {}, ['profit_share_or_influence', 'P1 50', 'P2 50']],
    ['規則11条2項3号イ', 'the greatest first', ['P1 30', 'P2 40'], {}, ['profit_share_or_influence', 'P2 40', 'P1 30']],
    [
      '規則11条2項3号イ',
      'only the one above a half',
      ['P1 50.0001', 'P2 49.9999'],
      {},
      ['profit_share_or_influence', 'P1 50.0001'],
    ],
    [
      '規則11条2項3号イ',
      'who cannot control is left out',
      ['P1 30', 'P2 30'],
      { cannotControl: { P1: 'trust_account' } },
      ['profit_share_or_influence', 'P2 30'],
    ],
    [
      '規則11条2項3号イ',
      'a majority that cannot control is passed over',
      ['P1 60', 'P2 30'],
      { cannotControl: { P1: 'trust_account' } },
      ['profit_share_or_influence', 'P2 30'],
    ],
    [
      '規則11条2項3号ロ',
      'influence alone',
      ['P1 20'],
      { influence: ['P5'] },
      ['profit_share_or_influence', 'P5 dominant_influence'],
    ],
    [
      '規則11条2項3号',
      'profit and influence side by side',
      ['P1 30'],
      { influence: ['P5'] },
      ['profit_share_or_influence', 'P1 30', 'P5 dominant_influence'],
    ],
    [
      '規則11条2項3号',
      'influence even beside a majority',
      ['P1 60', 'P2 40'],
      { influence: ['P2', 'P5'] },
      ['profit_share_or_influence', 'P1 60', 'P2 dominant_influence', 'P5 dominant_influence'],
    ],
    [
      '規則11条2項3号',
      'one person with both grounds',
      ['P1 30'],
      { influence: ['P1'] },
      ['profit_share_or_influence', 'P1 30 dominant_influence'],
    ],
    ['規則11条2項4号', 'nobody by either, as in an association', [], {}, ['representative', 'P9 representative']],
    [
      '規則11条2項4号',
      'several representatives',
      [],
      { representatives: ['P8', 'P7'] },
      ['representative', 'P7 representative', 'P8 representative'],
    ],
    ['規則11条4項', 'a listed company', ['L1 26'], {}, ['profit_share_or_influence', 'L1 26']],
    [
      '規則11条4項',
      'a subsidiary of one excludes others',
      ['S1 51', 'P1 49'],
      {},
      ['profit_share_or_influence', 'S1 51'],
    ],
    [
      '規則11条3項',
      'a corporation is no owner, excludes nobody and is not looked behind',
      ['C1 60', 'P1 30'],
      {},
      ['profit_share_or_influence', 'P1 30'],
    ],
  ])('%s: %s', (_law, _case, lines, facts, expected) => {
    expect(inShort(lines, facts)).toEqual(expected);
  });

  it('規則11条2項3号イ read so that a majority without control excludes others', () => {
    const readings = { ...recommendedReadings, majorityHolderWithoutControl: 'excludes_others' as const };
    const facts: Facts = { cannotControl: { P1: 'trust_account' } };
    expect(inShort(['P1 60', 'P2 30'], facts, readings)).toEqual(['representative', 'P9 representative']);
  });

  it.each([[['P1 33', 'P2 33', 'P3 33']], [['P3 33', 'P2 33', 'P1 33']], [['P2 33', 'P3 33', 'P1 33']]])(
    '規則11条2項3号イ: equal rights of %j are answered by id',
    (lines) => {
      expect(inShort(lines, {})).toEqual(['profit_share_or_influence', 'P1 33', 'P2 33', 'P3 33']);
    },
  );
});
