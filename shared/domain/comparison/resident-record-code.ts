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
const LABEL = /住民票(?:の)?コード[^0-9]*$/u;

const hasCheckDigit = (digits: string): boolean => weightedCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1));

/**
 * Finds what may be a 住民票コード (住民基本台帳法7条13号): ten digits and a check digit of the same weights as the
 * 個人番号. One number in eleven fits by chance, so telephone and tracking numbers count only under the label.
 */
export const findResidentRecordCodes = (text: string): ResidentRecordCodeFinding[] =>
  printedNumbers(text, LENGTH)
    .map((number) => ({ number, labelled: LABEL.test(number.before) }))
    .filter(({ number: { digits, isPartOfMore }, labelled }) => {
      if (labelled) return true;
      return hasCheckDigit(digits) && !isPartOfMore && !parsePhoneNumber(digits).ok && !parseTrackingNumber(digits).ok;
    })
    .map(({ number: { from, until }, labelled }) => ({ from, until, labelled }));
