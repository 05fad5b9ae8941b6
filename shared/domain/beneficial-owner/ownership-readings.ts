import * as z from 'zod/mini';

/** Two places where the text of 規則11条 can be read in two ways; the operator's compliance officer confirms the default. */
export const ownershipReadingsSchema = z.strictObject({
  /**
   * A holder of more than half who clearly cannot control: passed over, so that others above a quarter count (the
   * reading of the register offices' list of beneficial owners), or still excluding them, as 11条2項1号 is written.
   */
  majorityHolderWithoutControl: z.enum(['is_passed_over', 'excludes_others']),
  /**
   * Behind a corporation that counts as a natural person (11条4項): nobody is looked for, or it still adds to the votes
   * of 国等 that hold more than half of it. A human being is never looked for behind it.
   */
  behindDeemedPerson: z.enum(['nobody', 'its_own_group']),
});
export type OwnershipReadings = z.infer<typeof ownershipReadingsSchema>;

/** The recommended readings. */
export const recommendedReadings: OwnershipReadings = {
  majorityHolderWithoutControl: 'is_passed_over',
  behindDeemedPerson: 'nobody',
};
