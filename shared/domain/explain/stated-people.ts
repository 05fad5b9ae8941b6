import * as z from 'zod/mini';
import { writtenText } from '../written-text.ts';
import { statedDaySchema } from './stated-day.ts';

/** A person's name as the form has it: one text, or the two parts. */
export const statedNameSchema = z.union([
  writtenText(120),
  z.strictObject({ familyName: writtenText(40), givenName: writtenText(40) }),
]);
export type StatedName = z.infer<typeof statedNameSchema>;

/** An address as the form has it. */
export const statedAddressSchema = z.strictObject({
  postalCode: z.optional(z.string().check(z.regex(/^\d{3}-?\d{4}$/))),
  prefecture: writtenText(10),
  city: writtenText(50),
  street: writtenText(100),
  building: z.optional(writtenText(100)),
});
export type StatedAddress = z.infer<typeof statedAddressSchema>;

/** The corporation as declared; whatever is left out is not compared. */
export const statedCorporationSchema = z.strictObject({
  name: z.optional(writtenText(120)),
  corporateNumber: z.optional(z.string().check(z.regex(/^[1-9]\d{12}$/))),
  headOffice: z.optional(statedAddressSchema),
  businessOffice: z.optional(statedAddressSchema),
});
export type StatedCorporation = z.infer<typeof statedCorporationSchema>;

/** A natural person as declared; whatever is left out is not compared. */
export const statedPersonSchema = z.strictObject({
  name: z.optional(statedNameSchema),
  bornOn: z.optional(statedDaySchema),
  residence: z.optional(statedAddressSchema),
  workplace: z.optional(statedAddressSchema),
});
export type StatedPerson = z.infer<typeof statedPersonSchema>;
