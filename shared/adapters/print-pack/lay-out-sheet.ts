import type { SheetBlock, SheetContent } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { piecesOf } from './lay-out-block.ts';
import { moved, type Piece } from './marks.ts';
import { blockGap, page } from './page-frame.ts';
import type { MeasureType } from './type-setter.ts';

const placed = (piece: Piece, top: number): Piece => ({
  ...piece,
  marks: moved(piece.marks, { x: page.left, y: top }),
});

/** The pieces of a block with the space below it, each saying whether it may be parted from the next. */
const spacedPieces = (block: SheetBlock, measure: MeasureType): Piece[] => {
  const pieces = piecesOf(block, measure);
  const stays = 'staysWithNext' in block ? { staysWithNext: true } : {};
  const gap = block.kind === 'heading' ? 2 : blockGap;
  return pieces.map((piece, at) => ({
    ...piece,
    ...stays,
    height: piece.height + (at === pieces.length - 1 ? gap : 0),
  }));
};

/** The height of a piece with those that it may not be parted from. */
const heightTogether = (pieces: readonly Piece[], from: number): number => {
  const last = pieces.findIndex(({ staysWithNext }, at) => at >= from && !staysWithNext);
  return pieces.slice(from, last < 0 ? undefined : last + 1).reduce((sum, { height }) => sum + height, 0);
};

/** Lays a sheet out on pages: the pieces of each, at their places. */
export const layOutSheet = ({ blocks }: SheetContent, measure: MeasureType): Piece[][] => {
  const pieces = blocks.flatMap((block) => spacedPieces(block, measure));
  const pages: Piece[][] = [[]];
  let top: number = page.top;
  const place = (piece: Piece): void => {
    pages.at(-1)?.push(placed(piece, top));
    top += piece.height;
  };
  for (const [at, piece] of pieces.entries()) {
    if (top + heightTogether(pieces, at) - blockGap > page.bottom && top > page.top) {
      pages.push([]);
      top = page.top;
      if (piece.head) place(piece.head);
    }
    place(piece);
  }
  return pages;
};
