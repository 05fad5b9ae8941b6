import * as z from 'zod/mini';
import { refusalCodeSchema } from './refusal-codes.ts';

/** A problem (RFC 9457): what went wrong by its code, with a sentence for people. It never repeats what was sent. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: refusalCodeSchema,
  /** A Japanese sentence for the person in front of the screen. */
  detail: z.string(),
  /** The id of the request, for the log. */
  instance: z.optional(z.string()),
  /** Where the input is wrong: paths and codes, never values. */
  errors: z.optional(z.array(z.strictObject({ path: z.string(), code: z.string() }))),
  /** Facts of the refusal: counts, statuses, field names. */
  facts: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
  /** The present state, when the request came from an older one. */
  present: z.optional(z.json()),
});
export type Problem = z.infer<typeof problemSchema>;

/** A problem as a page reads it: the page may be older than the API, and meet a code that it does not know. */
export const readProblemSchema = z.object({ status: z.int(), code: z.string(), detail: z.string() });
export type ReadProblem = z.infer<typeof readProblemSchema>;
