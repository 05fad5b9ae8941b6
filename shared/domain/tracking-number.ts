import * as z from 'zod/mini';
import { bareNumber } from './digits.ts';
import { ok, type Result, refuse } from './result.ts';

/** 書留の引受番号 as printed: `NNN-NN-NNNNN-C`. */
export const trackingNumberSchema = z
  .string()
  .check(
    z.regex(/^\d{3}-\d{2}-\d{5}-[0-6]$/),
    z.refine((printed) => hasCheckDigit(printed.replaceAll('-', ''))),
  )
  .brand<'TrackingNumber'>();
export type TrackingNumber = z.infer<typeof trackingNumberSchema>;

export type TrackingNumberRefusal = 'tracking_number_not_11_digits' | 'tracking_number_check_digit';

/** A number that reads well, and whether its first digit looks like another service than 簡易書留 (by convention only). */
export interface ReadTrackingNumber {
  readonly trackingNumber: TrackingNumber;
  readonly warning?: 'tracking_number_of_another_service';
}

const hasCheckDigit = (digits: string): boolean => Number(digits.slice(0, 10)) % 7 === Number(digits[10]);

/** 3 and 4 by convention are 簡易書留, 1 is 一般書留: both are registered mail. */
const looksRegistered = (digits: string): boolean => /^[134]/.test(digits);

/**
 * Reads a tracking number as typed or scanned. The check is modulo 7, so a digit that is wrong by seven passes: staff
 * still compare the address, and numbers are used again by the post after a while.
 */
export const parseTrackingNumber = (input: string): Result<ReadTrackingNumber, TrackingNumberRefusal> => {
  const digits = bareNumber(input);
  if (!/^\d{11}$/.test(digits)) return refuse('tracking_number_not_11_digits');
  const printed = digits.replace(/^(\d{3})(\d{2})(\d{5})(\d)$/, '$1-$2-$3-$4');
  const parsed = trackingNumberSchema.safeParse(printed);
  if (!parsed.success) return refuse('tracking_number_check_digit');
  const trackingNumber = parsed.data;
  return ok(
    looksRegistered(digits) ? { trackingNumber } : { trackingNumber, warning: 'tracking_number_of_another_service' },
  );
};
