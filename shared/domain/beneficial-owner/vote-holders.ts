import { type CapitalMajorityOwnership, countsAsNaturalPerson, type Party } from './ownership.ts';
import type { OwnershipReadings } from './ownership-readings.ts';
import { unitsOf } from './share-units.ts';
import type { Holder } from './thresholds.ts';
import { type Votes, type VotingPower, votingPowerOf } from './voting-power.ts';

/** A holder with the votes that it has in the applicant, direct and indirect. */
export interface VoteHolder extends Holder {
  readonly power: VotingPower;
}

/** The stakes that are not nothing, in units. */
export const votesOf = ({ votingStakes }: CapitalMajorityOwnership): readonly Votes[] =>
  votingStakes
    .map(({ owner, owned, percent }) => ({ owner, owned, units: unitsOf(percent) }))
    .filter(({ units }) => units > 0);

/** Corporations that a holder may control: none that counts as a person, unless 国等 are read to count their group. */
export const controllableBy = (
  party: Pick<Party, 'kind'>,
  { applicant, parties }: CapitalMajorityOwnership,
  { behindDeemedPerson }: OwnershipReadings,
): ReadonlySet<string> => {
  const countsItsGroup = behindDeemedPerson === 'its_own_group' && party.kind !== 'natural_person';
  const isControllable = ({ partyId, kind }: Party) =>
    kind === 'corporation' || partyId === applicant || (countsItsGroup && kind !== 'natural_person');
  return new Set(parties.filter(isControllable).map(({ partyId }) => partyId));
};

/** Whoever is or counts as a natural person; the applicant cannot be its own owner. */
export const possibleOwners = ({ applicant, parties }: CapitalMajorityOwnership): readonly Party[] =>
  parties.filter((party) => party.partyId !== applicant && countsAsNaturalPerson(party));

/** Everybody who has votes of the applicant in the sense of the rule: most votes first, then by id. */
export const voteHolders = (
  ownership: CapitalMajorityOwnership,
  readings: OwnershipReadings,
): readonly VoteHolder[] => {
  const votes = votesOf(ownership);
  return possibleOwners(ownership)
    .map((party) => {
      const power = votingPowerOf(
        party.partyId,
        ownership.applicant,
        controllableBy(party, ownership, readings),
        votes,
      );
      return { party, power, units: power.total };
    })
    .filter(({ units }) => units > 0)
    .toSorted((left, right) => right.units - left.units || (left.party.partyId < right.party.partyId ? -1 : 1));
};
