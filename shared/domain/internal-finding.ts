import * as z from 'zod/mini';

/**
 * What the back office records about an application and a customer never learns (法8条4項).
 * Kept apart from the deficiencies so that no list of them can reach a customer.
 */
export const internalFindingCodeSchema = z.enum(['declined_on_overall_judgement']);
export type InternalFindingCode = z.infer<typeof internalFindingCodeSchema>;
