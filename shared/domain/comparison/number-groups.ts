import { hyphenLikes } from '../digits.ts';
import { foldSpacing } from './text-folds.ts';

/** A number as printed: its digits in ASCII, its groups, and where it stands in the text. */
export interface PrintedNumber {
  readonly digits: string;
  readonly groups: readonly string[];
  /** Offsets in UTF-16 units, so that a mask can be laid over the text. */
  readonly from: number;
  readonly until: number;
  /** Whether more groups of digits stand directly before or behind. */
  readonly isPartOfMore: boolean;
  /** The text before the number in which a label would stand. */
  readonly before: string;
  /** All digits of the row of groups in which the number stands. */
  readonly row: string;
}

/** As wide as a column. A dot or a slash joins only longer groups, for dates and amounts have such signs, too. */
const GAP = String.raw`[\s${hyphenLikes}ー]{1,8}|(?<=\d{3})\s{0,3}[./・]\s{0,3}(?=\d{3})`;
const ROW = new RegExp(String.raw`\d+(?:(?:${GAP})\d+)*`, 'gu');
const GROUP = /\d+/gu;
const LABEL_LENGTH = 24;

/** A text with one unit for each sign that prints, and where each of them stands in the text as written. */
interface PlainText {
  readonly plain: string;
  readonly from: readonly number[];
  readonly until: readonly number[];
}

/** Digits of all shapes become ASCII; signs that do not print part nothing. */
const plainText = (text: string): PlainText => {
  const signs = [...text.matchAll(/\P{Default_Ignorable_Code_Point}/gu)].map(({ 0: sign, index }) => ({ sign, index }));
  return {
    plain: signs.map(({ sign }) => inOneUnit(sign.normalize('NFKC'))).join(''),
    from: signs.map(({ index }) => index),
    until: signs.map(({ sign, index }) => index + sign.length),
  };
};

/** What is longer is neither a digit nor a gap. */
const inOneUnit = (sign: string): string => (sign.length === 1 ? sign : '\uFFFD');

/** Every run of whole neighbouring groups with that many digits; a group is never cut, so 13 digits hide no 12. */
export const printedNumbers = (text: string, length: number): PrintedNumber[] => {
  const { plain, from, until } = plainText(text);
  return [...plain.matchAll(ROW)].flatMap((row) => {
    const groups = [...row[0].matchAll(GROUP)].map(({ 0: digits, index }) => ({
      digits,
      from: from[row.index + index] ?? 0,
      until: until[row.index + index + digits.length - 1] ?? 0,
    }));
    const digitsOfRow = groups.map(({ digits }) => digits).join('');
    return groups.flatMap((first, start) => {
      const chosen = groupsOfLength(groups.slice(start, start + length), length);
      const last = chosen.at(-1);
      if (last === undefined) return [];
      return [
        {
          digits: chosen.map(({ digits }) => digits).join(''),
          groups: chosen.map(({ digits }) => digits),
          from: first.from,
          until: last.until,
          isPartOfMore: chosen.length < groups.length,
          before: labelBefore(text, first.from),
          row: digitsOfRow,
        },
      ];
    });
  });
};

const labelBefore = (text: string, from: number): string =>
  foldSpacing.apply(text.slice(Math.max(0, from - LABEL_LENGTH), from).normalize('NFKC'));

const groupsOfLength = <Group extends { readonly digits: string }>(
  groups: readonly Group[],
  length: number,
): readonly Group[] => {
  let total = 0;
  for (const [at, { digits }] of groups.entries()) {
    total += digits.length;
    if (total === length) return groups.slice(0, at + 1);
    if (total > length) return [];
  }
  return [];
};
