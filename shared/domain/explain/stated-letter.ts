import * as z from 'zod/mini';
import { letterSchema } from '../letter.ts';
import { returnReasonSchema } from '../return-reason.ts';
import { statedDaySchema } from './stated-day.ts';

/** One posting of a letter, with the first attempt at delivery that failed (ご不在のため持ち戻り). */
export const statedPostingSchema = z.strictObject({
  postedOn: statedDaySchema,
  trackingNumber: z.optional(z.string().check(z.maxLength(30))),
  absentOn: z.optional(statedDaySchema),
  result: z.optional(z.enum(['delivered', 'returned'])),
  resultOn: z.optional(statedDaySchema),
  returnReason: z.optional(returnReasonSchema),
});
export type StatedPosting = z.infer<typeof statedPostingSchema>;

/** A registered letter with everything that became of it, oldest posting first. */
export const statedLetterSchema = z.strictObject({
  to: letterSchema.shape.addressee,
  destination: z.optional(letterSchema.shape.destination),
  formRevision: z.optional(z.int().check(z.minimum(0))),
  postings: z.optional(z.array(statedPostingSchema).check(z.maxLength(10))),
});
export type StatedLetter = z.infer<typeof statedLetterSchema>;
