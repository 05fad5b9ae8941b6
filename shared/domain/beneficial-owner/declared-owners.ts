import type * as z from 'zod/mini';
import type { beneficialOwnerSchema } from '../form.ts';
import type { CorporateForm } from './ownership.ts';

type DeclaredOwner = z.infer<typeof beneficialOwnerSchema>;

/** A contradiction within what the applicant declared; entries are told by their index, never by their content. */
export type DeclaredOwnersFinding =
  | { readonly code: 'nobody_declared' }
  | { readonly code: 'voting_percents_over_hundred' }
  | { readonly code: 'voting_percent_missing'; readonly index: number }
  | { readonly code: 'voting_percent_not_over_quarter'; readonly index: number }
  | { readonly code: 'voter_excluded_by_majority_holder'; readonly index: number; readonly by: number }
  | { readonly code: 'influence_excluded_by_votes'; readonly index: number; readonly by: number }
  | { readonly code: 'representative_excluded_by_votes'; readonly index: number; readonly by: number }
  | { readonly code: 'representative_excluded_by_influence'; readonly index: number; readonly by: number }
  | { readonly code: 'declared_twice'; readonly index: number; readonly first: number };

interface Entry {
  readonly index: number;
  readonly owner: DeclaredOwner;
  readonly percent: number | undefined;
}

const QUARTER_PERCENT = 25;
const HALF_PERCENT = 50;
const HUNDRED_PERCENT_UNITS = 1_000_000n;

/** Ten-thousandths of a percent, cut off behind the fourth decimal: thirds that were rounded up do not exceed the whole. */
const truncatedUnits = (percent: number): bigint => BigInt(percent.toFixed(8).replace('.', '')) / 10_000n;

const votesFindings = (entries: readonly Entry[]): DeclaredOwnersFinding[] => {
  const sum = entries.reduce((total, { percent = 0 }) => total + truncatedUnits(percent), 0n);
  const voters = entries.filter(({ owner }) => owner.relation === 'voting_rights');
  return [
    ...(sum > HUNDRED_PERCENT_UNITS ? [{ code: 'voting_percents_over_hundred' as const }] : []),
    ...voters
      .filter(({ percent }) => percent === undefined)
      .map(({ index }) => ({ code: 'voting_percent_missing' as const, index })),
    ...voters
      .filter(({ percent }) => percent !== undefined && percent <= QUARTER_PERCENT)
      .map(({ index }) => ({ code: 'voting_percent_not_over_quarter' as const, index })),
  ];
};

const majorityFindings = (entries: readonly Entry[]): DeclaredOwnersFinding[] =>
  entries
    .filter(({ owner }) => owner.relation === 'voting_rights')
    .flatMap(({ index }) =>
      entries
        .filter((other) => other.index !== index && (other.percent ?? 0) > HALF_PERCENT)
        .slice(0, 1)
        .map((other) => ({ code: 'voter_excluded_by_majority_holder' as const, index, by: other.index })),
    );

const cascadeFindings = (
  entries: readonly Entry[],
  corporateForm: CorporateForm | undefined,
): DeclaredOwnersFinding[] => {
  const ofRelation = (relation: DeclaredOwner['relation']) =>
    entries.filter(({ owner }) => owner.relation === relation).map(({ index }) => index);
  const overQuarter = entries.find(({ percent = 0 }) => percent > QUARTER_PERCENT)?.index;
  const [influencer] = ofRelation('dominant_influence');
  const excluded = (
    code: `${'influence' | 'representative'}_excluded_by_votes` | 'representative_excluded_by_influence',
    indexes: readonly number[],
    by: number | undefined,
  ) => (by === undefined ? [] : indexes.map((index) => ({ code, index, by })));
  return [
    // Only in 資本多数決法人 do votes exclude an influence; in the others both count side by side (11条2項3号).
    ...(corporateForm === 'capital_majority'
      ? excluded('influence_excluded_by_votes', ofRelation('dominant_influence'), overQuarter)
      : []),
    ...excluded('representative_excluded_by_votes', ofRelation('representative'), overQuarter),
    ...excluded('representative_excluded_by_influence', ofRelation('representative'), influencer),
  ];
};

/** For finding the same person again; what was typed is left as it is. */
const personKey = ({ name, bornOn }: DeclaredOwner): string =>
  `${bornOn} ${name.familyName}${name.givenName}`.normalize('NFKC').replaceAll(/\s/gu, '');

const repetitionFindings = (owners: readonly DeclaredOwner[]): DeclaredOwnersFinding[] => {
  const keys = owners.map(personKey);
  return keys
    .map((key, index) => ({ code: 'declared_twice' as const, index, first: keys.indexOf(key) }))
    .filter(({ index, first }) => first !== index);
};

/**
 * Contradictions within the beneficial owners that an applicant declared (規則11条1項), without knowing who holds what.
 * Somebody above a quarter who clearly cannot control is no owner and is not declared, so a declared share counts.
 */
export const declaredOwnersFindings = (
  owners: readonly DeclaredOwner[],
  corporateForm?: CorporateForm,
): DeclaredOwnersFinding[] => {
  const entries = owners.map((owner, index) => ({ index, owner, percent: owner.votingRightsPercent }));
  return [
    ...(owners.length === 0 ? [{ code: 'nobody_declared' as const }] : []),
    ...votesFindings(entries),
    ...majorityFindings(entries),
    ...cascadeFindings(entries, corporateForm),
    ...repetitionFindings(owners),
  ];
};
