import * as z from 'zod/mini';
import { instantSchema } from '../civil-date.ts';
import { actorSchema } from '../people.ts';

/** From what an item of the record was taken. */
export const recordSourceSchema = z.enum([
  'declaration',
  'paper',
  'telephone',
  'public_record',
  'registry',
  'letter',
  'decision',
  'system',
]);
export type RecordSource = z.infer<typeof recordSourceSchema>;

/** Why an item of the law's list has nothing to say in a case. */
const notApplicableReasonSchema = z.enum([
  'not_face_to_face',
  'method_not_used',
  'no_letter_posted',
  'no_hand_delivery',
  'not_high_risk',
  'no_large_transfer',
  'state_or_listed',
  'customer_acts_in_person',
  'natural_person',
  'own_name_used',
  'not_foreign_pep',
  'not_suspected',
  'residence_in_japan',
]);
export type NotApplicableReason = z.infer<typeof notApplicableReasonSchema>;

const notApplicableSchema = z.strictObject({
  state: z.literal('not_applicable'),
  reason: notApplicableReasonSchema,
});

/**
 * An item of the record: its value with who established it, when and from what, or the reason why there is none. An item
 * that is absent is missing.
 */
export const recordItemOf = <Value extends z.ZodMiniType>(value: Value) =>
  z.optional(
    z.discriminatedUnion('state', [
      z.strictObject({
        state: z.literal('recorded'),
        value,
        /** Staff by their opaque ids, whose names the staff directory tells. */
        by: actorSchema,
        at: instantSchema,
        from: recordSourceSchema,
      }),
      notApplicableSchema,
    ]),
  );

/** An item as it stands in the record, whatever its value. */
export type RecordItem<Value> =
  | { readonly state: 'recorded'; readonly value: Value }
  | { readonly state: 'not_applicable' }
  | undefined;

/** The value of an item, if one was recorded. */
export const recordedValue = <Value>(item: RecordItem<Value>): Value | undefined =>
  item?.state === 'recorded' ? item.value : undefined;
