import { ok, type Result } from '../result.ts';
import type {
  BeneficialOwner,
  BeneficialOwnership,
  ByShares,
  Explanation,
  OwnershipStep,
} from './beneficial-ownership.ts';
import { ownersByProfit } from './by-profit.ts';
import { ownersByVotes } from './by-votes.ts';
import { contradictionIn, type OwnershipRefusalCode } from './contradictions.ts';
import { grounds, type LegalGround } from './legal-ground.ts';
import type { CapitalMajorityOwnership, OtherCorporationOwnership, Ownership } from './ownership.ts';
import { type OwnershipReadings, recommendedReadings } from './ownership-readings.ts';

const influencersOf = ({ dominantInfluence }: Ownership, law: LegalGround): BeneficialOwner[] =>
  [...new Set(dominantInfluence)]
    .toSorted()
    .map((partyId) => ({ partyId, grounds: [{ relation: 'dominant_influence', law }] }));

const representativesOf = ({ representatives }: Ownership): BeneficialOwner[] =>
  [...new Set(representatives)]
    .toSorted()
    .map((partyId) => ({ partyId, grounds: [{ relation: 'representative', law: grounds.representative }] }));

/** Both grounds of 3号 together: somebody with a right to profit and an influence is one owner with two grounds. */
const union = (byProfit: readonly BeneficialOwner[], byInfluence: readonly BeneficialOwner[]): BeneficialOwner[] => {
  const influenceOf = (id: string) => byInfluence.filter(({ partyId }) => partyId === id);
  return [
    ...byProfit.map((owner) => ({
      ...owner,
      grounds: [...owner.grounds, ...influenceOf(owner.partyId).flatMap((other) => other.grounds)],
    })),
    ...byInfluence.filter(({ partyId }) => byProfit.every((owner) => owner.partyId !== partyId)),
  ];
};

/** 11条4項, for everybody in the answer or the reasoning who is no human being but counts as one. */
const countedAsPersons = ({ parties }: Ownership, mentioned: readonly { partyId: string }[]): Explanation[] =>
  parties
    .filter(({ kind }) => kind === 'state_or_listed' || kind === 'subsidiary_of_state_or_listed')
    .map(({ partyId }) => partyId)
    .filter((id) => mentioned.some(({ partyId }) => partyId === id))
    .toSorted()
    .map((partyId) => ({ code: 'counts_as_natural_person', partyId, law: grounds.countsAsPerson }));

const answer = (
  ownership: Ownership,
  step: OwnershipStep,
  owners: readonly BeneficialOwner[],
  { openPoints, explanation }: Pick<ByShares, 'openPoints' | 'explanation'>,
): BeneficialOwnership => {
  const mentioned = [...owners, ...explanation.filter((line) => 'partyId' in line)];
  return { step, owners, openPoints, explanation: [...explanation, ...countedAsPersons(ownership, mentioned)] };
};

const byRepresentatives = (
  ownership: Ownership,
  { explanation, openPoints }: ByShares,
  law: LegalGround,
): BeneficialOwnership => {
  const owners = representativesOf(ownership);
  return answer(ownership, 'representative', owners, {
    explanation: [...explanation, { code: 'nobody_by_influence', law }],
    openPoints: owners.length > 0 ? openPoints : [...openPoints, { code: 'representative_missing' }],
  });
};

/** 1号, else 2号, else 4号: the first that names somebody answers alone. */
const ofCapitalMajority = (ownership: CapitalMajorityOwnership, readings: OwnershipReadings): BeneficialOwnership => {
  const byVotes = ownersByVotes(ownership, readings);
  if (byVotes.owners.length > 0) return answer(ownership, 'voting_rights', byVotes.owners, byVotes);
  const influencers = influencersOf(ownership, grounds.influence);
  if (influencers.length > 0) return answer(ownership, 'dominant_influence', influencers, byVotes);
  return byRepresentatives(ownership, byVotes, grounds.influence);
};

/** 3号イ and ロ together, else 4号. */
const ofOther = (ownership: OtherCorporationOwnership, readings: OwnershipReadings): BeneficialOwnership => {
  const byProfit = ownersByProfit(ownership, readings);
  const owners = union(byProfit.owners, influencersOf(ownership, grounds.influenceInOther));
  if (owners.length > 0) return answer(ownership, 'profit_share_or_influence', owners, byProfit);
  return byRepresentatives(ownership, byProfit, grounds.influenceInOther);
};

/**
 * 実質的支配者 of a corporation (規則11条2項–4項) from who holds what of it. An ownership that contradicts itself is
 * refused; one that is incomplete is answered as far as it goes, with the points that are still open.
 */
export const beneficialOwnersOf = (
  ownership: Ownership,
  readings: OwnershipReadings = recommendedReadings,
): Result<BeneficialOwnership, OwnershipRefusalCode> => {
  const contradiction = contradictionIn(ownership);
  if (contradiction !== undefined) return { ok: false, refusal: contradiction };
  return ok(
    ownership.corporateForm === 'capital_majority'
      ? ofCapitalMajority(ownership, readings)
      : ofOther(ownership, readings),
  );
};
