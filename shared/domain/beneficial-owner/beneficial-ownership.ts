import type { LegalGround } from './legal-ground.ts';
import type { CannotControl } from './ownership.ts';

/** Which step of 規則11条2項 answered; in the other corporations 3号イ and ロ are one step. */
export type OwnershipStep = 'voting_rights' | 'profit_share_or_influence' | 'dominant_influence' | 'representative';

/** A corporation with a share in percent. */
export interface PartyShare {
  readonly partyId: string;
  readonly percent: number;
}

/** Votes in percent, and the controlled corporations by which the indirect ones are held. */
export interface VotesHeld {
  readonly direct: number;
  readonly indirect: number;
  readonly total: number;
  readonly through: readonly PartyShare[];
}

/** Why a party is a beneficial owner. */
export type OwnerGround = { readonly law: LegalGround } & (
  | { readonly relation: 'voting_rights'; readonly votes: VotesHeld }
  | { readonly relation: 'profit_share'; readonly percent: number }
  | { readonly relation: 'dominant_influence' }
  | { readonly relation: 'representative' }
);

/** 実質的支配者, with every ground on which it is one; only その他の法人 can have two for the same person. */
export interface BeneficialOwner {
  readonly partyId: string;
  readonly grounds: readonly OwnerGround[];
}

/** One line of the reasoning, to be put into words. */
export type Explanation = { readonly law: LegalGround } & (
  | { readonly code: 'votes_held'; readonly partyId: string; readonly votes: VotesHeld }
  | {
      readonly code: 'corporation_controlled';
      readonly partyId: string;
      readonly corporation: string;
      readonly percent: number;
      readonly heldBy: readonly string[];
    }
  | { readonly code: 'profit_held'; readonly partyId: string; readonly percent: number }
  | { readonly code: 'counts_as_natural_person'; readonly partyId: string }
  | { readonly code: 'left_out_cannot_control'; readonly partyId: string; readonly reason: CannotControl | undefined }
  | {
      readonly code: 'left_out_for_majority_holder';
      readonly partyId: string;
      readonly majorityHolders: readonly string[];
    }
  | { readonly code: 'nobody_by_votes' }
  | { readonly code: 'nobody_by_profit' }
  | { readonly code: 'nobody_by_influence' }
);

/** What must still be asked before the answer can be relied on. */
export type OwnershipOpenPoint =
  /** `percent` of the votes of `partyId` is in hands that were not told and could make somebody an owner by votes. */
  | { readonly code: 'unexplained_votes_could_hide_owner'; readonly partyId: string; readonly percent: number }
  | { readonly code: 'unexplained_profit_could_hide_owner'; readonly percent: number }
  /** The rule looks behind a corporation for votes only; who stands behind this one may have a dominant influence. */
  | { readonly code: 'profit_over_quarter_held_by_corporation'; readonly partyId: string; readonly percent: number }
  | { readonly code: 'representative_missing' };

/** The answer of the rule, with its reasoning. */
export interface BeneficialOwnership {
  readonly step: OwnershipStep;
  readonly owners: readonly BeneficialOwner[];
  readonly explanation: readonly Explanation[];
  readonly openPoints: readonly OwnershipOpenPoint[];
}

/** What one way of becoming a beneficial owner comes to. */
export interface ByShares {
  readonly owners: readonly BeneficialOwner[];
  readonly explanation: readonly Explanation[];
  readonly openPoints: readonly OwnershipOpenPoint[];
}
