import { parsePhoneNumber } from '../phone-number.ts';
import { parseTrackingNumber } from '../tracking-number.ts';
import { weightedCheckDigit } from './individual-number.ts';
import { printedNumbers } from './number-groups.ts';

/** Where a 住民票コード seems to stand; like a 個人番号 it is told by its place, never by its digits. */
export interface ResidentRecordCodeFinding {
  readonly from: number;
  readonly until: number;
  readonly labelled: boolean;
}

const LENGTH = 11;
/** A label counts when nothing but signs stands between: 「住民票コードの記載なし、電話 090…」 labels no code. */
const LABEL = /住民票(?:の)?コード(?:は|番号)?[\s\p{P}]*$/u;
const OTHER_LABEL =
  /(?:(?:発行|交付|受付|整理|請求|証明書?|引受|追跡|問い?合わ?せ|電話)番号|電話|携帯|tel|fax)は?[\s\p{P}]*$/iu;

const hasCheckDigit = (digits: string): boolean => weightedCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1));

/**
 * Finds what may be a 住民票コード (住民基本台帳法7条13号): ten digits and a check digit of the same weights as the
 * 個人番号. One number in eleven fits by chance, so telephone and tracking numbers, and what another label names,
 * count only under the label of the code.
 */
export const findResidentRecordCodes = (text: string): ResidentRecordCodeFinding[] =>
  printedNumbers(text, LENGTH)
    .map((number) => ({ number, labelled: LABEL.test(number.before) }))
    .filter(({ number: { digits, before, isPartOfMore }, labelled }) => {
      if (labelled) return true;
      if (OTHER_LABEL.test(before)) return false;
      return hasCheckDigit(digits) && !isPartOfMore && !parsePhoneNumber(digits).ok && !parseTrackingNumber(digits).ok;
    })
    .map(({ number: { from, until }, labelled }) => ({ from, until, labelled }));
