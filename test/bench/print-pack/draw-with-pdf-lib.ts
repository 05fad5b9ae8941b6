import fontkit from '@cantoo/fontkit';
import { PDFDocument, type PDFFont, type PDFPage, rgb } from '@cantoo/pdf-lib';
import { codeBars } from '#shared/adapters/print-pack/code-bars.ts';
import { layOutPack } from '#shared/adapters/print-pack/lay-out-pack.ts';
import { type Mark, type Tone, tones } from '#shared/adapters/print-pack/marks.ts';
import { page as frame } from '#shared/adapters/print-pack/page-frame.ts';
import type { Faces } from '#shared/adapters/printing/drawing.ts';
import { glyphCoverageOf } from '#shared/adapters/printing/glyph-coverage.ts';
import type { PrintPack } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { receptionNumber } from '#test/adapters/print-pack/printed-case.ts';

type Fonts = Readonly<Record<'regular' | 'bold', PDFFont>>;

const colorOf = (tone: Tone) => {
  const [red = 0, green = 0, blue = 0] = (tones[tone].slice(1).match(/../g) ?? []).map(
    (two) => Number.parseInt(two, 16) / 255,
  );
  return rgb(red, green, blue);
};

const drawCode = (page: PDFPage, { left, top, side }: Extract<Mark, { mark: 'code' }>, code: string): void => {
  const { bars, modules } = codeBars(code);
  const height = side / modules;
  for (const { x, y, width } of bars) {
    const place = { x: left + x * height, y: frame.height - top - (y + 1) * height };
    page.drawRectangle({ ...place, width: width * height, height, color: colorOf('ink') });
  }
};

/** The mark as the other library draws it; it counts from the bottom of the page. */
const drawMark = (page: PDFPage, mark: Mark, fonts: Fonts, code = ''): void => {
  const y = frame.height - mark.top;
  if (mark.mark === 'text') {
    // Noto's baseline is 1.16 of the size below the top of its line.
    const place = { x: mark.left, y: y - mark.size * 1.16 };
    page.drawText(mark.text, { ...place, size: mark.size, font: fonts[mark.face], color: colorOf(mark.tone) });
  }
  if (mark.mark === 'area') {
    const { left, width, height, fill, stroke } = mark;
    page.drawRectangle({
      x: left,
      y: y - height,
      width,
      height,
      ...(fill ? { color: colorOf(fill) } : {}),
      ...(stroke ? { borderColor: colorOf(stroke.tone), borderWidth: stroke.weight } : {}),
    });
  }
  if (mark.mark === 'rule') {
    const [start, end] = [
      { x: mark.left, y },
      { x: mark.right, y: frame.height - mark.bottom },
    ];
    page.drawLine({ start, end, thickness: mark.weight, color: colorOf(mark.tone) });
  }
  if (mark.mark === 'box') {
    const { left, side } = mark;
    page.drawRectangle({
      x: left,
      y: y - side,
      width: side,
      height: side,
      borderWidth: 0.8,
      borderColor: colorOf('ink'),
    });
  }
  if (mark.mark === 'circle') {
    page.drawCircle({ x: mark.left, y, size: mark.radius, borderWidth: 0.8, borderColor: colorOf('hairline') });
  }
  if (mark.mark === 'code') drawCode(page, mark, code);
};

/** Draws the same pages, laid out by the same code, with pdf-lib: its faces cut down, or embedded whole. */
export const drawWithPdfLib = async (pack: PrintPack, faces: Faces, subset: boolean): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  document.registerFontkit(fontkit);
  const embed = (face: Uint8Array) => document.embedFont(face, { subset });
  const fonts: Fonts = { regular: await embed(faces.regular), bold: await embed(faces.bold) };
  const widths = new Map<string, number>();
  const widthOf = (face: 'regular' | 'bold', character: string): number => {
    const key = `${face}${character}`;
    const known = widths.get(key) ?? fonts[face].widthOfTextAtSize(character, 100) / 100;
    widths.set(key, known);
    return known;
  };
  const pages = layOutPack(pack, {
    receptionNumber,
    coverage: glyphCoverageOf(faces.regular),
    measure: (face, text, size) => [...text].reduce((sum, one) => sum + widthOf(face, one), 0) * size,
  });
  for (const { furniture, pieces, code } of pages) {
    const page = document.addPage([frame.width, frame.height]);
    for (const mark of [...furniture, ...pieces.flatMap(({ marks }) => marks)]) drawMark(page, mark, fonts, code);
  }
  return document.save();
};
