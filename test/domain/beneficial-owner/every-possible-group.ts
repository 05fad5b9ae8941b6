/** The rule once more in the plainest way, for comparing: nothing of it is shared with the code under test. */

/** Whole thousandths of the votes; only small numbers, so that every set of parties can be tried. */
export interface TinyStake {
  readonly owner: number;
  readonly owned: number;
  readonly share: number;
}

/** Parties are 0, 1, 2 …; the applicant is 0. `kinds` and `unable` are by party. */
export interface TinyWorld {
  readonly kinds: readonly ('person' | 'company')[];
  readonly unable: readonly boolean[];
  readonly stakes: readonly TinyStake[];
}

const contains = (set: number, party: number): boolean => Math.floor(set / 2 ** party) % 2 === 1;

const heldBy = (set: number, owned: number, stakes: readonly TinyStake[]): number => {
  let sum = 0;
  for (const stake of stakes) if (stake.owned === owned && contains(set, stake.owner)) sum += stake.share;
  return sum;
};

/** Whether no company stands outside a set although the set holds more than half of it. */
const isClosed = (set: number, { kinds, stakes }: TinyWorld): boolean =>
  kinds.every((kind, party) => kind === 'person' || contains(set, party) || heldBy(set, party, stakes) * 2 <= 1000);

/** The companies that belong to every closed set around a person: the least that the rule can mean by 支配法人. */
const leastClosedSet = (person: number, world: TinyWorld): number => {
  let common = 2 ** world.kinds.length - 1;
  for (let set = 0; set < 2 ** world.kinds.length; set += 1) {
    if (contains(set, person) && isClosed(set, world)) {
      let both = 0;
      for (let party = 0; party < world.kinds.length; party += 1) {
        if (contains(common, party) && contains(set, party)) both += 2 ** party;
      }
      common = both;
    }
  }
  return common;
};

/** The share of each person in the applicant, in thousandths; companies have none. */
export const sharesOf = (world: TinyWorld): number[] =>
  world.kinds.map((kind, party) => (kind === 'person' ? heldBy(leastClosedSet(party, world), 0, world.stakes) : 0));

/** Who are owners by votes, by the text of 11条2項1号 with a majority that cannot control passed over. */
export const ownersByVotesOf = (world: TinyWorld): number[] => {
  const shares = sharesOf(world);
  const isOver = (party: number, part: number) => !world.unable[party] && (shares[party] ?? 0) * part > 1000;
  const people = shares.map((_share, party) => party);
  const majority = people.find((party) => isOver(party, 2));
  return majority === undefined ? people.filter((party) => isOver(party, 4)) : [majority];
};
