import * as z from 'zod/mini';
import { noteCodeSchema } from './comparison/comparison.ts';
import { isFormEntry } from './form-entries.ts';
import { maskedItemSchema, provenItemSchema } from './policy/paper-kind.ts';

/** How what a paper shows compares with the form: equal, equal but for the way of writing, or something else. */
export const comparedSchema = z.enum(['same', 'variant', 'different']);
export type Compared = z.infer<typeof comparedSchema>;

const entries = z.array(z.string().check(z.maxLength(60), z.refine(isFormEntry))).check(z.maxLength(20));

const notes = z.optional(z.array(noteCodeSchema).check(z.minLength(1)));

/**
 * What a reviewer saw on one paper, without a word of what is written on it: the texts themselves are kept apart, as the
 * paper's reading.
 */
export const observationSchema = z.strictObject({
  legible: z.boolean(),
  /** What can be read on it (規則7条: a paper counts for what it really shows). */
  shows: z.array(provenItemSchema),
  /** Whether the address on it is the present one. */
  address: z.enum(['current', 'former', 'none']),
  /** The reverse, where the kind has one: seen, known to be blank, or not in the envelope. */
  reverse: z.optional(z.enum(['seen', 'blank', 'missing'])),
  /** The name on it is that of somebody who lives with the customer (同居者), and not the customer's. */
  inNameOfCoResident: z.optional(z.boolean()),
  /** An individual number can be read: it is masked and never kept (番号法20条). */
  individualNumberVisible: z.boolean(),
  /** What ought to have been made unreadable and was not. */
  unmasked: z.array(maskedItemSchema),
  /** A part that the law wants to see is blacked out. */
  requiredPartMasked: z.boolean(),
  compared: z.strictObject({
    name: z.optional(comparedSchema),
    /** The address of the subject; on a paper that shows nothing but an office or a site, that place. */
    address: z.optional(comparedSchema),
    /** The office, on a paper that shows the address of its subject, too. */
    officeAddress: z.optional(comparedSchema),
    birthDate: z.optional(comparedSchema),
    corporateNumber: z.optional(comparedSchema),
  }),
  /** Why a part is a variant, or what differs in it: codes only, so that nobody's name can be told from them. */
  comparisonNotes: z.optional(
    z.strictObject({ name: notes, address: notes, officeAddress: notes, birthDate: notes, corporateNumber: notes }),
  ),
  /** On the operator's own forms: entries left empty, and entries that differ from what was applied for. */
  missingEntries: entries,
  differingEntries: entries,
});
export type Observation = z.infer<typeof observationSchema>;
