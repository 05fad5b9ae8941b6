import { type Canvas, createCanvas } from '@napi-rs/canvas';
import { getDocument, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import * as z from 'zod/mini';

/** A picture in shades of grey, from 0 (black) to 255. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly shades: Uint8Array;
}

/** A character at the place where it stands, in points from the top left of the page. */
export interface PlacedGlyph {
  readonly character: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The pages of a document, as a viewer reads them. */
export const pagesOf = async (pdf: Uint8Array): Promise<PDFPageProxy[]> => {
  const document = await getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 }).promise;
  return Promise.all(Array.from({ length: document.numPages }, (_, at) => document.getPage(at + 1)));
};

/** The text of a page in the order in which it was drawn, without breaks of lines. */
export const textOf = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join('');
};

/** A part of a page, in points from the top left. */
export interface PagePart {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const wholePage: PagePart = { left: 0, top: 0, width: 595.28, height: 841.89 };

/** Renders a page, or a part of it; the scale is pixels for each point. */
export const renderPage = async (page: PDFPageProxy, scale: number, part = wholePage): Promise<Canvas> => {
  const viewport = page.getViewport({ scale, offsetX: -part.left * scale, offsetY: -part.top * scale });
  const canvas = createCanvas(Math.round(part.width * scale), Math.round(part.height * scale));
  // The library is typed for the canvas of a browser; this one does the same.
  await page.render({ canvas: Object(canvas), viewport }).promise;
  return canvas;
};

/** The shades of a canvas. */
export const shadesOf = (canvas: Canvas): Picture => {
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const shades = new Uint8Array(width * height);
  for (let at = 0; at < shades.length; at += 1) {
    shades[at] = ((data[at * 4] ?? 0) * 3 + (data[at * 4 + 1] ?? 0) * 6 + (data[at * 4 + 2] ?? 0)) / 10;
  }
  return { width, height, shades };
};

type Matrix = readonly [number, number, number, number, number, number];
const identity: Matrix = [1, 0, 0, 1, 0, 0];
const multiply = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

const numbersSchema = z.pipe(
  z.transform((value: unknown) => [...Object(value)].map(Number)),
  z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()]),
);
const glyphsSchema = z.array(z.union([z.number(), z.object({ unicode: z.string(), width: z.number() })]));

/** Follows the drawing of a page and tells where each character of its upright text stands. */
export const glyphsOn = async (page: PDFPageProxy): Promise<PlacedGlyph[]> => {
  const { fnArray, argsArray } = await page.getOperatorList();
  const height = page.getViewport({ scale: 1 }).height;
  const found: PlacedGlyph[] = [];
  const stack: Matrix[] = [];
  let [place, text, size] = [identity, identity, 0];
  for (const [at, operation] of fnArray.entries()) {
    const given: unknown[] = argsArray[at] ?? [];
    if (operation === OPS.save) stack.push(place);
    if (operation === OPS.restore) place = stack.pop() ?? identity;
    if (operation === OPS.transform) place = multiply(place, numbersSchema.parse(given));
    if (operation === OPS.setTextMatrix) text = numbersSchema.parse(given[0]);
    if (operation === OPS.setFont) size = Number(given[1]);
    if (operation !== OPS.showText) continue;
    const [, slope, , , left, baseline] = multiply(place, text);
    if (Math.abs(slope) > 0.001) continue;
    let x = left;
    for (const glyph of glyphsSchema.parse(given[0])) {
      if (typeof glyph === 'number') {
        x -= (glyph * size) / 1000;
        continue;
      }
      const width = (glyph.width * size) / 1000;
      const [top, bottom] = [height - baseline - size * 0.95, height - baseline + size * 0.3];
      found.push({ character: glyph.unicode, left: x, right: x + width, top, bottom });
      x += width;
    }
  }
  return found;
};

const paperShade = 215;

/** Whether anything is printed in a part of a picture, in points. */
const hasInk = (
  { width, height, shades }: Picture,
  scale: number,
  { left, right, top, bottom }: PlacedGlyph,
): boolean => {
  const [fromX, toX] = [Math.max(0, Math.floor(left * scale)), Math.min(width, Math.ceil(right * scale))];
  const [fromY, toY] = [Math.max(0, Math.floor(top * scale)), Math.min(height, Math.ceil(bottom * scale))];
  for (let y = fromY; y < toY; y += 1) {
    for (let x = fromX; x < toX; x += 1) if ((shades[y * width + x] ?? 255) < paperShade) return true;
  }
  return false;
};

/** The characters, blanks apart, where the picture of a page shows nothing. */
export const blankGlyphs = (glyphs: readonly PlacedGlyph[], picture: Picture, scale: number): string[] =>
  glyphs
    .filter((glyph) => glyph.character.trim() !== '' && !hasInk(picture, scale, glyph))
    .map(({ character }) => character);
