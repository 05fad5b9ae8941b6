import * as z from 'zod/mini';

const attributeMapSchema = z.record(z.string(), z.record(z.string(), z.unknown()));

/** The fields of a write that we read ourselves; whatever else dynalite put there stays. */
export const writeInputSchema = z.looseObject({
  TableName: z.string(),
  Item: z.optional(attributeMapSchema),
  Key: z.optional(attributeMapSchema),
});

/** A write of one item that dynalite's rules have accepted. */
export type WriteInput = z.infer<typeof writeInputSchema>;

const onFailureSchema = z.object({ ReturnValuesOnConditionCheckFailure: z.optional(z.string()) });

/** Whether a failed condition is to be answered with the item that failed it (dynalite does not know the wish). */
export function wantsOldOnFailure(body: object): boolean {
  return onFailureSchema.safeParse(body).data?.ReturnValuesOnConditionCheckFailure === 'ALL_OLD';
}
