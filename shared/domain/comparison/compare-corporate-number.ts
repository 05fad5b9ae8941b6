import { checkDigitOf, parseCorporateNumber } from '../corporate-number.ts';
import { bareNumber } from '../digits.ts';
import { type Comparison, different, same, variant } from './comparison.ts';

/** 番号法施行令35条: the base of the number is the number of the register, to which the check digit is added. */
const withCheckDigit = (bare: string): string => (/^\d{12}$/.test(bare) ? `${checkDigitOf(bare)}${bare}` : bare);

/**
 * Compares the 法人番号 as entered with the number on the paper: a certificate of registration prints only the twelve
 * digits of the register (会社法人等番号).
 */
export const compareCorporateNumber = (entered: string, shown: string): Comparison => {
  if (entered === shown) return same();
  const [left, right] = [bareNumber(entered), bareNumber(shown)];
  const [whole, printed] = [parseCorporateNumber(withCheckDigit(left)), parseCorporateNumber(withCheckDigit(right))];
  if (!whole.ok || !printed.ok) return different('number_unreadable');
  if (whole.value !== printed.value) return different('text_differs');
  if (left !== right) return variant(['registry_number_shown']);
  const sameDigits = entered.normalize('NFKC') === shown.normalize('NFKC');
  return variant([sameDigits ? 'width_or_compatibility_form' : 'hyphen_form']);
};
