import * as z from 'zod/mini';
import { instantSchema } from './civil-date.ts';
import { writtenText } from './written-text.ts';

/** What a member of staff may note about a case, in characters as a reader counts them. */
export const noteLengthAtMost = 1000;

/**
 * A note of staff about a case, for their colleagues; it is added and never changed. It is no place for a suspicion
 * (犯収法8条), which has a store and readers of its own, and it never goes to the customer.
 */
export const staffNoteSchema = z.strictObject({
  noteId: z.string(),
  text: writtenText(noteLengthAtMost),
  writtenBy: z.string(),
  writtenAt: instantSchema,
});
export type StaffNote = z.infer<typeof staffNoteSchema>;
