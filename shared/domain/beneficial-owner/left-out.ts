import type { Explanation } from './beneficial-ownership.ts';
import type { LegalGround } from './legal-ground.ts';
import type { Holder, Judged } from './thresholds.ts';

/** Why some who hold more than a quarter are not beneficial owners by it. */
export const explainLeftOut = (judged: Judged<Holder>, law: LegalGround): Explanation[] => [
  ...judged.cannotControl.map(({ party }) => ({
    code: 'left_out_cannot_control' as const,
    partyId: party.partyId,
    reason: party.cannotControl,
    law,
  })),
  ...judged.behindMajority.map(({ party }) => ({
    code: 'left_out_for_majority_holder' as const,
    partyId: party.partyId,
    majorityHolders: judged.majority.map(({ party: { partyId } }) => partyId),
    law,
  })),
];
