import * as z from 'zod/mini';
import { bareNumber } from './digits.ts';
import { ok, type Result, refuse } from './result.ts';

/** 法人番号: check digit and twelve digits. */
export const corporateNumberSchema = z
  .string()
  .check(
    z.regex(/^[1-9]\d{12}$/),
    z.refine((digits) => hasCheckDigit(digits)),
  )
  .brand<'CorporateNumber'>();
export type CorporateNumber = z.infer<typeof corporateNumberSchema>;

export type CorporateNumberRefusal =
  | 'corporate_number_not_13_digits'
  | 'corporate_number_starts_with_zero'
  | 'corporate_number_check_digit';

/** 番号法施行令35条, 法人番号省令2条: 9 less the weighted sum of the base modulo 9, weights 1 and 2 from the right. */
export const checkDigitOf = (base: string): number => {
  const sum = [...base].toReversed().reduce((total, digit, at) => total + Number(digit) * (at % 2 === 0 ? 1 : 2), 0);
  return 9 - (sum % 9);
};

const hasCheckDigit = (digits: string): boolean => Number(digits[0]) === checkDigitOf(digits.slice(1));

/** Reads a 法人番号 as typed. A swap of 0 and 9 cannot be noticed: the sum is taken modulo 9. */
export const parseCorporateNumber = (input: string): Result<CorporateNumber, CorporateNumberRefusal> => {
  const digits = bareNumber(input);
  if (!/^\d{13}$/.test(digits)) return refuse('corporate_number_not_13_digits');
  if (digits.startsWith('0')) return refuse('corporate_number_starts_with_zero');
  const parsed = corporateNumberSchema.safeParse(digits);
  return parsed.success ? ok(parsed.data) : refuse('corporate_number_check_digit');
};
