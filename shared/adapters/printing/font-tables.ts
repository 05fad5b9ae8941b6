/** A table of an OpenType font, read in place. */
export interface FontTable {
  readonly data: DataView;
  readonly offset: number;
}

/** The tables of an OpenType font by their tags. */
export const fontTablesOf = (font: Uint8Array): ((tag: string) => FontTable) => {
  const data = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = new Map<string, FontTable>();
  for (let index = 0; index < data.getUint16(4); index += 1) {
    const entry = 12 + index * 16;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    tables.set(tag, { data, offset: data.getUint32(entry + 8) });
  }
  return (tag) => {
    const table = tables.get(tag);
    if (!table) throw new Error(`The font has no table ${tag}.`);
    return table;
  };
};

/** The first subtable of `cmap` in a format: 12 maps characters to glyphs, 14 lists variation sequences. */
export const characterMapOf = ({ data, offset }: FontTable, format: 12 | 14): FontTable => {
  for (let index = 0; index < data.getUint16(offset + 2); index += 1) {
    const subtable = offset + data.getUint32(offset + 4 + index * 8 + 4);
    if (data.getUint16(subtable) === format) return { data, offset: subtable };
  }
  throw new Error(`The font has no character map in format ${format}.`);
};

const uint24 = (data: DataView, at: number): number => (data.getUint16(at) << 8) | data.getUint8(at + 2);

/** Finds the last of `count` ascending records that begins at or before a value; -1 where all begin later. */
const lastAtOrBefore = (count: number, startOf: (index: number) => number, value: number): number => {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (startOf(middle) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** The glyph of a character; 0 is the one for a character that the font does not have. */
export const glyphIn = ({ data, offset }: FontTable, codePoint: number): number => {
  const groupAt = (index: number) => offset + 16 + index * 12;
  const index = lastAtOrBefore(data.getUint32(offset + 12), (one) => data.getUint32(groupAt(one)), codePoint);
  if (index < 0 || codePoint > data.getUint32(groupAt(index) + 4)) return 0;
  return data.getUint32(groupAt(index) + 8) + codePoint - data.getUint32(groupAt(index));
};

/** Whether the plain glyph of a character is the very form that a variation sequence asks for. */
export const isPlainVariation = ({ data, offset }: FontTable, base: number, selector: number): boolean => {
  const recordAt = (index: number) => offset + 10 + index * 11;
  const found = lastAtOrBefore(data.getUint32(offset + 6), (one) => uint24(data, recordAt(one)), selector);
  if (found < 0 || uint24(data, recordAt(found)) !== selector) return false;
  const plain = data.getUint32(recordAt(found) + 3);
  if (plain === 0) return false;
  const rangeAt = (index: number) => offset + plain + 4 + index * 4;
  const range = lastAtOrBefore(data.getUint32(offset + plain), (one) => uint24(data, rangeAt(one)), base);
  return range >= 0 && base <= uint24(data, rangeAt(range)) + data.getUint8(rangeAt(range) + 3);
};
