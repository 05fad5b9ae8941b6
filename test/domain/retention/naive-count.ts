import type { CivilDate } from '#shared/domain/civil-date.ts';
import { civilDate } from '#shared/domain/civil-date.ts';

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number =>
  [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;

/** A day as somebody finds it in a wall calendar: leaf by leaf, with no arithmetic of dates. */
interface Leaf {
  year: number;
  month: number;
  day: number;
}

const leafOf = (date: CivilDate): Leaf => {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
};
const dateOf = ({ year, month, day }: Leaf): CivilDate => civilDate(`${year}-${pad(month, 2)}-${pad(day, 2)}`);

const nextLeaf = ({ year, month, day }: Leaf): Leaf => {
  if (day < daysIn(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
};

/** 民法140条, 143条2項, literally: begin with the next day; end before the corresponding day, or with its month. */
export const countedYears = (from: CivilDate, years: number): CivilDate => {
  const first = nextLeaf(leafOf(from));
  let leaf = first;
  while (leaf.year < first.year + years || leaf.month < first.month) leaf = nextLeaf(leaf);
  let last = leaf;
  if (first.day > daysIn(leaf.year, leaf.month)) {
    while (nextLeaf(last).month === leaf.month) last = nextLeaf(last);
    return dateOf(last);
  }
  let before = leafOf(from);
  for (let one = leafOf(from); dateOf(one) < dateOf({ ...leaf, day: first.day }); one = nextLeaf(one)) before = one;
  return dateOf(before);
};

/** So many leaves later. */
export const countedDays = (from: CivilDate, days: number): CivilDate => {
  let leaf = leafOf(from);
  for (let turned = 0; turned < days; turned += 1) leaf = nextLeaf(leaf);
  return dateOf(leaf);
};
