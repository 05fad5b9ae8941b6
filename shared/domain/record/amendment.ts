import * as z from 'zod/mini';
import { instantSchema } from '../civil-date.ts';
import { parseCorporateNumber } from '../corporate-number.ts';
import { transactionPurposeSchema } from '../form.ts';
import { writtenText } from '../written-text.ts';
import { mobileItemCodeSchema } from './mobile-record.ts';
import { recordSourceSchema } from './record-item.ts';
import { recordItemCodeSchema } from './record-items.ts';
import {
  type RecordedCustomer,
  recordedAgentSchema,
  recordedAliasSchema,
  recordedBusinessSchema,
  recordedCustomerSchema,
  recordedForeignPepSchema,
  recordedOwnersSchema,
  recordKeysSchema,
  relatedRecordSchema,
} from './record-values.ts';

const stated = <Value extends z.ZodMiniType>(value: Value) =>
  z.optional(z.strictObject({ value, from: recordSourceSchema }));

/** An application is refused by this before it becomes a record; an amendment comes from nowhere else. */
const hasCheckedNumber = (customer: RecordedCustomer): boolean =>
  customer.kind === 'natural_person' || parseCorporateNumber(customer.corporateNumber).ok;

/**
 * The items that 規則20条3項 wants kept up to date: 21号から25号, 27号から30号. A mistake in any other item is told in words,
 * by what the amendment concerns and its reason: what was noted of an act that happened is not replaced. So is one in the
 * papers of the other law's record; the customer and the person in charge are carried over to it.
 */
const amendedItemsSchema = z.strictObject({
  customer: stated(recordedCustomerSchema.check(z.refine(hasCheckedNumber))),
  agent: stated(recordedAgentSchema),
  purposes: stated(z.array(transactionPurposeSchema).check(z.minLength(1))),
  business: stated(recordedBusinessSchema),
  beneficialOwners: stated(recordedOwnersSchema),
  aliases: stated(z.array(recordedAliasSchema).check(z.minLength(1))),
  keys: stated(recordKeysSchema),
  foreignPep: stated(recordedForeignPepSchema),
  relatedRecord: stated(relatedRecordSchema),
});

/** What an amendment can be about: an item of either law's record. */
export const amendedCodeSchema = z.enum([...recordItemCodeSchema.options, ...mobileItemCodeSchema.options]);
export type AmendedCode = z.infer<typeof amendedCodeSchema>;

/** What somebody proposes: 訂正 of what was wrong from the beginning, or 追記 of what has changed or become known. */
export const amendmentProposalSchema = z
  .strictObject({
    kind: z.enum(['correction', 'addition']),
    reason: writtenText(400),
    /** The items of the laws' lists that it is about. */
    concerns: z.array(amendedCodeSchema).check(z.minLength(1), z.maxLength(amendedCodeSchema.options.length)),
    items: amendedItemsSchema,
  })
  .check(
    /** Every item with a new value is among those that it is about. */
    z.refine(({ concerns, items }) => Object.keys(items).every((code) => concerns.some((one) => one === code)), {
      path: ['concerns'],
    }),
  );
export type AmendmentProposal = z.infer<typeof amendmentProposalSchema>;

/** A proposal with who made it, and who else confirmed or rejected it. */
export const amendmentSchema = z.strictObject({
  amendmentId: z.string(),
  ...amendmentProposalSchema.shape,
  proposedBy: z.string(),
  proposedAt: instantSchema,
  settled: z.optional(
    z.strictObject({ outcome: z.enum(['confirmed', 'rejected']), settledBy: z.string(), settledAt: instantSchema }),
  ),
});
export type Amendment = z.infer<typeof amendmentSchema>;
