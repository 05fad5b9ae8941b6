import { inflateSync } from 'node:zlib';
import { fontTablesOf } from '#shared/adapters/printing/font-tables.ts';

interface PdfStream {
  readonly dictionary: string;
  readonly data: Buffer;
}

const streamsOf = (pdf: Buffer): PdfStream[] => {
  const text = pdf.toString('latin1');
  const found = text.matchAll(/\d+ 0 obj\n(<<(?:(?!endobj)[\s\S])*?>>)\nstream\n/g);
  return [...found].map(({ 0: head, 1: dictionary = '', index }) => {
    const [length = 0] = [...dictionary.matchAll(/\/Length (\d+)/g)].map(([, digits]) => Number(digits));
    const packed = pdf.subarray(index + head.length, index + head.length + length);
    return { dictionary, data: dictionary.includes('/FlateDecode') ? inflateSync(packed) : packed };
  });
};

/** The characters of each glyph, by the map that makes the text searchable. */
const charactersOf = (streams: readonly PdfStream[]): string[] => {
  const map = streams.map(({ data }) => data.toString('latin1')).find((text) => text.includes('begincmap')) ?? '';
  const ranges = [...map.matchAll(/<[0-9a-f]{4}> <[0-9a-f]{4}> \[([^\]]*)\]/g)].map(([, listed = '']) => listed);
  return ranges.flatMap((listed) =>
    [...listed.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
      Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
    ),
  );
};

const glyphsIn = (line: string): number[] =>
  [...line.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, hex = '']) =>
    (hex.match(/.{4}/g) ?? []).map((digits) => Number.parseInt(digits, 16)),
  );

/** Which glyphs of the embedded face have an outline. */
const inkOf = (streams: readonly PdfStream[]): ((glyph: number) => boolean) => {
  const face = streams.find(({ data }) => data.toString('latin1', 0, 4) === 'true');
  if (!face) throw new Error('The document has no TrueType face.');
  const tableOf = fontTablesOf(face.data);
  const [head, loca] = [tableOf('head'), tableOf('loca')];
  const isLong = head.data.getInt16(head.offset + 50) === 1;
  const placeOf = (glyph: number) =>
    isLong ? loca.data.getUint32(loca.offset + glyph * 4) : loca.data.getUint16(loca.offset + glyph * 2);
  return (glyph) => placeOf(glyph) < placeOf(glyph + 1);
};

/** What is in a document: its lines of text with the glyphs that draw them, its attachment, its metadata. */
export const readDocument = (pdf: Buffer) => {
  const streams = streamsOf(pdf);
  const characters = charactersOf(streams);
  const hasInk = inkOf(streams);
  const drawn = streams.flatMap(({ data }) => [...data.toString('latin1').matchAll(/\[(<[^\]]*)\] TJ/g)]);
  const glyphLines = drawn.map(([, line = '']) => glyphsIn(line));
  return {
    lines: glyphLines.map((glyphs) => glyphs.map((glyph) => characters[glyph] ?? '').join('')),
    /** The characters that were drawn with nothing. */
    inkless: glyphLines.flat().flatMap((glyph) => (hasInk(glyph) ? [] : [characters[glyph] ?? ''])),
    attachment: streams.find(({ dictionary }) => dictionary.includes('/EmbeddedFile'))?.data.toString(),
    metadata: streams.find(({ dictionary }) => dictionary.includes('/Metadata'))?.data.toString() ?? '',
    catalog: pdf.toString('latin1').match(/<<\n\/Type \/Catalog[\s\S]*?endobj/)?.[0] ?? '',
  };
};
