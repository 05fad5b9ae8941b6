import type { ByShares, Explanation, VotesHeld } from './beneficial-ownership.ts';
import { explainLeftOut } from './left-out.ts';
import { grounds } from './legal-ground.ts';
import type { CapitalMajorityOwnership } from './ownership.ts';
import type { OwnershipReadings } from './ownership-readings.ts';
import { percentOf } from './share-units.ts';
import { judgeShares } from './thresholds.ts';
import { unexplainedVotes } from './unexplained-votes.ts';
import { type VoteHolder, voteHolders } from './vote-holders.ts';

const votesHeld = ({ power: { direct, indirect, total, through } }: VoteHolder): VotesHeld => ({
  direct: percentOf(direct),
  indirect: percentOf(indirect),
  total: percentOf(total),
  through: through.map(({ partyId, units }) => ({ partyId, percent: percentOf(units) })),
});

const explainHolder = (holder: VoteHolder): Explanation[] => {
  const { partyId } = holder.party;
  return [
    { code: 'votes_held', partyId, votes: votesHeld(holder), law: grounds.counting },
    ...holder.power.control.map(({ partyId: corporation, units, heldBy }) => ({
      code: 'corporation_controlled' as const,
      partyId,
      corporation,
      percent: percentOf(units),
      heldBy,
      law: grounds.control,
    })),
  ];
};

/** 規則11条2項1号: more than a quarter of the votes, direct and indirect. */
export const ownersByVotes = (ownership: CapitalMajorityOwnership, readings: OwnershipReadings): ByShares => {
  const holders = voteHolders(ownership, readings);
  const judged = judgeShares(holders, readings);
  const law = grounds.votes;
  return {
    owners: judged.owners.map((holder) => ({
      partyId: holder.party.partyId,
      grounds: [{ relation: 'voting_rights', votes: votesHeld(holder), law }],
    })),
    explanation: [
      ...holders.flatMap(explainHolder),
      ...explainLeftOut(judged, law),
      ...(judged.owners.length === 0 ? [{ code: 'nobody_by_votes' as const, law }] : []),
    ],
    // Once somebody holds more than half, whoever else there is cannot be an owner by votes.
    openPoints: judged.majority.length > 0 ? [] : unexplainedVotes(ownership, readings, holders),
  };
};
