import * as z from 'zod/mini';
import { beneficialOwnersOf } from '../beneficial-owner/beneficial-owners.ts';
import type { BeneficialOwner, OwnershipOpenPoint, OwnershipStep } from '../beneficial-owner/beneficial-ownership.ts';
import type { OwnershipRefusalCode } from '../beneficial-owner/contradictions.ts';
import { type Ownership, partyIdSchema } from '../beneficial-owner/ownership.ts';
import { lawReferenceSchema } from '../policy/law-reference.ts';

type Relation = BeneficialOwner['grounds'][number]['relation'];

const groundSchema = z.strictObject({
  relation: z.enum(['voting_rights', 'profit_share', 'dominant_influence', 'representative'] satisfies Relation[]),
  why: lawReferenceSchema,
  /** Votes or rights to profit, in per cent. */
  percent: z.optional(z.number()),
});

/** 実質的支配者 as the rule finds them, or why the stated ownership cannot be judged. */
export const explainedOwnersSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('found'),
    step: z.enum([
      'voting_rights',
      'profit_share_or_influence',
      'dominant_influence',
      'representative',
    ] satisfies OwnershipStep[]),
    owners: z.array(z.strictObject({ partyId: partyIdSchema, grounds: z.array(groundSchema) })),
    /** What must still be asked before the answer can be relied on. */
    openPoints: z.array(
      z.strictObject({
        code: z.enum([
          'unexplained_votes_could_hide_owner',
          'unexplained_profit_could_hide_owner',
          'profit_over_quarter_held_by_corporation',
          'representative_missing',
        ] satisfies OwnershipOpenPoint['code'][]),
        partyId: z.optional(partyIdSchema),
        percent: z.optional(z.number()),
      }),
    ),
  }),
  z.strictObject({
    state: z.literal('contradictory'),
    code: z.enum([
      'party_listed_twice',
      'party_unknown',
      'applicant_needs_no_owner',
      'owns_itself',
      'natural_person_owned',
      'stake_listed_twice',
      'stakes_over_hundred',
      'role_needs_natural_person',
      'influence_without_ability',
    ] satisfies OwnershipRefusalCode[]),
    partyId: z.optional(z.string()),
  }),
]);
export type ExplainedOwners = z.infer<typeof explainedOwnersSchema>;

const percentOf = (ground: BeneficialOwner['grounds'][number]): { percent?: number } => {
  if (ground.relation === 'voting_rights') return { percent: ground.votes.total };
  return ground.relation === 'profit_share' ? { percent: ground.percent } : {};
};

const ownerOf = ({ partyId, grounds }: BeneficialOwner) => ({
  partyId,
  grounds: grounds.map((ground) => {
    const { relation, law } = ground;
    const { meaning: _, ...why } = law;
    return { relation, why, ...percentOf(ground) };
  }),
});

/** Finds the beneficial owners of a stated ownership. */
export const explainOwners = (ownership: Ownership): ExplainedOwners => {
  const found = beneficialOwnersOf(ownership);
  if (!found.ok) {
    const { code, details } = found.refusal;
    return {
      state: 'contradictory',
      code,
      ...(details?.partyId === undefined ? {} : { partyId: `${details.partyId}` }),
    };
  }
  const { step, owners, openPoints } = found.value;
  return { state: 'found', step, owners: owners.map(ownerOf), openPoints: openPoints.map((point) => ({ ...point })) };
};
