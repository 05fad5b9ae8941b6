import type { Field, SheetBlock } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { drawField, type FieldPlace, heightOfField } from './lay-out-field.ts';
import { type Mark, moved, type Piece } from './marks.ts';
import { page } from './page-frame.ts';
import type { MeasureType } from './type-setter.ts';

type Grid = Extract<SheetBlock, { kind: 'grid' | 'signature' }>;

const labelWidths = { first: 96, other: 78 };
/** Of a narrow field, so that its value has room, too. */
const labelShareAtMost = 0.55;

/** Where the fields of a row stand: by their shares of the width. */
const placesOf = (row: readonly Field[]): FieldPlace[] => {
  const total = row.reduce((sum, { share = 1 }) => sum + share, 0);
  let left = 0;
  return row.map(({ share = 1 }, at) => {
    const width = (page.measure * share) / total;
    const usual = at === 0 ? labelWidths.first : labelWidths.other;
    const place = { left, width, labelWidth: Math.min(usual, width * labelShareAtMost) };
    left += width;
    return place;
  });
};

const rowPiece = (row: readonly Field[], measure: MeasureType): Piece => {
  const placed = placesOf(row).flatMap((place, at) => {
    const field = row[at];
    return field ? [{ field, place }] : [];
  });
  const height = Math.max(...placed.map(({ field, place }) => heightOfField(field, place, measure)));
  return {
    tag: 'P',
    height,
    marks: placed.flatMap(({ field, place }) => drawField(field, place, height, measure)),
  };
};

/** What is to be signed stays together, in a heavy frame. */
const signaturePiece = (rows: readonly Piece[]): Piece => {
  const marks: Mark[] = [];
  let height = 0;
  for (const row of rows) {
    marks.push(...moved(row.marks, { y: height }));
    height += row.height;
  }
  const stroke = { tone: 'ink', weight: 1.8 } as const;
  marks.push({ mark: 'area', left: 0, top: 0, width: page.measure, height, stroke });
  return { tag: 'P', height, marks };
};

/** Lays a grid of fields out; its first row is never parted from the second. */
export const gridPieces = ({ kind, rows }: Grid, measure: MeasureType): Piece[] => {
  const pieces = rows.map((row) => rowPiece(row, measure));
  if (kind === 'signature') return [signaturePiece(pieces)];
  return pieces.map((piece, at) => (at === 0 && pieces.length > 1 ? { ...piece, staysWithNext: true } : piece));
};
