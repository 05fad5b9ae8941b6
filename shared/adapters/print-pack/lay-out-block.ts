import type { ChecklistLine, SheetBlock } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { gridPieces } from './lay-out-grid.ts';
import { labelPiece } from './lay-out-label.ts';
import { tablePieces } from './lay-out-table.ts';
import { type Mark, moved, type Piece } from './marks.ts';
import { largeCode, page } from './page-frame.ts';
import { type MeasureType, setFitted, setWrapped } from './type-setter.ts';

type BlockOf<Kind extends SheetBlock['kind']> = Extract<SheetBlock, { kind: Kind }>;

const headingPiece = ({ text, note }: BlockOf<'heading'>, measure: MeasureType): Piece => {
  const heading = setWrapped([text], page.measure - 12, { size: 11, face: 'bold', tone: 'accent' }, measure);
  const beside = note
    ? setFitted([note], page.measure / 2, { size: 8, smallest: 6.5, tone: 'grey' }, measure)
    : undefined;
  return {
    tag: 'H2',
    staysWithNext: true,
    height: heading.height + 8,
    marks: [
      { mark: 'area', left: 0, top: 6, width: 3, height: heading.height - 2, fill: 'accent' },
      ...moved(heading.marks, { x: 9, y: 5 }),
      ...(beside ? moved(beside.marks, { x: page.measure - beside.width, y: 9 }) : []),
    ],
  };
};

const textPiece = ({ lines }: BlockOf<'text'>, measure: MeasureType): Piece => {
  const text = setWrapped(lines, page.measure, { size: 9.5 }, measure);
  return { tag: 'P', height: text.height + 3, marks: text.marks };
};

const addresseePiece = ({ lines }: BlockOf<'addressee'>, measure: MeasureType): Piece => {
  const text = setFitted(lines, page.measure, { size: 12, smallest: 9 }, measure);
  return { tag: 'P', height: text.height + 4, marks: text.marks };
};

const noticePiece = ({ heading, lines }: BlockOf<'notice'>, measure: MeasureType): Piece => {
  const inner = page.measure - 24;
  const head = setWrapped([heading], inner, { size: 9.5, face: 'bold' }, measure);
  const marks: Mark[] = moved(head.marks, { x: 12, y: 8 });
  let top = 8 + head.height + 2;
  for (const line of lines) {
    const text = setWrapped([line], inner - 11, { size: 9 }, measure);
    marks.push(
      { mark: 'text', text: '・', face: 'regular', size: 9, tone: 'ink', left: 12, top },
      ...moved(text.marks, { x: 23, y: top }),
    );
    top += text.height + 1;
  }
  const frame: Mark = {
    mark: 'area',
    left: 0,
    top: 0,
    width: page.measure,
    height: top + 7,
    stroke: { tone: 'line', weight: 0.8 },
  };
  return { tag: 'P', height: top + 7, marks: [frame, ...marks] };
};

const box = { side: 11, indent: 20 };

const checklistPiece = ({ text, note }: ChecklistLine, measure: MeasureType): Piece => {
  const width = page.measure - box.indent;
  const words = setWrapped([text], width, { size: 10, ...(note ? { face: 'bold' } : {}) }, measure);
  const below = note ? setWrapped([note], width, { size: 8.5, tone: 'grey' }, measure) : undefined;
  const height = words.height + (below?.height ?? 0) + 7;
  return {
    tag: 'P',
    height,
    marks: [
      { mark: 'box', left: 3, top: 5, side: box.side, isTicked: false },
      ...moved(words.marks, { x: box.indent, y: 3 }),
      ...(below ? moved(below.marks, { x: box.indent, y: 3 + words.height }) : []),
      { mark: 'rule', left: 0, top: height, right: page.measure, bottom: height, tone: 'hairline', weight: 0.5 },
    ],
  };
};

const receptionPiece = ({ label, number, lines }: BlockOf<'reception'>, measure: MeasureType): Piece => {
  const padding = 16;
  const height = largeCode + 2 * padding;
  const inner = page.measure - largeCode - 3 * padding;
  const heading = setWrapped([label], inner, { size: 10, tone: 'grey' }, measure);
  const digits = setFitted([number], inner, { size: 30, smallest: 16, face: 'bold' }, measure);
  const sender = setFitted(lines, inner, { size: 11, smallest: 8 }, measure);
  const digitsTop = padding + heading.height;
  return {
    tag: 'P',
    height: Math.max(height, digitsTop + digits.height + sender.height + padding),
    marks: [
      { mark: 'area', left: 0, top: 0, width: page.measure, height, stroke: { tone: 'ink', weight: 1.2 } },
      ...moved(heading.marks, { x: padding, y: padding - 4 }),
      ...moved(digits.marks, { x: padding, y: digitsTop - 4 }),
      ...moved(sender.marks, { x: padding, y: height - padding - sender.height }),
      { mark: 'code', left: page.measure - padding - largeCode, top: padding, side: largeCode },
    ],
  };
};

/** Lays one block out in pieces, each of which stays whole. */
export const piecesOf = (block: SheetBlock, measure: MeasureType): Piece[] => {
  switch (block.kind) {
    case 'heading':
      return [headingPiece(block, measure)];
    case 'text':
      return [textPiece(block, measure)];
    case 'addressee':
      return [addresseePiece(block, measure)];
    case 'notice':
      return [noticePiece(block, measure)];
    case 'grid':
    case 'signature':
      return gridPieces(block, measure);
    case 'checklist':
      return block.lines.map((line) => checklistPiece(line, measure));
    case 'table':
      return tablePieces(block, measure);
    case 'reception':
      return [receptionPiece(block, measure)];
    case 'label':
      return [labelPiece(block, measure)];
  }
};
