import { HALF, sumOf } from './share-units.ts';

/** Votes of one party in another, in units. */
export interface Votes {
  readonly owner: string;
  readonly owned: string;
  readonly units: number;
}

/** A corporation that a holder controls, the votes of the holder's group in it and who in the group holds them. */
export interface ControlledCorporation {
  readonly partyId: string;
  readonly units: number;
  readonly heldBy: readonly string[];
}

/** The votes that a holder has in the applicant, and the corporations by which it has them. */
export interface VotingPower {
  readonly direct: number;
  readonly indirect: number;
  readonly total: number;
  /** Controlled corporations that hold votes of the applicant themselves: the whole stake of each counts. */
  readonly through: readonly { readonly partyId: string; readonly units: number }[];
  /** All controlled corporations by which control reaches those above. */
  readonly control: readonly ControlledCorporation[];
}

const votesIn = (owned: string, group: ReadonlySet<string>, votes: readonly Votes[]): readonly Votes[] =>
  votes.filter((each) => each.owned === owned && group.has(each.owner));

const unitsIn = (...of: Parameters<typeof votesIn>): number => sumOf(votesIn(...of).map(({ units }) => units));

/**
 * The holder with its 支配法人 (規則11条3項2号): corporations of which it, it with them, or they alone hold more than
 * half. The set grows from the holder, so corporations that only hold each other never enter and a circle comes to an end.
 */
const groupOf = (holder: string, controllable: ReadonlySet<string>, votes: readonly Votes[]): ReadonlySet<string> => {
  const group = new Set([holder]);
  const joining = () => [...controllable].filter((id) => !group.has(id) && unitsIn(id, group, votes) > HALF);
  for (let next = joining(); next.length > 0; next = joining()) {
    for (const id of next) group.add(id);
  }
  return group;
};

/** Those of a group whose votes lead to the applicant, however many corporations lie between. */
const leadingTo = (applicant: string, group: ReadonlySet<string>, votes: readonly Votes[]): ReadonlySet<string> => {
  const reached = new Set([applicant]);
  // A set that is added to while it is walked is walked to its new end.
  for (const owned of reached) {
    for (const { owner } of votesIn(owned, group, votes)) reached.add(owner);
  }
  return reached;
};

const byUnitsThenId = <Item extends { readonly units: number; readonly partyId: string }>(items: readonly Item[]) =>
  items.toSorted((left, right) => right.units - left.units || (left.partyId < right.partyId ? -1 : 1));

/** The votes of a holder in the applicant, direct and through what it controls (規則11条3項); nothing is multiplied. */
export const votingPowerOf = (
  holder: string,
  applicant: string,
  controllable: ReadonlySet<string>,
  votes: readonly Votes[],
): VotingPower => {
  const group = groupOf(holder, controllable, votes);
  const controlled = new Set([...group].filter((id) => id !== holder));
  const path = leadingTo(applicant, group, votes);
  const direct = unitsIn(applicant, new Set([holder]), votes);
  const indirect = unitsIn(applicant, controlled, votes);
  return {
    direct,
    indirect,
    total: direct + indirect,
    through: byUnitsThenId(
      votesIn(applicant, controlled, votes).map(({ owner, units }) => ({ partyId: owner, units })),
    ),
    control: byUnitsThenId(
      [...controlled]
        .filter((id) => id !== applicant && path.has(id))
        .map((id) => ({
          partyId: id,
          units: unitsIn(id, group, votes),
          heldBy: votesIn(id, group, votes)
            .map(({ owner }) => owner)
            .toSorted(),
        })),
    ),
  };
};
