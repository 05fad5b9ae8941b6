import PDFDocument from 'pdfkit';
import type { DocumentRow, RecordDocument } from '#shared/copy/ja/record-document/document-parts.ts';
import { contentFileName, recordDocumentOf } from '#shared/copy/ja/record-document/record-document.ts';
import { epochMsOf } from '#shared/domain/civil-date.ts';
import type { ExportContent } from '#shared/domain/record-export/export-content.ts';
import { exportTextOf } from '#shared/domain/record-export/write-export.ts';
import { glyphCoverageOf, printableText } from './glyph-coverage.ts';
import { layOut, type PlacedBlock, type PlacedLine, page, type TypeName, type } from './lay-out.ts';
import type { MeasureText } from './wrap-text.ts';

type Drawing = InstanceType<typeof PDFDocument>;
const [ink, grey, rule] = ['#1a1a1a', '#595959', '#b3b3b3'];
const fontName = 'NotoSansJP';

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
  const widths = new Map<string, number>();
  /** Widths add up: the face has no kerning that is used between Japanese characters, and a line has room to spare. */
  const widthOf = (character: string): number => {
    const known = widths.get(character);
    if (known !== undefined) return known;
    const width = drawing.fontSize(100).widthOfString(character) / 100;
    widths.set(character, width);
    return width;
  };
  return (name: TypeName): MeasureText =>
    (text) =>
      [...text].reduce((sum, character) => sum + widthOf(character), 0) * type[name].size;
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

const openDrawing = (title: string, exportedAt: Date): Drawing =>
  new PDFDocument({
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    subset: 'PDF/A-3b',
    tagged: true,
    lang: 'ja-JP',
    displayTitle: true,
    info: { Title: title, Author: 'clocall', Creator: 'clocall', Producer: 'pdfkit', CreationDate: exportedAt },
  });

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

const collect = async (drawing: Drawing): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of drawing) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
};

/**
 * Draws the record as a PDF after PDF/A-3: the font embedded, nothing referred to outside, the content attached. The
 * moment of the export is the only date in it, so one content always gives the same bytes.
 */
export const drawRecord = (content: ExportContent, digest: string, font: Uint8Array): Promise<Buffer> => {
  const document = printable(recordDocumentOf(content, digest), font);
  const exportedAt = new Date(epochMsOf(content.exportedAt));
  const drawing = openDrawing(document.title, exportedAt);
  drawing.registerFont(fontName, Buffer.from(font)).font(fontName);
  const pages = layOut(document, measureWith(drawing));
  for (const [index, blocks] of pages.entries()) {
    drawing.addPage();
    for (const block of blocks) drawBlock(drawing, block);
    drawFoot(drawing, document.foot, index + 1, pages.length);
  }
  attach(drawing, content, exportedAt);
  const bytes = collect(drawing);
  drawing.end();
  return bytes;
};
