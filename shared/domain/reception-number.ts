import * as z from 'zod/mini';
import { bareNumber } from './digits.ts';
import { ok, type Result, refuse } from './result.ts';

/** 受付番号: the ten digits by which a customer, an envelope and the office name an application; the last one checks. */
export const receptionNumberSchema = z
  .string()
  .check(
    z.regex(/^\d{10}$/),
    z.refine((digits) => receptionCheckDigitOf(digits.slice(0, 9)) === Number(digits[9])),
  )
  .brand<'ReceptionNumber'>();
export type ReceptionNumber = z.infer<typeof receptionNumberSchema>;

export type ReceptionNumberRefusal = 'reception_number_not_10_digits' | 'reception_number_check_digit';

/** ISO/IEC 7064 MOD 11,10: notices every wrong digit and nearly every swap of two neighbours. */
export const receptionCheckDigitOf = (base: string): number => {
  const product = [...base].reduce((carried, digit) => (((carried + Number(digit)) % 10 || 10) * 2) % 11, 10);
  return (11 - product) % 10;
};

/** Makes a number of nine random digits. Throws when they are not nine digits: that is a bug of the caller. */
export const receptionNumberOf = (nineDigits: string): ReceptionNumber =>
  receptionNumberSchema.parse(`${nineDigits}${receptionCheckDigitOf(nineDigits)}`);

/** Reads a number as it is typed, dictated or scanned: full width, hyphens and spaces are nothing wrong. */
export const parseReceptionNumber = (input: string): Result<ReceptionNumber, ReceptionNumberRefusal> => {
  const digits = bareNumber(input);
  if (!/^\d{10}$/.test(digits)) return refuse('reception_number_not_10_digits');
  const parsed = receptionNumberSchema.safeParse(digits);
  return parsed.success ? ok(parsed.data) : refuse('reception_number_check_digit');
};

/** `1234-5678-90`, as it is printed and shown. */
export const displayReceptionNumber = (receptionNumber: ReceptionNumber): string =>
  receptionNumber.replace(/^(\d{4})(\d{4})(\d{2})$/, '$1-$2-$3');
