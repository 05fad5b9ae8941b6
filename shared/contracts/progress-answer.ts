import * as z from 'zod/mini';
import { progressSchema, requestViewSchema } from '#shared/domain/progress.ts';

/** The progress as it is answered: what is asked of the customer also in words. */
export const progressAnswerSchema = z.strictObject({
  ...progressSchema.shape,
  deficiencies: z.array(z.strictObject({ ...requestViewSchema.shape, title: z.string(), request: z.string() })),
});
export type ProgressAnswer = z.infer<typeof progressAnswerSchema>;
