import type { OwnershipOpenPoint } from './beneficial-ownership.ts';
import type { CapitalMajorityOwnership, Party } from './ownership.ts';
import type { OwnershipReadings } from './ownership-readings.ts';
import { percentOf, QUARTER, sumOf, unitsOf, WHOLE } from './share-units.ts';
import { controllableBy, possibleOwners, type VoteHolder, votesOf } from './vote-holders.ts';
import { type Votes, type VotingPower, votingPowerOf } from './voting-power.ts';

/** Somebody of whom nothing is known; a party's id is never empty. */
const STRANGER: Party = { partyId: '', kind: 'natural_person' };

interface Remainder {
  readonly owned: string;
  readonly units: number;
}

/** What nobody was told to hold, in the applicant and in each corporation behind which the rule looks. */
const remaindersOf = (ownership: CapitalMajorityOwnership): readonly Remainder[] => {
  const told = [...ownership.votingStakes, ...(ownership.dispersedVotes ?? [])];
  return ownership.parties
    .filter(({ partyId, kind }) => kind === 'corporation' || partyId === ownership.applicant)
    .map(({ partyId }) => ({
      owned: partyId,
      units: WHOLE - sumOf(told.filter(({ owned }) => owned === partyId).map(({ percent }) => unitsOf(percent))),
    }))
    .filter(({ units }) => units > 0);
};

/** The votes that somebody would have if all that is unexplained were theirs: nobody can have more. */
const greatestPower = (
  party: Party,
  ownership: CapitalMajorityOwnership,
  readings: OwnershipReadings,
  remainders: readonly Remainder[],
): VotingPower => {
  const asTheirs: readonly Votes[] = remainders.map((remainder) => ({ ...remainder, owner: party.partyId }));
  const votes = [...votesOf(ownership), ...asTheirs];
  return votingPowerOf(party.partyId, ownership.applicant, controllableBy(party, ownership, readings), votes);
};

/**
 * The remainders by which somebody who is not named could still be an owner by votes. One that lies in a corporation
 * which a known holder controls cannot: nobody else can hold more than half of it.
 */
export const unexplainedVotes = (
  ownership: CapitalMajorityOwnership,
  readings: OwnershipReadings,
  holders: readonly VoteHolder[],
): OwnershipOpenPoint[] => {
  const isSettled = ({ partyId, cannotControl }: Party) =>
    cannotControl !== undefined || holders.some(({ party, units }) => party.partyId === partyId && units > QUARTER);
  const remainders = remaindersOf(ownership);
  const controlled = holders.flatMap(({ power }) => power.control.map(({ partyId }) => partyId));
  const decisive = [STRANGER, ...possibleOwners(ownership).filter((party) => !isSettled(party))]
    .map((party) => greatestPower(party, ownership, readings, remainders))
    .filter(({ total }) => total > QUARTER)
    .flatMap(({ control }) => [ownership.applicant, ...control.map(({ partyId }) => partyId)])
    .filter((partyId) => !controlled.includes(partyId));
  return remainders
    .filter(({ owned }) => decisive.includes(owned))
    .toSorted((left, right) => right.units - left.units || (left.owned < right.owned ? -1 : 1))
    .map(({ owned, units }) => ({
      code: 'unexplained_votes_could_hide_owner' as const,
      partyId: owned,
      percent: percentOf(units),
    }));
};
