import type { ExplainedOwners } from '#shared/domain/explain/explain-owners.ts';
import { citationOf } from './laws.ts';

type Found = Extract<ExplainedOwners, { state: 'found' }>;
type Contradictory = Extract<ExplainedOwners, { state: 'contradictory' }>;
type Ground = Found['owners'][number]['grounds'][number];

const relationNames = {
  voting_rights: '議決権の4分の1を超える保有',
  profit_share: '配当または分配の4分の1を超える権利',
  dominant_influence: '事業活動への支配的な影響力',
  representative: '法人を代表し業務を執行する自然人',
} as const satisfies Record<Ground['relation'], string>;

const openPointTexts = {
  unexplained_votes_could_hide_owner: '内訳の分からない議決権に実質的支配者が隠れている可能性があります。',
  unexplained_profit_could_hide_owner: '内訳の分からない配当・分配の権利に実質的支配者が隠れている可能性があります。',
  profit_over_quarter_held_by_corporation:
    '法人が4分の1を超える権利を持っています。背後の支配的な影響力を確認してください。',
  representative_missing: '法人を代表し業務を執行する方が示されていません。',
} as const satisfies Record<Found['openPoints'][number]['code'], string>;

const contradictionTexts = {
  party_listed_twice: '同じ関係者が2回書かれています。',
  party_unknown: '関係者の一覧にない者が書かれています。',
  applicant_needs_no_owner: '国等・上場会社には実質的支配者の確認は不要です。',
  owns_itself: '自己株式は数えません。',
  natural_person_owned: '自然人が保有されています。',
  stake_listed_twice: '同じ保有が2回書かれています。',
  stakes_over_hundred: '保有の合計が100%を超えています。',
  role_needs_natural_person: '影響力のある者・代表者は自然人（国等・上場会社とその子会社を含む）に限ります。',
  influence_without_ability: '支配する意思・能力がない者が影響力のある者にも書かれています。',
} as const satisfies Record<Contradictory['code'], string>;

const groundText = ({ relation, why, percent }: Ground): string =>
  `${relationNames[relation]}${percent === undefined ? '' : `（${percent}%）`}［${citationOf(why)}］`;

/** The beneficial owners by their ids, with the grounds, and what is still open. */
export const ownersText = (found: ExplainedOwners): string[] => {
  if (found.state === 'contradictory') return [`判定できません：${contradictionTexts[found.code]}`];
  return [
    ...found.owners.map(({ partyId, grounds }) => `${partyId}：${grounds.map(groundText).join('、')}`),
    ...(found.owners.length === 0 ? ['該当する者がいません。'] : []),
    ...found.openPoints.map(
      ({ code, percent }) => `${openPointTexts[code]}${percent === undefined ? '' : `（${percent}%）`}`,
    ),
  ];
};
