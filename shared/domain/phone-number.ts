import * as z from 'zod/mini';
import { bareNumber } from './digits.ts';
import { ok, type Result, refuse } from './result.ts';

/** Kinds of Japanese telephone numbers; fees and laws follow the kind, never the length. */
export const phoneNumberKindSchema = z.enum(['geographic', 'ip_050', 'toll_free_0120', 'toll_free_0800', 'mobile']);
export type PhoneNumberKind = z.infer<typeof phoneNumberKindSchema>;

/** A number as digits only, because hyphens of geographic numbers need the table of area codes. */
export const phoneNumberSchema = z.strictObject({
  kind: phoneNumberKindSchema,
  digits: z.string().check(z.regex(/^0\d{9,10}$/)),
});
export type PhoneNumber = z.infer<typeof phoneNumberSchema>;

export type PhoneNumberRefusal = 'phone_number_not_digits' | 'phone_number_kind_unknown';

/** In this order: 0800 would pass for a mobile number, and 0120 for a geographic one. */
const patterns: readonly [PhoneNumberKind, RegExp][] = [
  ['toll_free_0120', /^0120\d{6}$/],
  ['toll_free_0800', /^0800\d{7}$/],
  ['ip_050', /^050[1-9]\d{7}$/],
  ['mobile', /^0[6-9]0[1-9]\d{7}$/],
  // No area code is 01x0 or 091x; 0120, 0170, 0180, 0570 and 0990 look like area codes and are services.
  ['geographic', /^0(?!1\d0|91|570|990)[1-9]{2}\d{7}$/],
];

const withoutCountryCode = (text: string): string => text.replace(/^\+810?/, '0');

/** Reads a telephone number as typed, in Japanese or international form. */
export const parsePhoneNumber = (input: string): Result<PhoneNumber, PhoneNumberRefusal> => {
  const text = withoutCountryCode(bareNumber(input).replaceAll(/[().]/g, ''));
  if (!/^\d+$/.test(text)) return refuse('phone_number_not_digits');
  const found = patterns.find(([, pattern]) => pattern.test(text));
  return found === undefined ? refuse('phone_number_kind_unknown') : ok({ kind: found[0], digits: text });
};

/** How a number of a kind with fixed groups is shown; a geographic number only for 03. */
export const displayPhoneNumber = ({ kind, digits }: PhoneNumber): string => {
  if (kind === 'toll_free_0120') return digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1-$2-$3');
  if (kind === 'toll_free_0800') return digits.replace(/^(\d{4})(\d{3})(\d{4})$/, '$1-$2-$3');
  if (kind === 'geographic') return digits.replace(/^(03)(\d{4})(\d{4})$/, '$1-$2-$3');
  return digits.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1-$2-$3');
};

/** A number as people write it, with hyphens where its groups are known; what is no number stays as it is. */
export const writtenPhoneNumber = (text: string): string => {
  const parsed = parsePhoneNumber(text);
  return parsed.ok ? displayPhoneNumber(parsed.value) : text;
};
