import type { Party } from './ownership.ts';
import type { OwnershipReadings } from './ownership-readings.ts';
import { HALF, QUARTER } from './share-units.ts';

/** A party that is or counts as a natural person, with its share in units. */
export interface Holder {
  readonly party: Party;
  readonly units: number;
}

/** Who of the holders is a beneficial owner by its share, and why others above a quarter are not. */
export interface Judged<Each extends Holder> {
  readonly owners: readonly Each[];
  readonly cannotControl: readonly Each[];
  readonly behindMajority: readonly Each[];
  /** Holders of more than half, who exclude all others. */
  readonly majority: readonly Each[];
}

/** More than a quarter; only the holder of more than half where there is one; nobody who clearly cannot control. */
export const judgeShares = <Each extends Holder>(
  holders: readonly Each[],
  { majorityHolderWithoutControl }: OwnershipReadings,
): Judged<Each> => {
  const isAble = ({ party }: Each) => party.cannotControl === undefined;
  const overQuarter = holders.filter(({ units }) => units > QUARTER);
  const majority = overQuarter.filter(
    (holder) => holder.units > HALF && (isAble(holder) || majorityHolderWithoutControl === 'excludes_others'),
  );
  const counted = majority.length > 0 ? majority : overQuarter;
  return {
    owners: counted.filter(isAble),
    cannotControl: overQuarter.filter((holder) => !isAble(holder)),
    behindMajority: overQuarter.filter((holder) => isAble(holder) && !counted.includes(holder)),
    majority,
  };
};
