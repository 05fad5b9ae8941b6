/** The inside of a character class of the digits in which rooms are written: 三〇五. */
export const kanjiDigits = '〇一二三四五六七八九';
const UNITS: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** The inside of a character class of the numerals in which blocks and years are written. */
export const kanjiNumerals = `${kanjiDigits}十百千`;

/** The value of 二十四, 二〇三 or 100, below ten thousand; the caller's pattern has seen that it is a numeral. */
export const numeralValue = (numeral: string): number => {
  if (/^\d+$/.test(numeral)) return Number(numeral);
  let total = 0;
  let pending: number | undefined;
  for (const sign of numeral) {
    const unit = UNITS.get(sign);
    if (unit === undefined) {
      pending = (pending ?? 0) * 10 + (/\d/.test(sign) ? Number(sign) : kanjiDigits.indexOf(sign));
    } else {
      total += (pending ?? 1) * unit;
      pending = undefined;
    }
  }
  return total + (pending ?? 0);
};
