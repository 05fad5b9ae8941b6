import { corporateNumberSchema } from '../corporate-number.ts';
import { type PrintedNumber, printedNumbers } from './number-groups.ts';

/** What else twelve digits with a fitting check digit may be. */
export type MistakenNumber = 'corporate_registry_number' | 'parcel_number' | 'part_of_corporate_number';

/**
 * Where a 個人番号 seems to stand. The digits are not handed on: whoever needs them looks at the paper, and a finding may
 * be logged. `mayAlsoBe` never takes a finding away, it only tells the person who looks what it may be instead;
 * `isPresentedAsOther` is stronger: its own label, or a form in which no 個人番号 is printed, says that it is none.
 */
export interface IndividualNumberFinding {
  readonly from: number;
  readonly until: number;
  readonly labelled: boolean;
  readonly mayAlsoBe: readonly MistakenNumber[];
  readonly isPresentedAsOther: boolean;
}

const LENGTH = 12;
const MODULUS = 11;
const DIGITS_WITH_RISING_WEIGHT = 6;

/** 番号法総務省令(平成26年85号)5条: weights 2 to 7, then 2 again, from the right; a remainder of 0 or 1 gives 0. */
export const weightedCheckDigit = (base: string): number => {
  const sum = [...base].toReversed().reduce((total, digit, index) => {
    const at = index + 1;
    return total + Number(digit) * (at <= DIGITS_WITH_RISING_WEIGHT ? at + 1 : at - 5);
  }, 0);
  const remainder = sum % MODULUS;
  return remainder <= 1 ? 0 : MODULUS - remainder;
};

/** Whether twelve digits have the check digit of a 個人番号. */
export const hasIndividualNumberCheckDigit = (digits: string): boolean =>
  /^[0-9]{12}$/.test(digits) && weightedCheckDigit(digits.slice(0, -1)) === Number(digits.at(-1));

const LABEL = /(?:個人番号|マイナンバー|my ?number)[^0-9]*$/iu;
const REGISTRY_LABEL = /会社法人等番号[^0-9]*$/u;
const CORPORATE_LABEL = /(?:法人番号|登録番号[^0-9]*t)[^0-9]*[0-9]?[^0-9]*$/iu;
const PARCEL_LABEL = /(?:お問い?合わ?せ番号|引受番号|追跡番号|送り状番号|伝票番号|ゆうパック)[^0-9]*$/u;

/** 商業登記規則1条の2: registry office, kind of body, serial; certificates print 0104-01-234567. */
const isPrintedLikeRegistryNumber = ({ groups }: PrintedNumber): boolean =>
  groups.map(({ length }) => length).join() === '4,2,6';

/** The check digit of parcels is the number before it modulo 7. */
const isLikeParcelNumber = (digits: string): boolean => Number(digits.slice(0, -1)) % 7 === Number(digits.at(-1));

const othersLike = (number: PrintedNumber): MistakenNumber[] => {
  const found: MistakenNumber[] = [];
  if (REGISTRY_LABEL.test(number.before) || isPrintedLikeRegistryNumber(number))
    found.push('corporate_registry_number');
  if (PARCEL_LABEL.test(number.before) || isLikeParcelNumber(number.digits)) found.push('parcel_number');
  const inCorporateNumber = corporateNumberSchema.safeParse(number.row).success || CORPORATE_LABEL.test(number.before);
  if (number.isPartOfMore && inCorporateNumber) found.push('part_of_corporate_number');
  return found;
};

/** A label counts as a number's own only when nothing but signs stands between them: 「会社法人等番号とは別の 1234…」 names none. */
const OWN_LABEL =
  /(?:会社法人等番号|お問い?合わ?せ番号|引受番号|追跡番号|送り状番号|伝票番号|ゆうパック(?:の?番号)?)(?:は|no\.?)?[\s\p{P}]*$/iu;
/** The label of a 法人番号 is to be believed only before thirteen digits that are one. */
const OWN_CORPORATE_LABEL = /(?<!会社)法人番号は?[\s\p{P}]*[0-9]?[\s\p{P}]*$/u;

const isPresentedAsOther = (number: PrintedNumber): boolean =>
  OWN_LABEL.test(number.before) ||
  isPrintedLikeRegistryNumber(number) ||
  (OWN_CORPORATE_LABEL.test(number.before) && corporateNumberSchema.safeParse(number.row).success);

/** Finds what may be a 個人番号 in a text, in groups or not, full width or not (番号法20条: it must not be kept). */
export const findIndividualNumbers = (text: string): IndividualNumberFinding[] =>
  printedNumbers(text, LENGTH)
    .filter(({ digits }) => hasIndividualNumberCheckDigit(digits))
    .map((number) => ({
      from: number.from,
      until: number.until,
      labelled: LABEL.test(number.before),
      mayAlsoBe: othersLike(number),
      isPresentedAsOther: isPresentedAsOther(number),
    }));
