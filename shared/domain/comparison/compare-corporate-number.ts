import { checkDigitOf, parseCorporateNumber } from '../corporate-number.ts';
import { bareNumber } from '../digits.ts';
import { type Comparison, different, same, variant } from './comparison.ts';

/**
 * Compares the 法人番号 as entered with the number on the paper. A certificate of registration prints the twelve digits
 * of the register, to which the check digit is added (番号法施行令35条: the base of the number is the register's).
 */
export const compareCorporateNumber = (entered: string, shown: string): Comparison => {
  if (entered === shown) return same();
  const printed = bareNumber(shown);
  const whole = /^\d{12}$/.test(printed) ? `${checkDigitOf(printed)}${printed}` : printed;
  const [left, right] = [parseCorporateNumber(entered), parseCorporateNumber(whole)];
  if (!left.ok || !right.ok) return different('number_unreadable');
  if (left.value !== right.value) return different('text_differs');
  if (printed !== whole) return variant(['registry_number_shown']);
  return entered.normalize('NFKC') === shown.normalize('NFKC')
    ? variant(['width_or_compatibility_form'])
    : variant(['hyphen_form']);
};
