import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date.ts';

/** Why the post brought a letter back (郵便の返送理由). */
export const returnReasonSchema = z.enum([
  'address_unknown',
  'moved_unknown',
  'moved_not_forwarded',
  'retention_expired',
  'refused',
  'insufficient_address',
  'no_recipient_name',
  'deceased',
  'lost',
]);
export type ReturnReason = z.infer<typeof returnReasonSchema>;

/** One posting of a letter; a resent letter has several, and none is ever erased (犯収法施行規則20条3項). */
export const postingSchema = z.strictObject({
  attempt: z.int().check(z.minimum(1)),
  trackingNumber: z.string(),
  postedOn: civilDateSchema,
  postedBy: z.string(),
  result: z.optional(z.enum(['delivered', 'returned'])),
  resultOn: z.optional(civilDateSchema),
  resultBy: z.optional(z.string()),
  returnReason: z.optional(returnReasonSchema),
});
export type Posting = z.infer<typeof postingSchema>;

/** A registered letter, not to be forwarded (転送不要の書留), to an address that the law wants confirmed. */
export const letterSchema = z.strictObject({
  letterId: z.string(),
  addressee: z.enum(['corporation', 'person_in_charge', 'sole_proprietor']),
  destination: z.enum(['head_office', 'business_office', 'residence', 'workplace']),
  /** The revision of the form's part whose address it was posted to; a later one needs the letter again. */
  formRevision: z.optional(z.int()),
  status: z.enum(['awaiting_dispatch', 'in_transit', 'delivered', 'returned']),
  postings: z.array(postingSchema),
});
export type Letter = z.infer<typeof letterSchema>;

/** True when the confirmed address itself failed, so that a new paper must show another one. */
export const disprovesAddress = (reason: ReturnReason): boolean =>
  reason === 'address_unknown' ||
  reason === 'moved_unknown' ||
  reason === 'moved_not_forwarded' ||
  reason === 'insufficient_address' ||
  reason === 'no_recipient_name' ||
  reason === 'deceased';
