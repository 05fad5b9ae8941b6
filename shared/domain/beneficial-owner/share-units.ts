import * as z from 'zod/mini';

/** Shares are counted in ten-thousandths of a percent, so that 25 % and a hair more than 25 % are told apart exactly. */
export const WHOLE = 1_000_000;
/** 四分の一: a share must be greater than this, never equal to it (規則11条2項1号, 3号イ). */
export const QUARTER = WHOLE / 4;
/** 二分の一: a share must be greater than this, never equal to it (規則11条2項, 3項2号). */
export const HALF = WHOLE / 2;

const DECIMAL = /^(\d+)(?:\.(\d{1,4}))?$/;

/** The shortest decimal text of a number is what was typed, so its digits are read and nothing is multiplied. */
const digitsOf = (percent: number): RegExpExecArray | null => DECIMAL.exec(String(percent));

/** A share from 0 to 100 % with at most four decimals; a share a hair above a quarter or a half is entered rounded up. */
export const percentSchema = z.number().check(
  z.minimum(0),
  z.maximum(100),
  z.refine((percent) => digitsOf(percent) !== null),
);

/** The share as an integer number of ten-thousandths of a percent; throws where the schema would have refused it. */
export const unitsOf = (percent: number): number => {
  const digits = digitsOf(percent);
  if (digits === null) throw new RangeError('A percentage has at most four decimals');
  const [, whole = '', fraction = ''] = digits;
  return Number(whole + fraction.padEnd(4, '0'));
};

/** The share as a percentage, for people and for the record. */
export const percentOf = (units: number): number => units / 10_000;

/** The sum of some shares, in units. */
export const sumOf = (units: readonly number[]): number => units.reduce((sum, each) => sum + each, 0);
