import type { ByShares, OwnershipOpenPoint } from './beneficial-ownership.ts';
import { explainLeftOut } from './left-out.ts';
import { grounds } from './legal-ground.ts';
import { countsAsNaturalPerson, type OtherCorporationOwnership } from './ownership.ts';
import type { OwnershipReadings } from './ownership-readings.ts';
import { percentOf, QUARTER, sumOf, unitsOf, WHOLE } from './share-units.ts';
import { type Holder, judgeShares } from './thresholds.ts';

/** Everybody with a right to profit or assets that is not nothing: the greatest right first, then by id. */
const profitHolders = ({ parties, profitShares }: OtherCorporationOwnership): readonly Holder[] =>
  parties
    .map((party) => ({
      party,
      units: sumOf(profitShares.filter(({ owner }) => owner === party.partyId).map(({ percent }) => unitsOf(percent))),
    }))
    .filter(({ units }) => units > 0)
    .toSorted((left, right) => right.units - left.units || (left.party.partyId < right.party.partyId ? -1 : 1));

const openPointsOf = (
  { dispersedProfit = 0 }: OtherCorporationOwnership,
  holders: readonly Holder[],
): OwnershipOpenPoint[] => {
  const unexplained = WHOLE - unitsOf(dispersedProfit) - sumOf(holders.map(({ units }) => units));
  const corporations = holders.filter(({ party, units }) => !countsAsNaturalPerson(party) && units > QUARTER);
  return [
    ...(unexplained > QUARTER
      ? [{ code: 'unexplained_profit_could_hide_owner' as const, percent: percentOf(unexplained) }]
      : []),
    ...corporations.map(({ party: { partyId }, units }) => ({
      code: 'profit_over_quarter_held_by_corporation' as const,
      partyId,
      percent: percentOf(units),
    })),
  ];
};

/** 規則11条2項3号イ: a right to more than a quarter of the profit or the assets; only what is held directly counts. */
export const ownersByProfit = (ownership: OtherCorporationOwnership, readings: OwnershipReadings): ByShares => {
  const holders = profitHolders(ownership);
  const judged = judgeShares(
    holders.filter(({ party }) => countsAsNaturalPerson(party)),
    readings,
  );
  const law = grounds.profit;
  return {
    owners: judged.owners.map(({ party: { partyId }, units }) => ({
      partyId,
      grounds: [{ relation: 'profit_share', percent: percentOf(units), law }],
    })),
    explanation: [
      ...holders.map(({ party: { partyId }, units }) => ({
        code: 'profit_held' as const,
        partyId,
        percent: percentOf(units),
        law,
      })),
      ...explainLeftOut(judged, law),
      ...(judged.owners.length === 0 ? [{ code: 'nobody_by_profit' as const, law }] : []),
    ],
    openPoints: judged.majority.length > 0 ? [] : openPointsOf(ownership, holders),
  };
};
