import * as z from 'zod/mini';

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
