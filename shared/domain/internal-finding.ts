import * as z from 'zod/mini';

/**
 * What the back office records about an application and a customer never learns (法8条4項).
 * Kept apart from the deficiencies so that no list of them can reach a customer.
 */
export const internalFindingCodeSchema = z.enum(['declined_on_overall_judgement']);
export type InternalFindingCode = z.infer<typeof internalFindingCodeSchema>;

/** The number that the back office knows each finding by. */
export const internalFindingNumbers = {
  declined_on_overall_judgement: 'X01',
} as const satisfies Record<InternalFindingCode, `X${number}`>;
