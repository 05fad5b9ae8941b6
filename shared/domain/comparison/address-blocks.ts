import { kanjiNumerals, numeralValue } from './kanji-numerals.ts';

/** The numbers of an address line, what stands before and what follows them. */
export interface Blocks {
  readonly before: string;
  /** 丁目, 番, 号, or 番地 and its branches, as digits; 甲 and 乙 as they stand. */
  readonly numbers: readonly string[];
  /** What each of the numbers is called; nothing where the notation does not say. */
  readonly labels: readonly string[];
  /** Whether the notation shows that the lot ends here: a further number on the other side is a room. */
  readonly complete: boolean;
  /** As written, without blanks. */
  readonly notation: string;
  /** Numbers after the lot (「9番9-201号」), which are rooms. */
  readonly rooms: readonly string[];
  readonly after: string;
}

const K = `[${kanjiNumerals}]+`;
const N = `(?:[0-9]+|${K})`;
/** Said of land that has no number. */
export const WITHOUT_NUMBER = '無番地';

const JOINT = '[-のノ之]';

/**
 * A kanji numeral is a block only where its neighbours say so. 三条, 八丁堀 and 三田ビル keep theirs; so does 麻布十番,
 * and 六番町, whose 番 is part of the name.
 */
const BLOCK_NUMERALS = [
  `${K}(?=丁目|番地|地割)`,
  `(?<!麻布)${K}(?=番(?:の?${N}(?:号|$)|[- ]|$))`,
  `(?<=(?:丁目|番地?|地割)${JOINT}? ?|[0-9]${JOINT})${K}(?=番地?|号|${JOINT}${N}|[ ,]|$)`,
  `${K}(?=-${N})`,
].map((pattern) => new RegExp(pattern, 'gu'));

const blockNumeralsAsDigits = (line: string): string => {
  const next = BLOCK_NUMERALS.reduce(
    (text, pattern) => text.replaceAll(pattern, (numeral) => String(numeralValue(numeral))),
    line,
  );
  return next === line ? line : blockNumeralsAsDigits(next);
};

/** Floors and houses of a building, and counted places (北3条, 6番町), are no blocks. */
const D = '[0-9]+(?![0-9]|階|[fF](?![A-Za-z])|号[室棟館線]|棟|館|条|区|線|町|丁(?!目)|番[町丁館街]|軒|組)';
const LABEL = '(?:丁目 ?|番地|地割 ?|番 ?(?=[0-9])|番|号)';
const ITEM = `${D}${LABEL}?(?:${JOINT}?[甲乙丙丁](?!\\p{Script=Han}))?`;
/** 西4号北46番地: a line of Hokkaido, not a house. */
const LINE_NAME = '(?<=[東西南北])[0-9]+号[東西南北] ?[0-9]';
/** 甲の123 is 甲123. */
const JOINT_AFTER_SUBLOT = new RegExp(`(?<=[甲乙丙丁])${JOINT}$`, 'u');
const LOT = new RegExp(
  `${WITHOUT_NUMBER}|番外地|(?<![0-9])(?!${LINE_NAME})第?${ITEM}(?:(?:${JOINT}|(?<=(?:丁目|番|地割) ?|番地|号))${ITEM})*`,
  'u',
);

interface Item {
  readonly number: string;
  readonly label: string;
}

const itemsOf = (notation: string): Item[] =>
  [...notation.matchAll(/(無番地|番外地|[0-9]+|[甲乙丙丁](?!目))(丁目|番地|地割|番|号)?/gu)].map(
    ([, number = '', label = '']) => ({
      number: /^[0-9]/.test(number) ? String(Number(number)) : number,
      label,
    }),
  );

/** Of numbers without a label the fourth is always a room: no lot has more than 丁目, 番 and 号. */
const NUMBERS_OF_A_LOT = 3;

/**
 * How many numbers belong to the lot, and whether the notation says so: a 号 follows 番 and is the last. 番地 may have
 * branches of branches.
 */
const lotOf = (items: readonly Item[]): { length: number; complete: boolean } => {
  const main = items.findIndex(({ label }) => label === '番');
  const beyond = items.length - (main + 2);
  if (main >= 0 && beyond >= 0) {
    return { length: main + 2, complete: beyond > 0 || items[main + 1]?.label === '号' };
  }
  if (items.some(({ label }) => label === '番地')) return { length: items.length, complete: false };
  const house = items.findIndex(({ label }) => label === '号');
  if (house >= 0) return { length: house + 1, complete: true };
  return { length: Math.min(items.length, NUMBERS_OF_A_LOT), complete: items.length > NUMBERS_OF_A_LOT };
};

/** Finds the blocks of an address line whose widths, hyphens and blanks are already folded. */
export const readBlocks = (line: string): Blocks => {
  const text = blockNumeralsAsDigits(line);
  const found = LOT.exec(text);
  if (!found) return { before: line, numbers: [], labels: [], complete: false, notation: '', rooms: [], after: '' };
  const items = itemsOf(found[0]);
  const { length, complete } = lotOf(items);
  const numbers = items.map(({ number }) => number);
  return {
    before: text.slice(0, found.index).replace(JOINT_AFTER_SUBLOT, ''),
    numbers: numbers.slice(0, length),
    labels: items.slice(0, length).map(({ label }) => label),
    complete,
    notation: notationOf(line, text, found),
    rooms: numbers.slice(length),
    after: text.slice(found.index + found[0].length),
  };
};

/** What the lot looked like before its kanji numerals were read: the line without what stands around it. */
const notationOf = (line: string, text: string, found: RegExpExecArray): string => {
  const rest = text.length - found.index - found[0].length;
  return line.slice(found.index, line.length - rest).replaceAll(' ', '');
};
