import * as z from 'zod/mini';
import { bareNumber } from './digits.ts';

/** 暗証: six digits that, with the reception number, open the status page without a sign-in. A secret of the customer. */
export const statusPinSchema = z
  .string()
  .check(z.regex(/^\d{6}$/))
  .brand<'StatusPin'>();
export type StatusPin = z.infer<typeof statusPinSchema>;

/** How long wrong tries are remembered, from the first one, in seconds. */
export const triesRememberedSeconds = 15 * 60;

/** Reads a PIN as it is typed: full width, hyphens and spaces are nothing wrong; undefined when it is none. */
export const parseStatusPin = (input: string): StatusPin | undefined =>
  statusPinSchema.safeParse(bareNumber(input)).data;
