import { encodeQR } from 'qr';

/** Dark modules of one line of a code that touch each other, counted in modules from the top left. */
export interface CodeBar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

const barsOfRow = (row: readonly boolean[], y: number): CodeBar[] => {
  const bars: CodeBar[] = [];
  let from = 0;
  for (let x = 0; x <= row.length; x += 1) {
    if (row[x]) continue;
    if (x > from) bars.push({ x: from, y, width: x - from });
    from = x + 1;
  }
  return bars;
};

/** The bars of a QR code that a quarter of its words may be lost of, and how many modules its side has. */
export const codeBars = (text: string): { readonly bars: readonly CodeBar[]; readonly modules: number } => {
  // The library always adds a border; the page itself is the quiet zone.
  const bordered = encodeQR(text, 'raw', { ecc: 'quartile', border: 1 });
  const rows = bordered.slice(1, -1).map((row) => row.slice(1, -1));
  return { bars: rows.flatMap(barsOfRow), modules: rows.length };
};
