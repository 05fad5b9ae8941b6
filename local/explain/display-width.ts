const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Default_Ignorable_Code_Point}]+$/u;

const graphemes = new Intl.Segmenter('ja', { granularity: 'grapheme' });

/** How many columns a text takes on a terminal: two for what is written full width. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const { segment } of graphemes.segment(text)) {
    if (!INVISIBLE.test(segment)) width += WIDE.test(segment) ? 2 : 1;
  }
  return width;
};

const CONTROLS = /[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** What a paper or a form says may hold signs that move the cursor; on a terminal they are shown as a blank. */
export const printable = (text: string): string => text.replaceAll(CONTROLS, ' ');

/** Fills a text up to a width with blanks. */
export const padded = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Lines of cells, aligned by display width, with two blanks between. */
export const alignedLines = (rows: readonly (readonly string[])[], indent = '  '): string[] => {
  const shown = rows.map((row) => row.map(printable));
  const columns = Math.max(0, ...shown.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(0, ...shown.map((row) => displayWidth(row[at] ?? ''))),
  );
  return shown.map((row) =>
    (
      indent + row.map((cell, at) => (at === row.length - 1 ? cell : padded(cell, widths[at] ?? 0))).join('  ')
    ).trimEnd(),
  );
};
