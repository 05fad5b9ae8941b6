import * as z from 'zod/mini';
import { jsonSchema } from '#shared/domain/form.ts';

/** The answer that a repeated request gets again. */
export const storedAnswerSchema = z.strictObject({
  status: z.int(),
  body: z.optional(jsonSchema),
});
export type StoredAnswer = z.infer<typeof storedAnswerSchema>;

/** A request with an idempotency key that has been carried out. Kept for a day. */
export const requestClaimItemSchema = z.strictObject({
  claimId: z.templateLiteral(['request#', z.string()]),
  requestHash: z.string(),
  answer: storedAnswerSchema,
  /** Epoch seconds; the item may outlive it by days, so readers look at it. */
  expiresAt: z.int(),
});
export type RequestClaimItem = z.infer<typeof requestClaimItemSchema>;

/** Something that only one may have: a telephone number, a tracking number, the one open application of a customer. */
export const ownershipClaimItemSchema = z.strictObject({ claimId: z.string(), heldBy: z.string() });
export type OwnershipClaimItem = z.infer<typeof ownershipClaimItemSchema>;
