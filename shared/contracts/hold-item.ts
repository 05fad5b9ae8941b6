import * as z from 'zod/mini';
import { holdMarkSchema } from '#shared/domain/retention/legal-hold.ts';

/** `PUT#<holdId>` or `LIFTED#<holdId>`: that a legal hold was put or lifted, and nothing of who or why. */
export const holdMarkItemSchema = z.strictObject({
  applicationId: z.string(),
  itemKey: z.string(),
  ...holdMarkSchema.shape,
});
export type HoldMarkItem = z.infer<typeof holdMarkItemSchema>;
