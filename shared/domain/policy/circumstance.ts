import * as z from 'zod/mini';

/** What about a case makes a requirement apply, or fall away. */
export const circumstanceSchema = z.enum([
  'geographic_number_ordered',
  'geographic_or_ip_number_ordered',
  'site_needs_paper',
  'high_risk',
  'letter_to_business_office',
  'letter_to_workplace',
  'registered_representative_by_registry',
  'one_letter_for_shared_address',
  'duplicate_application',
]);
export type Circumstance = z.infer<typeof circumstanceSchema>;

/** When a requirement applies: in this circumstance, or in every one but that. */
export const whenSchema = z.strictObject({
  if: z.optional(circumstanceSchema),
  unless: z.optional(circumstanceSchema),
});
export type When = z.infer<typeof whenSchema>;

/** Whether something that is asked under a condition is asked now. */
export const applies = (when: When | undefined, circumstances: ReadonlySet<Circumstance>): boolean =>
  (when?.if === undefined || circumstances.has(when.if)) &&
  (when?.unless === undefined || !circumstances.has(when.unless));
