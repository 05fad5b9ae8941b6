import type { SheetContent } from '#shared/copy/ja/print-pack/sheet-parts.ts';
import { piecesOf } from './lay-out-block.ts';
import { moved, type Piece } from './marks.ts';
import { blockGap, page } from './page-frame.ts';
import type { MeasureType } from './type-setter.ts';

const placed = (piece: Piece, top: number): Piece => ({
  ...piece,
  marks: moved(piece.marks, { x: page.left, y: top }),
});

/** The height of a piece with those that it may not be parted from. */
const heightTogether = (pieces: readonly Piece[], from: number): number => {
  let height = 0;
  for (const { height: own, staysWithNext } of pieces.slice(from)) {
    height += own;
    if (!staysWithNext) break;
  }
  return height;
};

/** Lays a sheet out on pages: the pieces of each, at their places. */
export const layOutSheet = ({ blocks }: SheetContent, measure: MeasureType): Piece[][] => {
  const pages: Piece[][] = [[]];
  let top: number = page.top;
  const place = (piece: Piece): void => {
    pages.at(-1)?.push(placed(piece, top));
    top += piece.height;
  };
  for (const block of blocks) {
    const pieces = piecesOf(block, measure);
    const after = block.kind === 'heading' ? piecesOf(blocks[blocks.indexOf(block) + 1] ?? block, measure) : [];
    const together = [...pieces, ...after];
    for (const [at, piece] of pieces.entries()) {
      if (top + heightTogether(together, at) > page.bottom && top > page.top) {
        pages.push([]);
        top = page.top;
        if (piece.head) place(piece.head);
      }
      place(piece);
    }
    top += block.kind === 'heading' ? 2 : blockGap;
  }
  return pages;
};
