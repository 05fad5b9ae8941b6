import type { Field, SheetBlock } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { setField } from './lay-out-field.ts';
import { type Piece, stacked } from './marks.ts';
import { page, sideBySide } from './page-frame.ts';
import type { MeasureType } from './type-setter.ts';

type Grid = Extract<SheetBlock, { kind: 'grid' | 'signature' }>;

const labelWidths = { first: 96, other: 78 };
/** Of a narrow field, so that its value has room, too. */
const labelShareAtMost = 0.55;

const rowPiece = (row: readonly Field[], measure: MeasureType): Piece => {
  const fields = sideBySide(row).map(({ item, left, width }, at) => {
    const usual = at === 0 ? labelWidths.first : labelWidths.other;
    return setField(item, { left, width, labelWidth: Math.min(usual, width * labelShareAtMost) }, measure);
  });
  const height = Math.max(...fields.map((field) => field.height));
  return { tag: 'P', height, marks: fields.flatMap(({ marksIn }) => marksIn(height)) };
};

/** What is to be signed stays together, in a heavy frame. */
const signaturePiece = (rows: readonly Piece[]): Piece => {
  const { height, marks } = stacked(rows);
  const stroke = { tone: 'ink', weight: 1.8 } as const;
  return {
    tag: 'P',
    height,
    marks: [...marks, { mark: 'area', left: 0, top: 0, width: page.measure, height, stroke }],
  };
};

/** Lays a grid of fields out; its first row is never parted from the second. */
export const gridPieces = ({ kind, rows }: Grid, measure: MeasureType): Piece[] => {
  const pieces = rows.map((row) => rowPiece(row, measure));
  if (kind === 'signature') return [signaturePiece(pieces)];
  return pieces.map((piece, at) => (at === 0 && pieces.length > 1 ? { ...piece, staysWithNext: true } : piece));
};
