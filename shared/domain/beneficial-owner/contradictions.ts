import { type Refusal, refuse } from '../result.ts';
import { countsAsNaturalPerson, type Ownership, type Party } from './ownership.ts';
import { sumOf, unitsOf, WHOLE } from './share-units.ts';

/** Why an ownership cannot be judged: it contradicts itself, or the law asks for no beneficial owner. */
export type OwnershipRefusalCode =
  | 'party_listed_twice'
  | 'party_unknown'
  | 'applicant_needs_no_owner'
  | 'owns_itself'
  | 'natural_person_owned'
  | 'stake_listed_twice'
  | 'stakes_over_hundred'
  | 'role_needs_natural_person'
  | 'influence_without_ability';

/** A stake of either kind: rights to profit are stakes in the applicant. */
interface Stake {
  readonly owner: string;
  readonly owned: string;
  readonly percent: number;
}

type Contradiction = Refusal<OwnershipRefusalCode>;

const contradiction = (code: OwnershipRefusalCode, partyId: string): Contradiction => refuse(code, { partyId }).refusal;

const stakesOf = (ownership: Ownership): readonly Stake[] =>
  ownership.corporateForm === 'capital_majority'
    ? ownership.votingStakes
    : ownership.profitShares.map((share) => ({ ...share, owned: ownership.applicant }));

const dispersedOf = (ownership: Ownership): readonly Omit<Stake, 'owner'>[] =>
  ownership.corporateForm === 'capital_majority'
    ? (ownership.dispersedVotes ?? [])
    : [{ owned: ownership.applicant, percent: ownership.dispersedProfit ?? 0 }];

const repeated = (texts: readonly string[]): number => texts.findIndex((text, at) => texts.indexOf(text) !== at);

const partyContradictions = (ownership: Ownership): Contradiction[] => {
  const ids = ownership.parties.map(({ partyId }) => partyId);
  const twice = ids[repeated(ids)];
  const named = [
    ownership.applicant,
    ...stakesOf(ownership).flatMap(({ owner, owned }) => [owner, owned]),
    ...dispersedOf(ownership).map(({ owned }) => owned),
    ...ownership.dominantInfluence,
    ...ownership.representatives,
  ];
  return [
    ...(twice === undefined ? [] : [contradiction('party_listed_twice', twice)]),
    ...named.filter((id) => !ids.includes(id)).map((id) => contradiction('party_unknown', id)),
  ];
};

/** 国等 are asked only for the person in charge (法4条5項); their subsidiaries are customers like any other. */
const applicantContradictions = ({ applicant, parties }: Ownership): Contradiction[] =>
  parties
    .filter(({ partyId, kind }) => partyId === applicant && (kind === 'natural_person' || kind === 'state_or_listed'))
    .map(({ partyId }) => contradiction('applicant_needs_no_owner', partyId));

const stakeContradictions = (ownership: Ownership): Contradiction[] => {
  const stakes = stakesOf(ownership);
  const dispersed = dispersedOf(ownership);
  const people = ownership.parties.filter(({ kind }) => kind === 'natural_person').map(({ partyId }) => partyId);
  const twice = stakes[repeated(stakes.map(({ owner, owned }) => JSON.stringify([owner, owned])))];
  const held = [...stakes, ...dispersed];
  const totalOf = (id: string) =>
    sumOf(held.filter(({ owned }) => owned === id).map(({ percent }) => unitsOf(percent)));
  return [
    ...stakes.filter(({ owner, owned }) => owner === owned).map(({ owner }) => contradiction('owns_itself', owner)),
    ...held
      .filter(({ owned }) => people.includes(owned))
      .map(({ owned }) => contradiction('natural_person_owned', owned)),
    ...(twice === undefined ? [] : [contradiction('stake_listed_twice', twice.owner)]),
    ...held
      .filter(({ owned }) => totalOf(owned) > WHOLE)
      .map(({ owned }) => contradiction('stakes_over_hundred', owned)),
  ];
};

const roleContradictions = (ownership: Ownership): Contradiction[] => {
  const { applicant, parties, dominantInfluence, representatives } = ownership;
  const having = (ids: readonly string[], test: (party: Party) => boolean, code: OwnershipRefusalCode) =>
    parties
      .filter((party) => ids.includes(party.partyId) && test(party))
      .map(({ partyId }) => contradiction(code, partyId));
  return [
    ...having(
      [...dominantInfluence, ...representatives],
      (party) => party.partyId === applicant || !countsAsNaturalPerson(party),
      'role_needs_natural_person',
    ),
    ...having(dominantInfluence, ({ cannotControl }) => cannotControl !== undefined, 'influence_without_ability'),
  ];
};

/** The first thing for which an ownership contradicts itself; nothing when it can be judged. */
export const contradictionIn = (ownership: Ownership): Contradiction | undefined =>
  [partyContradictions, applicantContradictions, stakeContradictions, roleContradictions].flatMap((find) =>
    find(ownership),
  )[0];
