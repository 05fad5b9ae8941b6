import type { PrintPack } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { epochMsOf, type Instant } from '#shared/domain/civil-date.ts';
import type { ReceptionNumber } from '#shared/domain/reception-number.ts';
import { type Drawing, type Faces, finishDrawing, measureFace, openDrawing } from '../printing/drawing.ts';
import { glyphCoverageOf } from '../printing/glyph-coverage.ts';
import { drawMark } from './draw-marks.ts';
import { layOutPack } from './lay-out-pack.ts';
import { type Mark, type Piece, tones } from './marks.ts';
import { page } from './page-frame.ts';

/** What a pack is drawn with. */
export interface PackDrawing {
  readonly pack: PrintPack;
  readonly receptionNumber: ReceptionNumber;
  /** The only date in the document. */
  readonly createdAt: Instant;
  readonly faces: Faces<'regular' | 'bold'>;
}

const drawMarks = (drawing: Drawing, marks: readonly Mark[], code: string | undefined): void => {
  for (const mark of marks) drawMark(drawing, mark, code);
};

/** Across the page, under everything else. */
const drawSampleMark = (drawing: Drawing, text: string): void => {
  const size = 150;
  drawing.save();
  drawing.rotate(-40, { origin: [page.width / 2, page.height / 2] });
  drawing
    .font('bold')
    .fontSize(size)
    .fillColor(tones.wash)
    .text(text, page.width / 2 - (size * [...text].length) / 2, page.height / 2 - size * 0.7, { lineBreak: false });
  drawing.restore();
};

const drawPieces = (drawing: Drawing, pieces: readonly Piece[], code: string | undefined): void => {
  for (const { tag, marks } of pieces) {
    const kind = tag === 'Table' ? 'P' : tag;
    drawing.addStructure(drawing.struct(kind, {}, () => drawMarks(drawing, marks, code)));
  }
};

/** Draws the print pack as a PDF: A4, the faces embedded and cut down; one content always gives the same bytes. */
export const drawPrintPack = ({ pack, receptionNumber, createdAt, faces }: PackDrawing): Promise<Buffer> => {
  const drawing = openDrawing({ title: pack.title, createdAt: new Date(epochMsOf(createdAt)), faces });
  const widths = { regular: measureFace(drawing, 'regular'), bold: measureFace(drawing, 'bold') };
  const pages = layOutPack(pack, {
    receptionNumber,
    coverage: glyphCoverageOf(faces.regular),
    measure: (face, text, size) => widths[face](text, size),
  });
  for (const { furniture, pieces, code } of pages) {
    drawing.addPage();
    drawing.markContent('Artifact', { type: 'Pagination' });
    if (pack.mark) drawSampleMark(drawing, pack.mark);
    drawMarks(drawing, furniture, code);
    drawing.endMarkedContent();
    drawPieces(drawing, pieces, code);
  }
  return finishDrawing(drawing);
};
