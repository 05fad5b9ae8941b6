import * as z from 'zod/mini';
import type { Instant } from './civil-date.ts';

/** How a wait stands against the operator's own standard for it (`actBy`): told by colour and word, never by colour alone. */
export const serviceLevelSchema = z.enum(['on_time', 'soon', 'late']);
export type ServiceLevel = z.infer<typeof serviceLevelSchema>;

/** How a wait stands at a moment. The day of `actBy` counts to its end: in the evening it is nearly late, then late. */
export const serviceLevelOf = (
  { soonAt, actBy }: { readonly soonAt: Instant; readonly actBy: Instant },
  at: Instant,
): ServiceLevel => {
  if (at > actBy) return 'late';
  return at >= soonAt ? 'soon' : 'on_time';
};
