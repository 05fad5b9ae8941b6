import * as z from 'zod/mini';

/** The steps that every application passes, in their order. */
export const progressSteps = ['submission', 'documents', 'review', 'letters', 'activation'] as const;
export const progressStepSchema = z.enum(progressSteps);
export type ProgressStep = z.infer<typeof progressStepSchema>;
