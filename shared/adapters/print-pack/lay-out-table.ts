import type { SheetBlock } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { type Mark, moved, type Piece } from './marks.ts';
import { sideBySide } from './page-frame.ts';
import { type MeasureType, setWrapped } from './type-setter.ts';

type Table = Extract<SheetBlock, { kind: 'table' }>;

const padding = { x: 5, y: 3.5 };

interface Column {
  readonly left: number;
  readonly width: number;
}

const rowPiece = (
  texts: readonly string[],
  columns: readonly Column[],
  measure: MeasureType,
  isHead: boolean,
): Piece => {
  const cells = columns.map(({ left, width }, at) => ({
    left,
    width,
    text: setWrapped(
      [texts[at] ?? ''],
      width - 2 * padding.x,
      isHead ? { size: 8, face: 'bold' } : { size: 8.5 },
      measure,
    ),
  }));
  const height = Math.max(...cells.map(({ text }) => text.height)) + 2 * padding.y;
  const marks = cells.flatMap(({ left, width, text }): Mark[] => [
    {
      mark: 'area',
      left,
      top: 0,
      width,
      height,
      ...(isHead ? { fill: 'tint' as const } : {}),
      stroke: { tone: 'line', weight: 0.5 },
    },
    ...moved(text.marks, { x: left + padding.x, y: padding.y }),
  ]);
  return { tag: 'Table', height, marks };
};

/** Lays a table out; its head stands again where it goes on, and never alone. */
export const tablePieces = (table: Table, measure: MeasureType): Piece[] => {
  const columns = sideBySide(table.columns);
  const head = rowPiece(
    table.columns.map(({ heading }) => heading),
    columns,
    measure,
    true,
  );
  const rows = table.rows.map((row) => ({ ...rowPiece(row, columns, measure, false), head }));
  return [{ ...head, staysWithNext: true }, ...rows];
};
