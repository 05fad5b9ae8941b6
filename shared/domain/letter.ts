import * as z from 'zod/mini';
import { civilDateSchema } from './civil-date.ts';
import { type ReturnReason, returnReasonSchema } from './return-reason.ts';
import { trackingStatusSchema } from './tracking-status.ts';

/** What the post's tracking said on a day, in its own words and in ours; kept because the page forgets it. */
export const trackingEventSchema = z.strictObject({
  words: z.string().check(z.maxLength(40)),
  status: trackingStatusSchema,
  occurredOn: civilDateSchema,
  source: z.enum(['manual', 'import']),
  recordedBy: z.string(),
});
export type TrackingEvent = z.infer<typeof trackingEventSchema>;

/** Addresses that a letter may go to: 本店等, 営業所, 住居, 勤務先. */
const letterDestinationSchema = z.enum(['head_office', 'business_office', 'residence', 'workplace']);

/** One posting of a letter; a resent letter has several, and none is ever erased (犯収法施行規則20条3項). */
export const postingSchema = z.strictObject({
  attempt: z.int().check(z.minimum(1)),
  trackingNumber: z.string(),
  postedOn: civilDateSchema,
  postedBy: z.string(),
  /** Where it went, whatever the letter's destination is now; a posting of before this was kept has none. */
  destination: z.optional(letterDestinationSchema),
  /** The first attempt at delivery that met nobody; the promised day stands still from here to the delivery. */
  absentOn: z.optional(civilDateSchema),
  trackingEvents: z.optional(z.array(trackingEventSchema).check(z.maxLength(40))),
  result: z.optional(z.enum(['delivered', 'returned'])),
  resultOn: z.optional(civilDateSchema),
  resultBy: z.optional(z.string()),
  returnReason: z.optional(returnReasonSchema),
  /** What had been recorded before the letter came back after all (§5.4); nothing of a posting is ever erased. */
  deliveredBefore: z.optional(z.strictObject({ resultOn: civilDateSchema, resultBy: z.optional(z.string()) })),
});
export type Posting = z.infer<typeof postingSchema>;

/** Whom a letter is for, by what they are in the case. */
export const addresseeSchema = z.enum(['corporation', 'person_in_charge', 'sole_proprietor']);

/** A registered letter, not to be forwarded (転送不要の書留), to an address that the law wants confirmed. */
export const letterSchema = z.strictObject({
  letterId: z.string(),
  addressee: addresseeSchema,
  destination: letterDestinationSchema,
  /** The revision of the form's part whose address it was posted to; a later one needs the letter again. */
  formRevision: z.optional(z.int()),
  status: z.enum(['awaiting_dispatch', 'in_transit', 'delivered', 'returned']),
  postings: z.array(postingSchema),
});
export type Letter = z.infer<typeof letterSchema>;

/** Whether every letter of a case has arrived, and there is one; none that came back afterwards is among them. */
export const areAllDelivered = (letters: readonly Letter[]): boolean =>
  letters.length > 0 && letters.every(({ status }) => status === 'delivered');

/** True when the confirmed address itself failed, so that a new paper must show another one. */
export const disprovesAddress = (reason: ReturnReason): boolean =>
  reason === 'address_unknown' ||
  reason === 'moved_unknown' ||
  reason === 'moved_not_forwarded' ||
  reason === 'insufficient_address' ||
  reason === 'no_recipient_name' ||
  reason === 'deceased';
