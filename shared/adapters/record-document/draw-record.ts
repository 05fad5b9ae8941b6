import type { DocumentRow, RecordDocument } from '#shared/copy/ja/record-document/document-parts.ts';
import { contentFileName, recordDocumentOf } from '#shared/copy/ja/record-document/record-document.ts';
import { epochMsOf } from '#shared/domain/civil-date.ts';
import type { ExportContent } from '#shared/domain/record-export/export-content.ts';
import { exportTextOf } from '#shared/domain/record-export/write-export.ts';
import { type Drawing, type Faces, finishDrawing, measureFace, openDrawing } from '../printing/drawing.ts';
import { glyphCoverageOf, printableText } from '../printing/glyph-coverage.ts';
import type { MeasureText } from '../printing/wrap-text.ts';
import { layOut, type PlacedBlock, type PlacedLine, page, type TypeName, type } from './lay-out.ts';

const [ink, grey, rule] = ['#1a1a1a', '#595959', '#b3b3b3'];

/** The text with what the font cannot show told by its code points, before any of it is measured. */
const printable = (document: RecordDocument, font: Uint8Array): RecordDocument => {
  const coverage = glyphCoverageOf(font);
  const plain = (text: string): string =>
    text
      .split('\n')
      .map((line) => printableText(coverage, line))
      .join('\n');
  const plainRow = ({ label, lines, note }: DocumentRow): DocumentRow => ({
    label: plain(label),
    lines: lines.map(plain),
    note: note === undefined ? undefined : plain(note),
  });
  return {
    title: plain(document.title),
    foot: plain(document.foot),
    sections: document.sections.map(({ heading, rows }) => ({ heading: plain(heading), rows: rows.map(plainRow) })),
  };
};

const measureWith = (drawing: Drawing) => {
  const measure = measureFace(drawing, 'regular');
  return (name: TypeName): MeasureText =>
    (text) =>
      measure(text, type[name].size);
};

const drawLine = (drawing: Drawing, line: PlacedLine): void => {
  drawing
    .fontSize(type[line.type].size)
    .fillColor(line.type === 'note' || line.type === 'foot' ? grey : ink)
    .text(line.text, line.left, line.top, { lineBreak: false });
};

const tagOf = { title: 'H1', heading: 'H2', row: 'P' } as const satisfies Record<PlacedBlock['kind'], string>;

const drawBlock = (drawing: Drawing, { kind, lines }: PlacedBlock): void => {
  drawing.addStructure(
    drawing.struct(tagOf[kind], {}, () => {
      for (const line of lines) drawLine(drawing, line);
    }),
  );
  if (kind !== 'heading') return;
  const under = (lines.at(-1)?.top ?? 0) + type.heading.leading - 4;
  drawing.markContent('Artifact');
  drawing.moveTo(page.left, under).lineTo(page.right, under).lineWidth(0.5).strokeColor(rule).stroke();
  drawing.endMarkedContent();
};

const drawFoot = (drawing: Drawing, foot: string, number: number, count: number): void => {
  drawing.markContent('Artifact', { type: 'Pagination' });
  drawLine(drawing, { text: foot, type: 'foot', left: page.left, top: page.foot });
  drawLine(drawing, { text: `${number} / ${count}ページ`, type: 'foot', left: page.right - 44, top: page.foot });
  drawing.endMarkedContent();
};

const attach = (drawing: Drawing, content: ExportContent, at: Date): void => {
  const options = {
    name: contentFileName,
    type: 'application/json',
    description: 'The content of the export in canonical JSON',
    creationDate: at,
    modifiedDate: at,
    relationship: 'Source',
  };
  drawing.file(Buffer.from(exportTextOf(content)), options);
};

/**
 * Draws the record as a PDF after PDF/A-3: the face embedded, nothing referred to outside, the content attached. The
 * moment of the export is the only date in it, so one content always gives the same bytes.
 */
export const drawRecord = (content: ExportContent, digest: string, faces: Faces<'regular'>): Promise<Buffer> => {
  const document = printable(recordDocumentOf(content, digest), faces.regular);
  const createdAt = new Date(epochMsOf(content.exportedAt));
  const drawing = openDrawing({ title: document.title, createdAt, faces, isArchival: true });
  const pages = layOut(document, measureWith(drawing));
  drawing.font('regular');
  for (const [index, blocks] of pages.entries()) {
    drawing.addPage();
    for (const block of blocks) drawBlock(drawing, block);
    drawFoot(drawing, document.foot, index + 1, pages.length);
  }
  attach(drawing, content, createdAt);
  return finishDrawing(drawing);
};
