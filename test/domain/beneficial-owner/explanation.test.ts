import { describe, expect, it } from 'vitest';
import { beneficialOwnersOf } from '#shared/domain/beneficial-owner/beneficial-owners.ts';
import type { LegalGround } from '#shared/domain/beneficial-owner/legal-ground.ts';
import type { Ownership } from '#shared/domain/beneficial-owner/ownership.ts';
import { recommendedReadings } from '#shared/domain/beneficial-owner/ownership-readings.ts';
import { capitalMajority, otherCorporation } from './ownership-of.ts';

const judge = (ownership: Ownership, readings = recommendedReadings) => {
  const result = beneficialOwnersOf(ownership, readings);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const law = (article: string, meaning: LegalGround['meaning']) => ({
  law: 'criminal_proceeds_rules',
  article,
  asOf: '2026-04-15',
  meaning,
});
const byVotes = law('11条2項1号', 'over_quarter_of_votes');
const byInfluence = law('11条2項2号', 'dominant_influence_in_capital_majority');
const byProfit = law('11条2項3号イ', 'over_quarter_of_profit');
const byInfluenceInOther = law('11条2項3号ロ', 'dominant_influence_in_other_corporation');
const asRepresentative = law('11条2項4号', 'representative_when_nobody_else');
const counting = law('11条3項', 'votes_direct_and_indirect');
const control = law('11条3項2号', 'controlled_corporation');
const countsAsPerson = law('11条4項', 'counts_as_natural_person');
const direct = (percent: number) => ({ direct: percent, indirect: 0, total: percent, through: [] });

describe('the reasoning behind an answer', () => {
  it('11条3項: tells the votes, the corporations between and who is in each of them', () => {
    const ownership = capitalMajority([
      'P1 15 C0',
      'C2 10 C0',
      'C1 20.5 C0',
      'P1 30 C1',
      'C3 21 C1',
      'P1 51 C3',
      'C3 60 C2',
      'P1 60 C4',
      'P2 30 C0',
      'P3 24.5 C0',
    ]);
    const votes = {
      direct: 15,
      indirect: 30.5,
      total: 45.5,
      through: [
        { partyId: 'C1', percent: 20.5 },
        { partyId: 'C2', percent: 10 },
      ],
    };
    const controlled = (corporation: string, percent: number, heldBy: string[]) => ({
      code: 'corporation_controlled',
      partyId: 'P1',
      corporation,
      percent,
      heldBy,
      law: control,
    });
    expect(judge(ownership)).toEqual({
      step: 'voting_rights',
      owners: [
        { partyId: 'P1', grounds: [{ relation: 'voting_rights', votes, law: byVotes }] },
        { partyId: 'P2', grounds: [{ relation: 'voting_rights', votes: direct(30), law: byVotes }] },
      ],
      explanation: [
        { code: 'votes_held', partyId: 'P1', votes, law: counting },
        controlled('C2', 60, ['C3']),
        controlled('C1', 51, ['C3', 'P1']),
        controlled('C3', 51, ['P1']),
        { code: 'votes_held', partyId: 'P2', votes: direct(30), law: counting },
        { code: 'votes_held', partyId: 'P3', votes: direct(24.5), law: counting },
      ],
      openPoints: [],
    });
  });

  it('11条3項2号: orders equal corporations and equal holders by id', () => {
    const { owners, explanation } = judge(
      capitalMajority(['C2 15 C0', 'C1 15 C0', 'P2 60 C2', 'P2 60 C1', 'P3 30 C0', 'P1 30 C0']),
    );
    expect(owners.map(({ partyId }) => partyId)).toEqual(['P1', 'P2', 'P3']);
    expect(owners[1]?.grounds).toMatchObject([{ votes: { through: [{ partyId: 'C1' }, { partyId: 'C2' }] } }]);
    expect(explanation.flatMap((line) => (line.code === 'corporation_controlled' ? line.corporation : []))).toEqual([
      'C1',
      'C2',
    ]);
  });

  it('会社法308条1項: never names the applicant among the corporations between', () => {
    const { owners, explanation } = judge(capitalMajority(['P1 51 C0', 'C0 30 C1', 'P1 21 C1', 'C1 40 C0']));
    const votes = { direct: 51, indirect: 40, total: 91, through: [{ partyId: 'C1', percent: 40 }] };
    expect(owners).toEqual([{ partyId: 'P1', grounds: [{ relation: 'voting_rights', votes, law: byVotes }] }]);
    expect(explanation.filter(({ code }) => code === 'corporation_controlled')).toEqual([
      {
        code: 'corporation_controlled',
        partyId: 'P1',
        corporation: 'C1',
        percent: 51,
        heldBy: ['C0', 'P1'],
        law: control,
      },
    ]);
  });

  it('11条2項1号: tells who was left out for whom', () => {
    const ownership = capitalMajority(['P1 51 C0', 'P2 30 C0', 'P3 19 C0']);
    expect(judge(ownership).explanation.slice(3)).toEqual([
      { code: 'left_out_for_majority_holder', partyId: 'P2', majorityHolders: ['P1'], law: byVotes },
    ]);
  });

  it('11条2項1号: tells who was left out for want of will or ability, and that nobody remained', () => {
    const ownership = capitalMajority(['P1 60 C0', 'P2 40 C0'], {
      cannotControl: { P1: 'trust_account', P2: 'lasting_incapacity' },
    });
    expect(judge(ownership)).toMatchObject({
      step: 'representative',
      owners: [{ partyId: 'P9', grounds: [{ relation: 'representative', law: asRepresentative }] }],
    });
    expect(judge(ownership).explanation.slice(2)).toEqual([
      { code: 'left_out_cannot_control', partyId: 'P1', reason: 'trust_account', law: byVotes },
      { code: 'left_out_cannot_control', partyId: 'P2', reason: 'lasting_incapacity', law: byVotes },
      { code: 'nobody_by_votes', law: byVotes },
      { code: 'nobody_by_influence', law: byInfluence },
    ]);
  });

  it('11条2項1号: names the majority holder who cannot control where it is read to exclude others', () => {
    const ownership = capitalMajority(['P1 60 C0', 'P2 40 C0'], { cannotControl: { P1: 'trust_account' } });
    const readings = { ...recommendedReadings, majorityHolderWithoutControl: 'excludes_others' as const };
    expect(judge(ownership, readings).explanation.slice(2)).toEqual([
      { code: 'left_out_cannot_control', partyId: 'P1', reason: 'trust_account', law: byVotes },
      { code: 'left_out_for_majority_holder', partyId: 'P2', majorityHolders: ['P1'], law: byVotes },
      { code: 'nobody_by_votes', law: byVotes },
      { code: 'nobody_by_influence', law: byInfluence },
    ]);
  });

  it('11条2項2号: tells that nobody was found by votes before influence', () => {
    const ownership = capitalMajority(['P1 25 C0', 'P2 25 C0', 'P3 25 C0', 'P4 25 C0'], { influence: ['S1'] });
    const { owners, explanation } = judge(ownership);
    expect(owners).toEqual([{ partyId: 'S1', grounds: [{ relation: 'dominant_influence', law: byInfluence }] }]);
    expect(explanation.slice(4)).toEqual([
      { code: 'nobody_by_votes', law: byVotes },
      { code: 'counts_as_natural_person', partyId: 'S1', law: countsAsPerson },
    ]);
  });

  it('11条4項: names those in the answer or the reasoning who only count as persons, by id, and no others', () => {
    const { explanation } = judge(capitalMajority(['S1 30 C0', 'L1 40 C0', 'P1 20 C0', 'C1 10 C0', 'L2 5 C1']));
    expect(explanation.slice(3)).toEqual([
      { code: 'counts_as_natural_person', partyId: 'L1', law: countsAsPerson },
      { code: 'counts_as_natural_person', partyId: 'S1', law: countsAsPerson },
    ]);
  });

  it('11条4項: names one that only counts as a person and is no owner, because the reasoning speaks of it', () => {
    const { owners, explanation } = judge(capitalMajority(['P1 60 C0', 'L1 40 C0']));
    expect(owners.map(({ partyId }) => partyId)).toEqual(['P1']);
    expect(explanation.at(-1)).toEqual({ code: 'counts_as_natural_person', partyId: 'L1', law: countsAsPerson });
  });

  it('11条3項2号: names corporations with as many votes by id', () => {
    const { explanation } = judge(capitalMajority(['C1 20 C0', 'C2 20 C0', 'P1 60 C1', 'P1 60 C2', 'P2 60 C0']));
    const held = explanation.find((line) => line.code === 'votes_held' && line.partyId === 'P1');
    expect(held).toMatchObject({ votes: { through: [{ partyId: 'C1' }, { partyId: 'C2' }] } });
  });

  it('11条2項3号: tells rights to profit and both grounds of one person', () => {
    const ownership = otherCorporation(['P2 30', 'P1 30', 'C1 40', 'P3 0'], { influence: ['P1', 'P5'] });
    expect(judge(ownership)).toEqual({
      step: 'profit_share_or_influence',
      owners: [
        {
          partyId: 'P1',
          grounds: [
            { relation: 'profit_share', percent: 30, law: byProfit },
            { relation: 'dominant_influence', law: byInfluenceInOther },
          ],
        },
        { partyId: 'P2', grounds: [{ relation: 'profit_share', percent: 30, law: byProfit }] },
        { partyId: 'P5', grounds: [{ relation: 'dominant_influence', law: byInfluenceInOther }] },
      ],
      explanation: [
        { code: 'profit_held', partyId: 'C1', percent: 40, law: byProfit },
        { code: 'profit_held', partyId: 'P1', percent: 30, law: byProfit },
        { code: 'profit_held', partyId: 'P2', percent: 30, law: byProfit },
      ],
      openPoints: [{ code: 'profit_over_quarter_held_by_corporation', partyId: 'C1', percent: 40 }],
    });
  });

  it('11条2項3号イ: tells who was left out by profit', () => {
    const ownership = otherCorporation(['P1 60', 'P2 40']);
    expect(judge(ownership).explanation.slice(2)).toEqual([
      { code: 'left_out_for_majority_holder', partyId: 'P2', majorityHolders: ['P1'], law: byProfit },
    ]);
  });

  it('11条2項4号: tells that nobody was found by profit or influence', () => {
    const ownership = otherCorporation(['P1 100'], { cannotControl: { P1: 'nominal_holder' } });
    expect(judge(ownership).explanation.slice(1)).toEqual([
      { code: 'left_out_cannot_control', partyId: 'P1', reason: 'nominal_holder', law: byProfit },
      { code: 'nobody_by_profit', law: byProfit },
      { code: 'nobody_by_influence', law: byInfluenceInOther },
    ]);
  });
});
