import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beneficialOwnersOf } from '#shared/domain/beneficial-owner/beneficial-owners.ts';
import type { CapitalMajorityOwnership, Ownership } from '#shared/domain/beneficial-owner/ownership.ts';
import { ownersByVotesOf, sharesOf, type TinyStake, type TinyWorld } from './every-possible-group.ts';

const RUNS = { numRuns: 300 };

/** Shares are multiples of five percent, so that exact quarters, halves and wholes come up often. */
const stakesIn = (owned: number, owners: readonly number[]): fc.Arbitrary<TinyStake[]> =>
  fc
    .array(
      fc.record({
        owner: fc.constantFrom(...owners),
        share: fc.constantFrom(50, 150, 200, 250, 251, 300, 500, 501, 550),
      }),
      {
        maxLength: 4,
      },
    )
    .map((drawn) => {
      let left = 1000;
      const seen = new Set<number>();
      return drawn.flatMap(({ owner, share }) => {
        if (owner === owned || seen.has(owner) || share > left) return [];
        seen.add(owner);
        left -= share;
        return [{ owner, owned, share }];
      });
    });

const worlds: fc.Arbitrary<TinyWorld> = fc
  .record({ people: fc.integer({ min: 1, max: 3 }), companies: fc.integer({ min: 0, max: 3 }) })
  .filter(({ people, companies }) => people + companies <= 5)
  .chain(({ people, companies }) => {
    const kinds = Array.from({ length: 1 + companies + people }, (_, at): TinyWorld['kinds'][number] =>
      at <= companies ? 'company' : 'person',
    );
    const all = kinds.map((_kind, at) => at);
    return fc.record({
      kinds: fc.constant(kinds),
      unable: fc.tuple(
        ...kinds.map((kind) => (kind === 'person' ? fc.nat(4).map((n) => n === 0) : fc.constant(false))),
      ),
      stakes: fc
        .tuple(...all.filter((at) => at <= companies).map((owned) => stakesIn(owned, all)))
        .map((lists) => lists.flat()),
    });
  });

const plainName = (party: number) => `party-${party}`;

const ownershipOf = ({ kinds, unable, stakes }: TinyWorld, nameOf = plainName): CapitalMajorityOwnership => ({
  corporateForm: 'capital_majority',
  applicant: nameOf(0),
  parties: kinds.map((kind, at) => ({
    partyId: nameOf(at),
    kind: kind === 'person' ? 'natural_person' : 'corporation',
    ...(unable[at] ? { cannotControl: 'nominal_holder' as const } : {}),
  })),
  votingStakes: stakes.map(({ owner, owned, share }) => ({
    owner: nameOf(owner),
    owned: nameOf(owned),
    percent: share / 10,
  })),
  dominantInfluence: [],
  representatives: [],
});

const judge = (ownership: Ownership) => {
  const result = beneficialOwnersOf(ownership);
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
};
const ownerIds = (ownership: Ownership) =>
  judge(ownership)
    .owners.map(({ partyId }) => partyId)
    .toSorted();

describe('beneficial owners by votes, on small random ownerships', () => {
  it('11条2項1号: are those that trying every possible group finds', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        expect(ownerIds(ownershipOf(world))).toEqual(ownersByVotesOf(world).map(plainName));
      }),
      { numRuns: 1000 },
    );
  });

  it('11条3項: everybody has the votes that trying every possible group finds', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const totals = judge(ownershipOf(world)).explanation.flatMap((line) =>
          line.code === 'votes_held' ? [[line.partyId, line.votes.total]] : [],
        );
        const expected = sharesOf(world).flatMap((share, party) => (share > 0 ? [[plainName(party), share / 10]] : []));
        expect(Object.fromEntries(totals)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 1000 },
    );
  });

  it('11条2項1号: votes are open exactly when somebody new could be an owner by all that is untold', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const wider: TinyWorld = { ...world, kinds: [...world.kinds, 'person'], unable: [...world.unable, false] };
        const untold = world.kinds.flatMap((kind, owned) => {
          const told = world.stakes.filter((stake) => stake.owned === owned).map(({ share }) => share);
          return kind === 'company' ? [{ owned, share: 1000 - told.reduce((sum, share) => sum + share, 0) }] : [];
        });
        const known = ownersByVotesOf(world);
        const couldAppear = wider.kinds.some((kind, party) => {
          if (kind === 'company' || known.includes(party)) return false;
          const theirs = untold.map(({ owned, share }) => ({ owner: party, owned, share }));
          return ownersByVotesOf({ ...wider, stakes: [...world.stakes, ...theirs] }).includes(party);
        });
        const isOpen = judge(ownershipOf(world)).openPoints.some(({ code }) => code !== 'representative_missing');
        expect(isOpen).toBe(couldAppear);
      }),
      RUNS,
    );
  });

  it('11条2項1号: at most three are owners, and more than half of the votes makes one alone', () => {
    fc.assert(
      fc.property(worlds, (world) => {
        const { owners, step } = judge(ownershipOf(world));
        const totals = owners.flatMap(({ grounds }) =>
          grounds.flatMap((ground) => (ground.relation === 'voting_rights' ? ground.votes.total : [])),
        );
        expect(totals.length).toBeLessThanOrEqual(3);
        expect(totals.every((total) => total > 25)).toBe(true);
        if (totals.some((total) => total > 50)) expect(totals).toHaveLength(1);
        expect(step).toBe(totals.length > 0 ? 'voting_rights' : 'representative');
      }),
      RUNS,
    );
  });
});

describe('what must not change an answer', () => {
  const shuffled = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

  it('the order in which parties and stakes are told', () => {
    const told = worlds.map((world) => ownershipOf(world));
    const pairs = told.chain((ownership) =>
      fc.record({
        ownership: fc.constant(ownership),
        parties: shuffled(ownership.parties),
        votingStakes: shuffled(ownership.votingStakes),
      }),
    );
    fc.assert(
      fc.property(pairs, ({ ownership, ...order }) => {
        expect(judge({ ...ownership, ...order })).toEqual(judge(ownership));
      }),
      RUNS,
    );
  });

  it('the ids of the parties', () => {
    const renamed = fc.record({ world: worlds, ids: shuffled(['q', 'B', '10', '9', 'é', 'zz', 'a-b', '__proto__']) });
    fc.assert(
      fc.property(renamed, ({ world, ids }) => {
        const nameOf = (party: number) => ids[party] ?? plainName(party);
        expect(ownerIds(ownershipOf(world, nameOf))).toEqual(ownersByVotesOf(world).map(nameOf).toSorted());
      }),
      RUNS,
    );
  });

  it('a holder of nothing, wherever it holds it', () => {
    fc.assert(
      fc.property(worlds, fc.constantFrom('natural_person', 'corporation', 'state_or_listed'), (world, kind) => {
        const ownership = ownershipOf(world);
        const owned = ownership.parties.filter((party) => party.kind === 'corporation').map(({ partyId }) => partyId);
        const zeros = owned.map((partyId) => ({ owner: 'nobody', owned: partyId, percent: 0 }));
        const wider: Ownership = {
          ...ownership,
          parties: [...ownership.parties, { partyId: 'nobody', kind }],
          votingStakes: [...zeros, ...ownership.votingStakes],
        };
        const { openPoints: _known, ...answer } = judge(ownership);
        // Somebody who is told of may hold what is untold, as a stranger may; that is no other answer.
        expect(judge(wider)).toMatchObject(answer);
        expect(judge(wider).openPoints).toEqual(judge(ownership).openPoints);
      }),
      RUNS,
    );
  });
});
