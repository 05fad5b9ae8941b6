import * as z from 'zod/mini';

/** A note that is being written. */
export const noteMarksSchema = z.object({ text: z.string() });
