import { hyphenLikes } from '../digits.ts';

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

const DIGIT = '[0-9０-９]';
const GAP = `[\\s${hyphenLikes}\\uFF0D\\u30FC\\uFF70]{1,3}`;
const ROW = new RegExp(`${DIGIT}+(?:${GAP}${DIGIT}+)*`, 'gu');
const GROUP = new RegExp(`${DIGIT}+`, 'gu');
const LABEL_LENGTH = 24;

const ascii = (text: string): string => text.normalize('NFKC');

/** Every run of whole neighbouring groups with that many digits; a group is never cut, so 13 digits hide no 12. */
export const printedNumbers = (text: string, length: number): PrintedNumber[] =>
  [...text.matchAll(ROW)].flatMap((row) => {
    const groups = [...row[0].matchAll(GROUP)].map((group) => ({
      digits: ascii(group[0]),
      from: row.index + group.index,
      until: row.index + group.index + group[0].length,
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
          before: ascii(text.slice(Math.max(0, first.from - LABEL_LENGTH), first.from)),
          row: digitsOfRow,
        },
      ];
    });
  });

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
