import * as z from 'zod/mini';
import { deficiencyCodeSchema } from '../deficiency.ts';
import { observationSchema } from '../observation.ts';
import { paperFormSchema, paperKindSchema, paperSubjectSchema } from '../policy/paper-kind.ts';
import { statedDaySchema } from './stated-day.ts';

const text = (maximum: number) => z.string().check(z.minLength(1), z.maxLength(maximum));

/** An opaque id of a paper or a case: never a name. */
export const statedIdSchema = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._#-]{0,63}$/));

/** What is printed on a paper, in the paper's own form. */
export const statedShownSchema = z.strictObject({
  name: z.optional(text(120)),
  address: z.optional(text(200)),
  officeAddress: z.optional(text(200)),
  birthDate: z.optional(text(40)),
  corporateNumber: z.optional(text(40)),
});
export type StatedShown = z.infer<typeof statedShownSchema>;

const { legible, shows, address, individualNumberVisible, unmasked, requiredPartMasked, compared } =
  observationSchema.shape;

/** What a reviewer saw; whatever is left out is taken to be in order, or follows from the comparison. */
export const statedObservationSchema = z.strictObject({
  legible: z.optional(legible),
  proves: z.optional(shows),
  address: z.optional(address),
  reverse: observationSchema.shape.reverse,
  inNameOfCoResident: observationSchema.shape.inNameOfCoResident,
  individualNumberVisible: z.optional(individualNumberVisible),
  unmasked: z.optional(unmasked),
  requiredPartMasked: z.optional(requiredPartMasked),
  compared: z.optional(compared),
  missingEntries: z.optional(observationSchema.shape.missingEntries),
  differingEntries: z.optional(observationSchema.shape.differingEntries),
});
export type StatedObservation = z.infer<typeof statedObservationSchema>;

/** A paper that was received, as a compliance officer states it. */
export const statedPaperSchema = z.strictObject({
  paperId: z.optional(statedIdSchema),
  kind: paperKindSchema,
  subject: z.optional(paperSubjectSchema),
  form: z.optional(paperFormSchema),
  receivedOn: z.optional(statedDaySchema),
  receivedAt: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  issuedOn: z.optional(statedDaySchema),
  expiresOn: z.optional(statedDaySchema),
  shows: z.optional(statedShownSchema),
  observation: z.optional(statedObservationSchema),
  inspected: z.optional(z.boolean()),
  result: z.optional(z.enum(['accepted', 'rejected'])),
  findings: z.optional(z.array(deficiencyCodeSchema).check(z.maxLength(10))),
  overruled: z.optional(z.array(deficiencyCodeSchema).check(z.maxLength(10))),
  formRevision: z.optional(z.int().check(z.minimum(0))),
});
export type StatedPaper = z.infer<typeof statedPaperSchema>;
