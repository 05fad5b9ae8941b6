import * as z from 'zod/mini';
import { bareNumber } from './digits.ts';
import { ok, type Result, refuse } from './result.ts';

/** 郵便番号: seven digits, kept without the hyphen. */
export const postalCodeSchema = z
  .string()
  .check(z.regex(/^\d{7}$/))
  .brand<'PostalCode'>();
export type PostalCode = z.infer<typeof postalCodeSchema>;

/** Reads a postal code as typed: 〒, hyphens and full-width digits are tolerated. Whether it exists is not known here. */
export const parsePostalCode = (input: string): Result<PostalCode, 'postal_code_not_7_digits'> => {
  const parsed = postalCodeSchema.safeParse(bareNumber(input).replace(/^〒/, ''));
  return parsed.success ? ok(parsed.data) : refuse('postal_code_not_7_digits');
};

/** Seven digits as they are printed: `〒170-0005`. */
export const displayPostalCode = (code: string): string => `〒${code.slice(0, 3)}-${code.slice(3)}`;
