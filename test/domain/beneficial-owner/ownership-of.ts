import {
  type CannotControl,
  type CapitalMajorityOwnership,
  type OtherCorporationOwnership,
  ownershipSchema,
  type Party,
} from '#shared/domain/beneficial-owner/ownership.ts';

/** What may be told beside the stakes. */
export interface Facts {
  readonly influence?: readonly string[];
  readonly representatives?: readonly string[];
  readonly cannotControl?: Readonly<Record<string, CannotControl>>;
  readonly dispersed?: Readonly<Record<string, number>>;
}

const kinds: Readonly<Record<string, Party['kind']>> = {
  P: 'natural_person',
  C: 'corporation',
  L: 'state_or_listed',
  S: 'subsidiary_of_state_or_listed',
};

/** In the tables the first letter of an id tells what the party is; the applicant is C0. */
const partyOf = (partyId: string, reason?: CannotControl): Party => {
  const kind = kinds[partyId.charAt(0)];
  if (kind === undefined) throw new Error(`No kind of party begins like ${partyId}`);
  return { partyId, kind, ...(reason === undefined ? {} : { cannotControl: reason }) };
};

const common = (ids: readonly string[], { influence, representatives, cannotControl = {} }: Facts) => ({
  applicant: 'C0',
  parties: [...new Set(['C0', ...ids, ...(influence ?? []), ...(representatives ?? ['P9'])])].map((id) =>
    partyOf(id, cannotControl[id]),
  ),
  dominantInfluence: [...(influence ?? [])],
  representatives: [...(representatives ?? ['P9'])],
});

/** A 資本多数決法人 C0 from lines such as `P1 25.0001 C0`: owner, percent, owned. Its representative is P9 unless told. */
export const capitalMajority = (lines: readonly string[], facts: Facts = {}): CapitalMajorityOwnership => {
  const votingStakes = lines.map((line) => {
    const [owner = '', percent = '', owned = ''] = line.split(' ');
    return { owner, owned, percent: Number(percent) };
  });
  const ownership = ownershipSchema.parse({
    corporateForm: 'capital_majority',
    ...common(
      votingStakes.flatMap(({ owner, owned }) => [owner, owned]),
      facts,
    ),
    votingStakes,
    ...(facts.dispersed === undefined
      ? {}
      : { dispersedVotes: Object.entries(facts.dispersed).map(([owned, percent]) => ({ owned, percent })) }),
  });
  if (ownership.corporateForm !== 'capital_majority') throw new Error('Another form was read than was written');
  return ownership;
};

/** An その他の法人 C0 from lines such as `P1 25.0001`: owner, percent of the profit. Its representative is P9 unless told. */
export const otherCorporation = (lines: readonly string[], facts: Facts = {}): OtherCorporationOwnership => {
  const profitShares = lines.map((line) => {
    const [owner = '', percent = ''] = line.split(' ');
    return { owner, percent: Number(percent) };
  });
  const dispersedProfit = facts.dispersed?.C0;
  const ownership = ownershipSchema.parse({
    corporateForm: 'other',
    ...common(
      profitShares.map(({ owner }) => owner),
      facts,
    ),
    profitShares,
    ...(dispersedProfit === undefined ? {} : { dispersedProfit }),
  });
  if (ownership.corporateForm !== 'other') throw new Error('Another form was read than was written');
  return ownership;
};
