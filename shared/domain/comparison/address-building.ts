import { kanjiDigits, kanjiNumerals, numeralValue } from './kanji-numerals.ts';

/** A building and the numbers in it: house, floor, room. */
export interface Building {
  readonly name: string;
  readonly numbers: readonly string[];
  /** As written, without blanks. */
  readonly notation: string;
}

/** 第二, 五階, 二号棟, and 三〇五 where a room stands; 一二三荘 keeps its name. */
const NUMERALS_IN_BUILDING = new RegExp(
  `(?<=第)[${kanjiNumerals}]+|[${kanjiNumerals}]+(?=階|号[室棟館]?|棟)|[${kanjiDigits}]{3,}(?=室?(?:[ -]|$))`,
  'gu',
);
const WING = '(?<![a-z])[a-z]';
/** A floor, a room with its wing or without, or a wing alone. */
const NUMBER = String.raw`b?\d+f|(?:${WING})?\d+|${WING}(?![a-z])`;
const NUMBERS = new RegExp(`^(.*?)((?:${NUMBER}|-)*)$`, 'isu');
const EACH_NUMBER = new RegExp(NUMBER, 'giu');

/** 5階 is 5F, 305号室 and #305 are 305, B棟 is B; digits that only a blank separates stay apart. */
const plain = (text: string): string =>
  text
    .replaceAll(NUMERALS_IN_BUILDING, (numeral) => String(numeralValue(numeral)))
    .replaceAll(/地下(\d+)階?/gu, 'b$1f')
    .replaceAll(/(\d)(?:階|F(?![A-Za-z]))/gu, '$1f')
    .replaceAll(/(\d)(?:号棟|号館|棟|館)/gu, '$1-')
    .replaceAll(/(?<![A-Za-z])([A-Za-z])(?:号?棟|号館)/gu, '$1')
    .replaceAll(/(\d)号室?|(?<=\d)室/gu, '$1')
    .replaceAll('#', '')
    .replaceAll(/(?<=\d) +(?=\d)/gu, '-')
    .replaceAll(/[ ,・]/gu, '')
    .replaceAll(/(?<!\d)-|-(?!\d)/gu, '');

const settled = (text: string): string => {
  const next = plain(text);
  return next === text ? text : settled(next);
};

/** Reads what stands after the blocks of an address line. */
export const readBuilding = (text: string): Building => {
  const written = settled(text);
  const [, name = '', numbers = ''] = NUMBERS.exec(written) ?? [];
  return {
    name,
    numbers: [...numbers.matchAll(EACH_NUMBER)].map(([number]) => number),
    notation: text.replaceAll(' ', ''),
  };
};

/** B棟 is where B101 is; B101 and 101 are two rooms. */
const holds = (number: string, part: string | undefined): boolean =>
  part !== undefined && (number === part || /^([a-z])\d+$/i.exec(number)?.[1] === part);

const isPartOf = (part: readonly string[], whole: readonly string[]): boolean => {
  let found = 0;
  for (const number of whole) if (holds(number, part[found])) found += 1;
  return found === part.length;
};

const sizeOf = ({ numbers }: Building): number => numbers.join('').length;

/** What two buildings have to do with each other. */
export interface BuildingMatch {
  readonly difference?: 'building_differs' | 'room_differs';
  /** Whether the left (the right) names something that the other leaves out. */
  readonly onlyLeft: boolean;
  readonly onlyRight: boolean;
}

/** Compares two buildings: what one side leaves out does not differ, another room does. */
export const matchBuildings = (left: Building, right: Building): BuildingMatch => {
  const onlyLeft = (left.name !== '' && right.name === '') || sizeOf(left) > sizeOf(right);
  const onlyRight = (right.name !== '' && left.name === '') || sizeOf(right) > sizeOf(left);
  if (!isPartOf(left.numbers, right.numbers) && !isPartOf(right.numbers, left.numbers)) {
    return { difference: 'room_differs', onlyLeft, onlyRight };
  }
  const differs = left.name !== right.name && left.name !== '' && right.name !== '';
  return { ...(differs ? { difference: 'building_differs' as const } : {}), onlyLeft, onlyRight };
};
